import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { found, type Found, mistake } from './mistake.ts';

/** Whether a file can be written to, before much is done for it; nothing is written where no file is named. */
export const checkOutput = (file: string | undefined, cwd: string): Found<undefined> => {
  if (file === undefined) return found(undefined);
  const path = resolve(cwd, file);
  if (existsSync(path) && statSync(path).isDirectory()) return mistake(`${file} is a directory, not a file`);
  if (!existsSync(dirname(path))) return mistake(`there is no directory ${dirname(file)} to write ${file} to`);
  return found(undefined);
};
