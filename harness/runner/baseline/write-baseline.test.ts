import { describe, expect, test } from 'vitest';
import { SourceText } from '../../scenarios/source-text.ts';
import type { Baseline } from './baseline.ts';
import { readBaseline } from './read-baseline.ts';
import type { AddedFailure, SettledBaseline } from './settle-baseline.ts';
import { writeBaseline } from './write-baseline.ts';

const baselineOf = (text: string): Baseline => {
  const read = readBaseline(new SourceText('known.yaml', text));
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('; '));
  return read.baseline;
};

/** A settled baseline in which these names are gone, others stand in the place of a pattern, and failures are new. */
const settled = (
  { known }: Baseline,
  gone: readonly string[],
  added: readonly AddedFailure[] = [],
  instead: Readonly<Record<string, readonly string[]>> = {},
): SettledBaseline => ({
  entries: known.map(({ cases }) =>
    cases.map(({ value }) => ({ written: value, left: gone.includes(value) ? [] : (instead[value] ?? [value]) })),
  ),
  added,
  changes: [],
});

const write = (text: string, gone: readonly string[], added?: readonly AddedFailure[], why = ''): string => {
  const baseline = baselineOf(text);
  const written = writeBaseline(baseline, settled(baseline, gone, added), why);
  if (!written.ok) return 'not written';
  // Whatever is written can be read.
  baselineOf(written.text);
  return written.text;
};

const file = `# what is known of mine
format: killspec-baseline/1
known:
  # the group is signalled as a whole
  # (since 0.3)
  - rule: KM-MX-2
    manner: KillSignal= sent to aux at once (unlicensed)
    cases: [b/one, b/two] # two of them
    why: >
      a reason
      of two lines
    # where it is being dealt with
    issue:   https://tracker.example/7

  - cases:
      # this one first
      - c/one
      - c/two   # then this
    rule: KS-5
    manner: 'SIGCONT not sent to main'
    why: "soon: really"
    # below

  # the last one
  - outcome: crash
    manner: x
    cases: d/one
    why: no
`;

const added: readonly AddedFailure[] = [
  { what: 'KS-5', manner: 'SIGCONT not sent to aux', cases: ['a/one', 'z/one'] },
  { what: 'crash', manner: 'handle threw Error: no', cases: ['c/zero'] },
];

test('where nothing changes, nothing changes', () => {
  expect(write(file, [])).toBe(file);
});

test('an entry without cases goes, with the comments above it, and nothing else changes', () => {
  const [head = ''] = file.split('  # the last one');
  expect(write(file, ['d/one'])).toBe(head);
  expect(write(file, ['b/one', 'b/two'])).toBe(file.replace(/ {2}# the group[^]*?\n\n/, ''));
});

test('an entry that keeps some cases keeps its comments and all else that it says', () => {
  expect(write(file, ['b/one', 'c/one'])).toMatchInlineSnapshot(`
    "# what is known of mine
    format: killspec-baseline/1
    known:
      # the group is signalled as a whole
      # (since 0.3)
      - rule: KM-MX-2
        manner: KillSignal= sent to aux at once (unlicensed)
        cases: [b/two] # two of them
        why: >
          a reason of two lines
        # where it is being dealt with
        issue: https://tracker.example/7

      - cases:
          # this one first
          - c/two # then this
        rule: KS-5
        manner: 'SIGCONT not sent to main'
        why: "soon: really"
        # below

      # the last one
      - outcome: crash
        manner: x
        cases: d/one
        why: no
    "
  `);
});

test('new entries stand in order of their first cases, with a place for a reason', () => {
  expect(write(file, [], added)).toMatchInlineSnapshot(`
    "# what is known of mine
    format: killspec-baseline/1
    known:
      - rule: KS-5
        manner: SIGCONT not sent to aux
        cases:
          - a/one
          - z/one
        why:

      # the group is signalled as a whole
      # (since 0.3)
      - rule: KM-MX-2
        manner: KillSignal= sent to aux at once (unlicensed)
        cases: [b/one, b/two] # two of them
        why: >
          a reason
          of two lines
        # where it is being dealt with
        issue:   https://tracker.example/7

      - cases:
          # this one first
          - c/one
          - c/two   # then this
        rule: KS-5
        manner: 'SIGCONT not sent to main'
        why: "soon: really"
        # below

      - outcome: crash
        manner: "handle threw Error: no"
        cases:
          - c/zero
        why:

      # the last one
      - outcome: crash
        manner: x
        cases: d/one
        why: no
    "
  `);
});

test('a new failure of the same manner and the very same reason joins an entry', () => {
  const more = [{ what: 'KS-5', manner: 'SIGCONT not sent to main', cases: ['c/three'] }] as const;
  expect(write(file, [], more, 'soon: really')).toBe(
    file.replace('      - c/two   # then this\n', '      - c/two # then this\n      - c/three\n'),
  );
  expect(write(file, [], more, 'another reason')).toContain(
    '  - rule: KS-5\n    manner: SIGCONT not sent to main\n    cases:\n      - c/three\n    why: another reason\n',
  );
});

test('a pattern of which some cases are left gives way to their names', () => {
  const text = 'known:\n- rule: KS-5\n  manner: x\n  cases: a/*\n  why: soon\n';
  const baseline = baselineOf(text);
  expect(writeBaseline(baseline, settled(baseline, [], [], { 'a/*': ['a/one', 'a/two'] }), '')).toEqual({
    ok: true,
    text: 'known:\n- rule: KS-5\n  manner: x\n  cases:\n    - a/one\n    - a/two\n  why: soon\n',
  });
});

describe('a file without entries', () => {
  test('is made', () => {
    const written = writeBaseline(undefined, { entries: [], added, changes: [] }, 'not yet thought of');
    expect(written.ok && written.text).toMatchInlineSnapshot(`
      "format: killspec-baseline/1
      known:
        - rule: KS-5
          manner: SIGCONT not sent to aux
          cases:
            - a/one
            - z/one
          why: not yet thought of
        - outcome: crash
          manner: "handle threw Error: no"
          cases:
            - c/zero
          why: not yet thought of
      "
    `);
  });

  test.each(['known: [] # nothing\nformat: killspec-baseline/1\n', 'format: killspec-baseline/1\nknown:\n'])(
    '%j is added to',
    (text) => {
      const one = [{ what: 'KS-5', manner: 'x', cases: ['a'] }] as const;
      expect(baselineOf(write(text, [], one)).known.map(({ what }) => what)).toEqual(['KS-5']);
    },
  );

  test('is what is left when the last entry goes', () => {
    expect(write(file, ['b/one', 'b/two', 'c/one', 'c/two', 'd/one'])).toBe(
      '# what is known of mine\nformat: killspec-baseline/1\nknown: []\n',
    );
  });
});

test('entries that do not stand one below the other are not written to', () => {
  expect(write('known: [{ rule: KS-5, manner: x, cases: a, why: soon }]\n', ['a'])).toBe('not written');
});
