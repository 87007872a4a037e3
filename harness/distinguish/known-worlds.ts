import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../../spec/vocabulary/world.ts';
import { packageRoot } from '../package-root.ts';
import { loadScenarioFile } from '../scenarios/load.ts';
import type { ReadingPair } from './reading-pairs.ts';

/** The folder of the shortest scenarios that tell two readings apart, one file for each two, as they were found. */
export const knownWorldsFolder = (): string => join(packageRoot(), 'harness/distinguish/worlds');

/** The name of the file in which two readings of a choice are told apart. */
export const knownWorldFile = ({ choice, readings }: ReadingPair): string =>
  `${[choice.replace('/', '-'), ...readings].join('.')}.yaml`;

const read = (path: string): World => {
  const loaded = loadScenarioFile(path);
  const world = loaded.ok ? loaded.scenarios[0]?.cases[0]?.world : undefined;
  if (world === undefined) throw new Error(`${path} is no scenario`);
  return world;
};

/** The shortest world that is known in which two readings differ; absent where none is. */
export const knownWorld = (pair: ReadingPair): World | undefined => {
  const path = join(knownWorldsFolder(), knownWorldFile(pair));
  return existsSync(path) ? read(path) : undefined;
};

/** All of these worlds by the names of their files, in order. */
export const knownWorlds = (): readonly { readonly about: string; readonly world: World }[] =>
  (existsSync(knownWorldsFolder()) ? readdirSync(knownWorldsFolder()) : [])
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ about: name, world: read(join(knownWorldsFolder(), name)) }));
