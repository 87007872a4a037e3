import { expect, test } from 'vitest';
import { singleDeviations } from '../../spec/profiles/single-deviations.ts';
import { compareLoosely } from './compare-loosely.ts';
import { crosscheckChunk } from './crosscheck-chunk.ts';
import { jointProfileCount } from './joint-profiles.ts';
import type { LegName } from './leg.ts';
import { waysToLoosen } from './loosen.ts';
import { openLeg } from './open-leg.ts';
import { suiteWorlds } from './worlds.ts';

/** So many worlds under each single deviation, and under each joint profile; each world is also played by two mutants. */
const worldsPerProfile = 100;

const small = openLeg('literal', 1).count ?? 0;

/** How many worlds of each leg, and of their changes one in how many. */
const counts: readonly (readonly [leg: LegName, count: number, share: number])[] = [
  ['literal', small, 1],
  ['drawn', 20_000, 1],
  ['suite', suiteWorlds().count * (1 + singleDeviations().length), 1],
  ['deviations', worldsPerProfile * singleDeviations().length, 20],
  ['joint', worldsPerProfile * jointProfileCount, 20],
];

test.each(counts)('in the leg %s the two judges agree on all of %i worlds', async (leg, count, share) => {
  const chunk = await crosscheckChunk(openLeg(leg, 1), { leg, seed: 1, share }, 0, count);
  expect([chunk.partedBouts, chunk.partings.slice(0, 3)]).toEqual([0, []]);
});

test.each(waysToLoosen)('the two judges agree on 2000 recordings that are %s', (way) => {
  const sum = compareLoosely(openLeg('drawn', 1), way, { seed: 1, share: 8, from: 0, count: 2000 });
  expect(sum.parted).toEqual([]);
});
