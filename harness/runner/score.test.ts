import { expect, test } from 'vitest';
import { renderScore } from '../../reports/formats/score.ts';
import { open } from '../../spec/profiles/profile.ts';
import { reference } from '../implementations/reference/reference.ts';
import { ownCases } from '../run.ts';
import type { Outcome } from './outcome.ts';
import type { Results } from './results.ts';
import { runCases } from './run-cases.ts';
import { scoreOf } from './score.ts';
import { trustedPlayer } from './trusted-player.ts';

const cases = ownCases().slice(0, 20);
const player = trustedPlayer(reference);
const options = { profile: open, killspec: '', seed: 1 };
const results = await runCases(cases, player, options);
const names = new Set(cases.map(({ name }) => name));

const failing: readonly Outcome[] = [
  { status: 'crash', message: '' },
  { status: 'hang', message: '' },
  { status: 'protocol-error', message: '' },
  { status: 'inconclusive', reason: '' },
  { status: 'nondeterministic', repetition: 2, difference: '' },
];

/** The results, with these outcomes in the place of the first. */
const withOutcomes = (outcomes: readonly Outcome[]): Results => ({
  ...results,
  cases: results.cases.map((result, at) => ({ ...result, outcome: outcomes[at] ?? result.outcome })),
});

const rendered = (outcomes: readonly Outcome[]): string | undefined => {
  const score = scoreOf(withOutcomes(outcomes), names);
  return score === undefined ? undefined : renderScore(score);
};

const unsupported: Outcome = { status: 'unsupported', what: 'unit type socket' };

test('who does all and does it right is wholly correct, and as broad as can be', () => {
  expect(rendered([])).toBe('correct 100 % of what it claims · breadth 100 %');
});

test('whatever is no success is not correct, and never rounded away', () => {
  expect(rendered(failing)).toBe('correct 75 % of what it claims · breadth 100 %');
  expect(rendered(failing.slice(0, 1))).toBe('correct 95 % of what it claims · breadth 100 %');
});

test('what is not declared costs breadth alone', () => {
  expect(rendered([unsupported, unsupported, ...failing])).toBe('correct 72 % of what it claims · breadth 90 %');
  expect(rendered(cases.map(() => unsupported))).toBe('correct 0 % of what it claims · breadth 0 %');
});

test('what is declared and then refused costs both', () => {
  expect(rendered([{ status: 'not-kept', message: '' }])).toBe('correct 95 % of what it claims · breadth 95 %');
});

test('cases that apply to nobody count nowhere', () => {
  expect(rendered([{ status: 'not-applicable', why: '' }])).toBe('correct 100 % of what it claims · breadth 100 %');
});

test('there is none for a part of the cases, and other cases do not count', async () => {
  const part = await runCases(cases.slice(1), player, options);
  expect(scoreOf(part, names)).toBeUndefined();
  expect(scoreOf({ ...results, end: 'interrupted' }, names)).toBeUndefined();
  const other = { name: 'mine/one', unitType: 'service', about: [], outcome: unsupported } as const;
  expect(scoreOf({ ...results, cases: [...results.cases, other] }, names)).toEqual(scoreOf(results, names));
});

test('there is none where killspec itself failed', () => {
  expect(rendered([{ status: 'harness-error', message: '' }])).toBeUndefined();
});
