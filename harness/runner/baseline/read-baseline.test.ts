import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../scenarios/format-problem.ts';
import { SourceText } from '../../scenarios/source-text.ts';
import { loadBaseline, readBaseline } from './read-baseline.ts';

const read = (text: string) => {
  const loaded = readBaseline(new SourceText('known.yaml', text));
  return loaded.ok ? loaded.baseline.known : formatProblems(loaded.problems);
};

test('reads every key, with places', () => {
  const text = `format: killspec-baseline/1
known:
  - rule: KM-MX-2
    manner: KillSignal= sent to aux at once (unlicensed)
    cases: [kill-mode/mixed-*, mine/one]
    why: the group is signalled as a whole
    issue: https://tracker.example/7
    until: 2027-01-31
  - outcome: crash
    manner: 'handle threw TypeError: no N'
    cases: mine/two
`;
  const at = (part: string): number => text.indexOf(part);
  expect(read(text)).toEqual([
    {
      what: 'KM-MX-2',
      manner: 'KillSignal= sent to aux at once (unlicensed)',
      cases: [
        { value: 'kill-mode/mixed-*', offset: at('kill-mode'), exact: true },
        { value: 'mine/one', offset: at('mine/one'), exact: true },
      ],
      why: 'the group is signalled as a whole',
      whyOffset: at('why:'),
      issue: 'https://tracker.example/7',
      until: { value: '2027-01-31', offset: at('2027'), exact: true },
      offset: at('rule:'),
    },
    {
      what: 'crash',
      manner: 'handle threw TypeError: no N',
      cases: [{ value: 'mine/two', offset: at('mine/two'), exact: true }],
      why: '',
      whyOffset: at('outcome:'),
      offset: at('outcome:'),
    },
  ]);
});

test.each(['known: []\n', 'known:\n', 'format: killspec-baseline/1\nknown: []\n'])('%j knows nothing', (text) => {
  expect(read(text)).toEqual([]);
});

describe('says what is wrong, all of it, at its place', () => {
  test('in the entries', () => {
    expect(
      read(`known:
  - rule: KM-MX-22
    manner: x
    cases: a
  - rule: KM-MX-2
    outcome: crash
    manner: x
    cases: b
  - outcome: harness-error
    manner: x
    cases: c
  - manner: x
    cases: []
  - rule: KM-MX-2
    case: d
    until: 2027-02-30
    why: [because]
  - rule: KM-MX-2
    manner: x
    cases: [a, '']
  - hello
`),
    ).toMatchInlineSnapshot(`
      "known.yaml:2:11 "KM-MX-22" is no rule
          - rule: KM-MX-22
                  ^ did you mean KM-MX-2?
      known.yaml:6:14 a failure has a rule or another outcome, not both
            outcome: crash
                     ^
      known.yaml:9:14 "harness-error" is no outcome that a baseline can know
          - outcome: harness-error
                     ^ known here: not-kept, inconclusive, nondeterministic, crash, hang, protocol-error, self-contradiction
      known.yaml:12:5 this failure has no "rule"
          - manner: x
            ^ the id of the rule that is broken first
      known.yaml:13:12 "cases" is empty
            cases: []
                   ^
      known.yaml:15:5 unknown key "case" in a known failure
            case: d
            ^ did you mean cases?
      known.yaml:14:5 this failure has no "manner"
          - rule: KM-MX-2
            ^ npx killspec baseline --update writes it
      known.yaml:14:5 this failure has no "cases"
          - rule: KM-MX-2
            ^ the names of the cases that fail so, or patterns
      known.yaml:16:12 "2027-02-30" is no day; write one as in 2027-01-31
            until: 2027-02-30
                   ^
      known.yaml:17:10 "why" must be a text, not a list
            why: [because]
                 ^
      known.yaml:20:17 a case has no name
            cases: [a, '']
                        ^
      known.yaml:21:5 a known failure must be a mapping (key: value), not the text "hello"
          - hello
            ^"
    `);
  });

  test('in the file as a whole', () => {
    const texts = [
      '',
      'a: 1\n',
      '- a\n',
      'known: none\n',
      'format: killspec-baseline/2\nknown: []\n',
      'known: [&a {}]\n',
      'known: [\n',
    ];
    expect(texts.map((text) => read(text))).toMatchInlineSnapshot(`
      [
        "known.yaml is empty",
        "known.yaml:1:1 unknown key "a" in a baseline
        a: 1
        ^ known here: format, known
      known.yaml:1:1 a baseline has a list "known"
        a: 1
        ^ known: [] where nothing fails",
        "known.yaml:1:1 a baseline must be a mapping (key: value), not a list
        - a
        ^",
        "known.yaml:1:8 "known" must be a list, not the text "none"
        known: none
               ^",
        "known.yaml:1:9 "killspec-baseline/2" is no format that is understood
        format: killspec-baseline/2
                ^ this killspec reads killspec-baseline/1",
        "known.yaml:1:12 an anchor (&name) stands here
        known: [&a {}]
                   ^ these files use no anchors: remove it
      known.yaml:1:12 this failure has no "rule"
        known: [&a {}]
                   ^ the id of the rule that is broken first
      known.yaml:1:12 this failure has no "manner"
        known: [&a {}]
                   ^ npx killspec baseline --update writes it
      known.yaml:1:12 this failure has no "cases"
        known: [&a {}]
                   ^ the names of the cases that fail so, or patterns",
        "known.yaml:2:1 not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]
        
        ^",
      ]
    `);
  });

  test('a file that is not there', () => {
    const loaded = loadBaseline('/nowhere/known.yaml', 'known.yaml');
    expect(loaded.ok || formatProblems(loaded.problems)).toBe('known.yaml is not there');
  });
});
