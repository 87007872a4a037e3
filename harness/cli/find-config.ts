import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../scenarios/load-config.ts';
import { configFileName, loadConfig } from '../scenarios/load-config.ts';
import { found, type Found } from './mistake.ts';

/** The settings of the current folder's `killspec.config.yaml`; none where there is no such file. */
export const findConfig = (cwd: string): Found<Config> => {
  const path = join(cwd, configFileName);
  if (!existsSync(path)) return found({ folder: cwd });
  const loaded = loadConfig(path);
  if (loaded.ok) return found(loaded.config);
  const problems = loaded.problems.map((problem) => ({ ...problem, file: configFileName }));
  return { ok: false, mistake: { message: `${configFileName} is wrong`, problems } };
};
