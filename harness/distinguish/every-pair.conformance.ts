import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { register } from '../../spec/readings/register.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { knownWorld, knownWorldFile, knownWorldsFolder } from './known-worlds.ts';
import { partingIn } from './parting.ts';
import { inseparableBecause, type ReadingPair, readingPairs, settledPairs } from './reading-pairs.ts';

const pairs = register.filter(({ shows }) => shows === 'trace').flatMap(readingPairs);

const nameOf = ({ choice, readings }: ReadingPair): string => `${choice}: ${readings.join(' and ')}`;

const isWithout = (pair: ReadingPair): boolean => inseparableBecause(pair) !== undefined;

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

test('there is no other file, but of points that need not show on a trace', () => {
  const wanted = pairs.filter((pair) => !isWithout(pair)).map(knownWorldFile);
  const others = register
    .flatMap(readingPairs)
    .map(knownWorldFile)
    .filter((name) => !wanted.includes(name));
  const files = readdirSync(knownWorldsFolder());
  expect(wanted.filter((name) => !files.includes(name))).toEqual([]);
  expect(files.filter((name) => !wanted.includes(name) && !others.includes(name))).toEqual([]);
  expect(pairs.filter(isWithout).map(nameOf)).toEqual(['AMB-04: first-pass and each-pass']);
});
