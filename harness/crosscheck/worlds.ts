import { join } from 'node:path';
import type { World } from '../../spec/vocabulary/world.ts';
import { drawnFrom, exhausted, openSource } from '../generators/world-source.ts';
import { packageRoot } from '../package-root.ts';
import { loadScenarioTree } from '../scenarios/load.ts';

/** A world, and what it is about. */
export interface NamedWorld {
  readonly about: string;
  readonly world: World;
}

/** Worlds by index, in an order in which any number of consecutive ones is spread over all of them. */
export interface SpreadWorlds {
  readonly count: number;
  readonly at: (index: number) => NamedWorld;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** A step that, repeated, leads through all of so many places, and soon to every part of them. */
const strideOf = (count: number): number => {
  let stride = Math.max(1, Math.round(count * 0.618));
  while (divisor(stride, count) !== 1) stride += 1;
  return stride;
};

/** The exhausted small scope, by the index that is spread. */
export const smallWorlds = (): SpreadWorlds => {
  const source = openSource(exhausted('small'));
  const count = source.count ?? 0;
  const stride = strideOf(count);
  return {
    count,
    at: (index) => {
      const place = (index * stride) % count;
      return { about: `small ${place}, ${source.about(place)}`, world: source.at(place) };
    },
  };
};

/** The worlds that a seed stands for. */
export const drawnWorlds = (seed: number): ((index: number) => NamedWorld) => {
  const source = openSource(drawnFrom(seed));
  return (index) => ({ about: `seed ${seed}, world ${index}, ${source.about(index)}`, world: source.at(index) });
};

let suite: SpreadWorlds | undefined;

/** The cases of the scenario suite, read once. */
export const suiteWorlds = (): SpreadWorlds => {
  if (suite !== undefined) return suite;
  const loaded = loadScenarioTree(join(packageRoot(), 'scenarios'));
  if (!loaded.ok) throw new Error('the scenarios of killspec cannot be read');
  const worlds = loaded.scenarios.flatMap(({ cases }) => cases.map(({ name, world }) => ({ about: name, world })));
  const stride = strideOf(worlds.length);
  suite = {
    count: worlds.length,
    at: (index) => worlds[(index * stride) % worlds.length] as NamedWorld,
  };
  return suite;
};
