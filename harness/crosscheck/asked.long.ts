import { expect, test } from 'vitest';
import { accepts } from '../../spec/model/accepts.ts';
import { judge } from '../../spec/oracle/judge.ts';
import { fewWorldsShow, findHidden, findUnnamed, idleCommonPoints } from './find-hidden.ts';
import { legHearings } from './hearings.ts';
import type { LegName } from './leg.ts';

/** How many bouts of each leg, and one in how many. */
const counts: readonly (readonly [leg: LegName, seed: number, count: number, step: number])[] = [
  ['literal', 1, 2000, 1],
  ['suite', 1, 3000, 7],
  ['deviations', 1, 600, 5],
  ['joint', 1, 2000, 1],
  ['joint', 2, 1200, 1],
  ['drawn', 1, 1000, 1],
];

test.each(counts)(
  '%s of seed %i, %i bouts: all that verdicts hang on is asked for and named',
  (leg, seed, count, step) => {
    const hearings = legHearings(leg, seed, count, step);
    expect(findHidden(judge, hearings).found).toEqual([]);
    expect(findHidden(accepts, hearings).found).toEqual([]);
    expect(findUnnamed(hearings)).toEqual([]);
  },
);

test('of each point that is said to bear on every rule some refusal shows that it does', () => {
  expect(idleCommonPoints(legHearings('joint', 1, 2000, 1)).filter((point) => fewWorldsShow.includes(point))).toEqual(
    [],
  );
});
