import { describe, expect, test } from 'vitest';
import type { RunEnd, RunSummary } from './exit-code.ts';
import { exitCode, runOutcome } from './exit-code.ts';
import type { OutcomeCounts, OutcomeStatus } from './outcome.ts';
import { noOutcomes, outcomeStatuses } from './outcome.ts';

const summary = (counts: Partial<OutcomeCounts>, rest: Partial<RunSummary> = {}): RunSummary => ({
  selected: 10,
  counts: { ...noOutcomes, ...counts },
  end: 'complete',
  selfContradictory: false,
  constraintsInconclusive: false,
  ...rest,
});

describe('the exit code of a run in which one case had this outcome', () => {
  test.each<[OutcomeStatus, number, number]>([
    // outcome, alone, beside a conformant case
    ['conformant', 0, 0],
    ['nonconformant', 1, 1],
    ['unsupported', 6, 0],
    ['not-applicable', 6, 0],
    ['inconclusive', 5, 5],
    ['nondeterministic', 5, 5],
    ['crash', 4, 4],
    ['hang', 4, 4],
    ['protocol-error', 4, 4],
    ['harness-error', 3, 3],
  ])('%s: %i alone, %i beside conformant cases', (status, alone, beside) => {
    expect(exitCode(summary({ [status]: 1 }))).toBe(alone);
    expect(exitCode(summary({ conformant: 1, [status]: 1 }))).toBe(beside);
  });
});

/** By precedence: where two of these come together, the one that stands first decides. */
const precedence: readonly (readonly [string, number, Partial<OutcomeCounts>, Partial<RunSummary>])[] = [
  ['harness-error', 3, { 'harness-error': 1 }, {}],
  ['implementation-failed', 4, { crash: 1 }, {}],
  ['implementation-failed', 4, { hang: 1 }, {}],
  ['implementation-failed', 4, { 'protocol-error': 1 }, {}],
  ['incomplete', 6, { conformant: 1 }, { end: 'interrupted' }],
  ['nonconformant', 1, { nonconformant: 1 }, {}],
  ['self-contradiction', 1, { conformant: 2 }, { selfContradictory: true }],
  ['stale-baseline', 1, { conformant: 1 }, { baselineErrors: 1 }],
  ['inconclusive', 5, { inconclusive: 1 }, {}],
  ['inconclusive', 5, { nondeterministic: 1 }, {}],
  ['inconclusive', 5, { conformant: 1 }, { constraintsInconclusive: true }],
  ['conformant', 0, { conformant: 1 }, {}],
];

describe('the first that applies decides', () => {
  const pairs = precedence.flatMap((first, at) => precedence.slice(at).map((second) => [first, second] as const));
  test.each(pairs)('%j before %j', (first, second) => {
    const both = summary({ ...second[2], ...first[2] }, { ...second[3], ...first[3] });
    expect([runOutcome(both), exitCode(both)]).toEqual([first[0], first[1]]);
  });
});

test.each<RunEnd>(['complete', 'bailed', 'interrupted'])('a run that judged nothing is never green (%s)', (end) => {
  expect(exitCode(summary({}, { selected: 0, end }))).toBe(6);
  expect(exitCode(summary({ unsupported: 10 }, { end }))).toBe(6);
});

test('a bailed run answers with its failure, and is never green', () => {
  expect(exitCode(summary({ conformant: 3, nonconformant: 1 }, { end: 'bailed' }))).toBe(1);
  expect(exitCode(summary({ conformant: 3 }, { end: 'bailed' }))).toBe(6);
});

test('what a baseline knows fails no run, but was judged', () => {
  const known = { ...noOutcomes, nonconformant: 3 };
  expect(exitCode(summary({}, { known }))).toBe(0);
  expect(exitCode(summary({ nonconformant: 1 }, { known }))).toBe(1);
  expect(exitCode(summary({}, { known: { ...noOutcomes, crash: 3 } }))).toBe(6);
  expect(exitCode(summary({ conformant: 1 }, { known: { ...noOutcomes, hang: 3 }, end: 'given-up' }))).toBe(6);
});

test('every outcome is counted', () => {
  expect(Object.keys(noOutcomes)).toEqual([...outcomeStatuses]);
});
