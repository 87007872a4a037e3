import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { register } from '../../spec/readings/register.ts';
import { withoutWitness } from '../../spec/readings/witnesses/without.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { knownWorld, knownWorldFile, knownWorldsFolder } from './known-worlds.ts';
import { partingIn } from './parting.ts';
import { type ReadingPair, readingPairs, settledPairs } from './reading-pairs.ts';

const pairs = register.filter(({ shows }) => shows === 'trace').flatMap(readingPairs);

const nameOf = ({ choice, readings }: ReadingPair): string => `${choice}: ${readings.join(' and ')}`;

/** Two readings of which the register says that no trace tells one from the other. */
const isWithout = ({ choice, readings }: ReadingPair): boolean =>
  withoutWitness.some(
    (none) => none.choice === choice && readings.includes(none.reading) && readings.includes(none.sameAs),
  );

/** The plainest ways first: most scenarios show what two readings ask for, a few what one allows. */
const isToldApart = async (pair: ReadingPair, world: World): Promise<boolean> => {
  for (const depth of ['as asked', 'changed'] as const) {
    for (const { sides } of settledPairs(pair)) {
      if (typeof (await partingIn(sides, world, depth)) === 'object') return true;
    }
  }
  return false;
};

// The scenarios are found by `node scripts/find-distinctions.js`, which looks for them anew.
describe('a scenario is kept in which one allows what the other refuses', () => {
  it.each(pairs.filter((pair) => !isWithout(pair)).map((pair) => [nameOf(pair), pair] as const))(
    'of %s',
    async (_, pair) => {
      const world = knownWorld(pair);
      if (world === undefined) throw new Error(`${knownWorldFile(pair)} is not there`);
      expect(await isToldApart(pair, world)).toBe(true);
    },
  );
});

test('there is no other file, and none for readings that nothing tells apart', () => {
  const wanted = pairs.filter((pair) => !isWithout(pair)).map(knownWorldFile);
  expect(readdirSync(knownWorldsFolder()).toSorted()).toEqual(wanted.toSorted());
  expect(pairs.filter(isWithout).map(nameOf)).toEqual(['AMB-04: first-pass and each-pass']);
});
