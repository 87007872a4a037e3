import { expect, test } from 'vitest';
import { crosscheckChunk } from './crosscheck-chunk.ts';
import { legNames } from './leg.ts';
import { openLeg } from './open-leg.ts';

test.each(legNames)('the leg %s has traces that are accepted and traces that are refused', async (leg) => {
  const chunk = await crosscheckChunk(openLeg(leg, 1), { leg, seed: 1, share: 4 }, 0, 40);
  expect(chunk.partings).toEqual([]);
  expect([chunk.accepted > 0, chunk.refused > 0, chunk.unjudged]).toEqual([true, true, 0]);
});
