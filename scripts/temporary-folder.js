// What tests leave in the system's temporary folder goes with the folder that they are given in its place. Vitest ends its
// workers without letting them tidy up.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';

const prefix = 'killspec-tests-';

/** Called by vitest for each project before it starts anything. Gives what is to be done at the end. */
export const setup = () => {
  if (basename(tmpdir()).startsWith(prefix)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), prefix));
  // Some tests run as nobody.
  chmodSync(folder, 0o755);
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};
