import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Shortest } from '../runner/shorten.ts';
import type { Case } from '../scenarios/case.ts';
import { loadScenarioFile } from '../scenarios/load.ts';
import { toYaml } from '../scenarios/to-yaml.ts';
import { keepFolder, writeWhole } from './last-run.ts';

const nameLengthMax = 150;

/** A case's name as a file's; runs that follow find the file by it, whatever their numbers are. */
const fileName = (name: string): string =>
  name
    .replaceAll('/', '.')
    .replaceAll(/[^A-Za-z0-9._=-]/g, '-')
    .replace(/^\.+/, '')
    .slice(0, nameLengthMax);

/**
 * Saves the shortest form of a failing case as a scenario beside the last run, and gives its path from the current
 * folder. `undefined` where the case is as short already, or where the form cannot be written, or would not be read as
 * the same world again.
 */
export const saveShortest = (cwd: string, shortest: Shortest, from: Case): string | undefined => {
  if (JSON.stringify(shortest.world) === JSON.stringify(from.world)) return undefined;
  const file = `${keepFolder}/shortest/${fileName(from.name)}.yaml`;
  const path = join(cwd, file);
  const meta = { title: `the shortest form of ${from.name}`, rules: shortest.violation.rules.slice(0, 1) };
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, toYaml(shortest.world, meta));
  } catch {
    return undefined;
  }
  const loaded = loadScenarioFile(path);
  const world = loaded.ok ? loaded.scenarios[0]?.cases[0]?.world : undefined;
  if (JSON.stringify(world) === JSON.stringify(shortest.world)) return file;
  rmSync(path);
  return undefined;
};
