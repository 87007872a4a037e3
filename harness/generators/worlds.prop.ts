import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSound } from '../scenarios/is-sound.ts';
import { worldAt } from './world-at.ts';
import { worlds } from './worlds.ts';

test('every world of the arbitrary makes sense as a scenario, and is read back as it was', () => {
  fc.assert(fc.property(worlds, isSound), { seed: 1, numRuns: 300 });
});

test('so does every world that is drawn', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), fc.nat(2 ** 31), (seed, index) => {
      expect(isSound(worldAt(seed, index))).toBe(true);
      expect(worldAt(seed, index)).toEqual(worldAt(seed, index));
    }),
    { seed: 1, numRuns: 600 },
  );
});
