import { describe, expect, test } from 'vitest';
import type { CaseResult } from '../../harness/runner/case-result.ts';
import type { Outcome } from '../../harness/runner/outcome.ts';
import { rankFailures } from '../../harness/runner/rank-failures.ts';
import type { Results } from '../../harness/runner/results.ts';
import { renderConstraints, renderEnd, renderGroups, renderHeading, renderTally } from './console.ts';

const conformant = (dependsOn: Readonly<Record<string, readonly string[]>> = {}): Outcome => ({
  status: 'conformant',
  verdict: { status: 'conformant', rules: {} as never, assignments: [dependsOn], dependsOn },
});

const results = (outcomes: readonly Outcome[], rest: Partial<Results> = {}): Results => ({
  header: {
    format: 'killspec-results/1',
    killspec: '0.1.0',
    suite: 1,
    implementation: { name: 'mine', version: '1' },
    profile: { name: 'open', choices: {}, quirks: [] },
    seed: 1,
    cases: { count: outcomes.length, hash: '' },
  },
  cases: outcomes.map((outcome, at): CaseResult => ({ name: `case-${at}`, unitType: 'service', about: [], outcome })),
  end: 'complete',
  constraints: [],
  ...rest,
});

const every: readonly Outcome[] = [
  conformant(),
  conformant({ 'AMB-16': ['restart-too'] }),
  { status: 'unsupported', what: 'x' },
  { status: 'not-applicable', why: 'x' },
  { status: 'inconclusive', reason: 'a bound was reached' },
  { status: 'nondeterministic', repetition: 2, difference: 'event 1' },
  { status: 'crash', message: 'TypeError\u001b[2J' },
  { status: 'hang', message: 'no answer' },
  { status: 'protocol-error', message: 'rubbish' },
  { status: 'harness-error', message: 'a rule crashed' },
];

describe('renderTally', () => {
  test('one case', () => {
    expect(renderTally('mine', results([conformant()]))).toBe('mine   1 case   1 conformant');
  });
  test('every outcome', () => {
    expect(renderTally('mine', results(every)).split('   ')).toMatchInlineSnapshot(`
      [
        "mine",
        "10 cases",
        "2 conformant (1 of them only under some readings)",
        "1 crashed",
        "1 hung",
        "1 broke the protocol",
        "1 could not be judged (killspec failed)",
        "1 not the same twice",
        "1 inconclusive",
        "1 unsupported (declared)",
        "1 not applicable",
      ]
    `);
  });
  test('a run that was cut short', () => {
    const { header } = results(every);
    const short = results([conformant()], { header, end: 'interrupted' });
    expect([renderTally('mine', short), renderEnd(short)]).toMatchInlineSnapshot(`
      [
        "mine   1 of 10 cases   1 conformant",
        "interrupted: 1 of 10 cases were judged, and are kept; this is no result",
      ]
    `);
  });
});

test('a failure of killspec itself asks for a report', () => {
  expect(renderEnd(results(every))).toBe('killspec itself failed on 1 case: please report this');
  expect(renderEnd(results([{ status: 'unsupported', what: 'x' }]))).toBe('nothing was judged');
  expect(renderEnd(results([conformant()]))).toBe('');
});

test('a line for each kind of failure', () => {
  expect(`\n${renderGroups(rankFailures(results(every).cases))}\n`).toMatchInlineSnapshot(`
    "
      ✗   1  killspec failed      case-9
             a rule crashed
      ✗   2  crash                case-6
             TypeError�[2J
      ✗   3  hang                 case-7
             no answer
      ✗   4  protocol error       case-8
             rubbish
      ✗   5  not the same twice   case-5
             event 1
      ✗   6  inconclusive         case-4
             a bound was reached
    "
  `);
});

describe('what the cases say together', () => {
  const contradiction = {
    status: 'contradiction',
    unitType: 'service',
    caseCount: 5,
    certificate: ['a/b', 'a/c'],
    smallest: true,
    choices: ['AMB-14/SIGKILL'],
  } as const;
  test('nothing, where they agree', () => {
    const consistent = { status: 'consistent', unitType: 'mount', caseCount: 1, narrowed: {}, factors: [] } as const;
    expect(renderConstraints([consistent], false)).toBe('');
  });
  test('a contradiction', () => {
    expect(`\n${renderConstraints([contradiction], false)}\n`).toMatchInlineSnapshot(`
      "
      ✗ self-contradiction   these 2 service cases each conform, but no single way to read the page allows both:
          a/b
          a/c
          They part at AMB-14/SIGKILL.
          npx killspec explain AMB-14
      "
    `);
    expect(renderConstraints([{ ...contradiction, certificate: ['a'] }], false)).toContain(
      'this case conforms, but no',
    );
    expect(renderConstraints([{ ...contradiction, smallest: false }], false)).toContain('A smaller set may exist.');
  });
  test('a contradiction beside other failures, in short', () => {
    expect(renderConstraints([contradiction], true)).toMatchInlineSnapshot(`
      "✗ self-contradiction among the service cases that conform, at AMB-14/SIGKILL
          a/b against a/c"
    `);
    const many = { ...contradiction, certificate: ['a/b', 'a/c', 'a/d', 'a/e', 'a/f'] };
    expect(renderConstraints([many], true)).toContain('a/b against a/c against a/d and 2 more');
  });
  test('a bound', () => {
    const bound = { status: 'inconclusive', unitType: 'swap', caseCount: 9, bound: 'productCountMax' } as const;
    expect(renderConstraints([bound], false)).toMatchInlineSnapshot(
      `"whether all swap cases can be read alike was not settled: productCountMax was reached"`,
    );
  });
});

test('the heading says how late signals may be, where they may be', () => {
  const run = { killspec: '0', ruleCount: 45, profile: 'open', seed: 1 };
  expect([run, { ...run, latenessUs: 0 }, { ...run, latenessUs: 251_000 }].map(renderHeading)).toEqual([
    'killspec 0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1',
    'killspec 0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1',
    'killspec 0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1 · signals up to 251 ms late',
  ]);
});
