import { expect, test } from 'vitest';
import { literal } from '../profiles/profile.ts';
import type { ReadingOf } from '../readings/register.ts';
import type { RuleId } from '../rules/rule-id.ts';
import { emptyHypothesis, type Hypothesis } from './hypothesis.ts';
import { type Living, mergeAlike } from './merge-alike.ts';
import { narrowedFrom, type Possible, possibleUnder } from './possible.ts';

type Jobs = readonly ReadingOf<'AMB-24'>[];
type Rounds = readonly ReadingOf<'AMB-58'>[];

const under = (jobs: Jobs, rounds: Rounds): Possible => {
  const possible = possibleUnder({ ...literal.choices, 'AMB-24': jobs, 'AMB-58': rounds });
  if (possible === undefined) throw new Error('these readings contradict each other');
  return possible;
};

const bothJobs: Jobs = ['first-job', 'last-job'];
const bothRounds: Rounds = ['once-per-stop', 'each-pass'];
const all = under(bothJobs, bothRounds);

/** One in a state of its own, or, where it falls due at the same instant, in the same as others. */
const inState = (dueUs: number): Hypothesis => ({
  ...emptyHypothesis,
  timers: [{ kind: 'final', atUs: dueUs, sinceUs: 0, slackUs: 0 }],
});

const living = (dueUs: number, possible: Possible, exercised: readonly RuleId[] = []): Living => ({
  possible,
  hypothesis: inState(dueUs),
  exercised,
});

const readingsOf = (merged: readonly Living[]) => merged.map(({ possible }) => narrowedFrom(all, possible));

test('those in one state are joined as far as their readings are a product', () => {
  const corners = [
    living(1, under(['first-job'], ['once-per-stop'])),
    living(1, under(['last-job'], ['each-pass'])),
    living(1, under(['first-job'], ['each-pass'])),
    living(1, under(['last-job'], ['once-per-stop'])),
  ];
  // Two by two, and then all of them.
  expect(readingsOf(mergeAlike(corners))).toEqual([{}]);
  expect(readingsOf(mergeAlike(corners.slice(0, 3)))).toEqual([
    { 'AMB-24': ['first-job'] },
    { 'AMB-24': ['last-job'], 'AMB-58': ['each-pass'] },
  ]);
});

test('those in one state are in one object of it, also where they are not joined', () => {
  const merged = mergeAlike([
    living(1, under(['first-job'], ['once-per-stop'])),
    living(1, under(['last-job'], ['each-pass'])),
    living(2, under(['first-job'], ['once-per-stop'])),
  ]);
  const [first, second, third] = merged.map(({ hypothesis }) => hypothesis);
  expect(merged).toHaveLength(3);
  expect(second).toBe(first);
  expect([first, second, third]).toEqual([inState(1), inState(1), inState(2)]);
});

test('those in other states are left as they are', () => {
  const apart = [living(1, under(['first-job'], bothRounds)), living(2, under(['last-job'], bothRounds))];
  expect(mergeAlike(apart)).toBe(apart);
});

test('who is joined has exercised what any of them has', () => {
  const [joined] = mergeAlike([
    living(1, under(['first-job'], bothRounds), ['KM-CG-1', 'KS-4']),
    living(1, under(['last-job'], bothRounds), ['KS-4', 'KS-5']),
  ]);
  expect(joined?.exercised).toEqual(['KM-CG-1', 'KS-4', 'KS-5']);
});
