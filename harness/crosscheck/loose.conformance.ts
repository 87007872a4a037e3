import { expect, test } from 'vitest';
import { compareLoosely } from './compare-loosely.ts';
import { waysToLoosen } from './loosen.ts';
import { openLeg } from './open-leg.ts';

test.each(waysToLoosen)('the two judges agree on recordings that are %s', (way) => {
  const sum = compareLoosely(openLeg('drawn', 1), way, { seed: 1, share: 8, from: 0, count: 40 });
  expect(sum.parted).toEqual([]);
  expect([sum.accepted > 0, sum.refused > 0]).toEqual([true, true]);
});
