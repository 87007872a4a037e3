import { expect, test } from 'vitest';
import { crosscheckChunk } from './crosscheck-chunk.ts';
import type { LegName } from './leg.ts';
import { openLeg } from './open-leg.ts';

/** A sample of each leg; `npm run verify:long` goes through more. */
const samples: readonly (readonly [leg: LegName, from: number, count: number])[] = [
  ['literal', 0, 300],
  ['suite', 0, 200],
  ['deviations', 20, 60],
  ['joint', 0, 200],
  ['drawn', 0, 150],
];

test.each(samples)('in the leg %s the two judges agree', async (leg, from, count) => {
  const chunk = await crosscheckChunk(openLeg(leg, 1), { leg, seed: 1, share: 4 }, from, count);
  expect(chunk.partings).toEqual([]);
  expect([chunk.accepted > 0, chunk.refused > 0, chunk.unjudged]).toEqual([true, true, 0]);
});
