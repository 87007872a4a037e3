import { join } from 'node:path';
import { drawnFrom, openSource } from '../generators/world-source.ts';
import { packageRoot } from '../package-root.ts';
import { loadScenarioTree } from '../scenarios/load.ts';
import type { NamedWorld } from './differing-cases.ts';

/** The worlds of the scenario suite. */
export const suiteWorlds = (): readonly NamedWorld[] => {
  const loaded = loadScenarioTree(join(packageRoot(), 'scenarios'));
  if (!loaded.ok) throw new Error('the scenarios do not load');
  return loaded.scenarios.flatMap(({ cases }) => cases);
};

/** The first worlds that are drawn from a seed. */
export const drawnWorlds = (seed: number, count: number): readonly NamedWorld[] => {
  const source = openSource(drawnFrom(seed));
  return Array.from({ length: count }, (_, index) => ({
    name: `world ${index} of seed ${seed}`,
    world: source.at(index),
  }));
};
