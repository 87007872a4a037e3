import { expect, test } from 'vitest';
import { unitTypes } from '../../spec/vocabulary/unit.ts';
import { makeTellers } from '../../scripts/distinctions/make-tellers.ts';
import { tellers } from '../runner/comparison/tellers.ts';

const minutes = 60_000;

test.each(unitTypes)(
  'what tells readings apart in units of type %s is what a search finds',
  async (unitType) => {
    expect(await makeTellers(unitType)).toEqual(tellers[unitType]);
  },
  60 * minutes,
);
