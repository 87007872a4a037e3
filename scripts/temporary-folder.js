// What tests leave in the system's temporary folder goes with the folder that they are given in its place. Vitest ends its
// workers without letting them tidy up.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const folder = mkdtempSync(join(tmpdir(), 'killspec-tests-'));

/** Called by vitest before it starts anything. */
export const setup = () => {
  process.env['TMPDIR'] = folder;
};

/** Called by vitest at the end. */
export const teardown = () => rmSync(folder, { recursive: true, force: true });
