import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { toYaml } from '../scenarios/to-yaml.ts';
import { keepFolder, writeWhole } from './last-run.ts';

/** What is saved of a failure that a hunt found. */
export interface FoundWorld {
  readonly world: World;
  /** The rule that it breaks first, or what else became of it: the beginning of the file's name. */
  readonly what: string;
  readonly rules: readonly RuleId[];
  readonly title: string;
  /** Which world it was: `seed-1-world-17`. */
  readonly where: string;
  /** The command that found it. */
  readonly foundBy: string;
}

/**
 * Saves a world that a hunt found as a scenario in the folder of the last run, and gives its path from the current
 * folder; `undefined` where that cannot be written.
 */
export const saveFound = (cwd: string, one: FoundWorld): string | undefined => {
  const file = `${keepFolder}/found/${one.what}-${one.where}.yaml`;
  const path = join(cwd, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, toYaml(one.world, { title: one.title, rules: one.rules, foundBy: one.foundBy }));
    return file;
  } catch {
    return undefined;
  }
};
