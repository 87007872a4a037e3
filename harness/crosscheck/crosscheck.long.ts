import { expect, test } from 'vitest';
import { crosscheckChunk } from './crosscheck-chunk.ts';
import type { LegName } from './leg.ts';
import { openLeg } from './open-leg.ts';
import { suiteWorlds } from './worlds.ts';
import { singleDeviations } from '../../spec/profiles/single-deviations.ts';

const counts: readonly (readonly [leg: LegName, count: number])[] = [
  ['literal', openLeg('literal', 1).count ?? 0],
  ['suite', suiteWorlds().count * (1 + singleDeviations().length)],
];

test.each(counts)('in the leg %s the two judges agree on all of %i worlds, with every change', async (leg, count) => {
  const chunk = await crosscheckChunk(openLeg(leg, 1), { leg, seed: 1, share: 1 }, 0, count);
  expect([chunk.partedBouts, chunk.partings.slice(0, 3)]).toEqual([0, []]);
});
