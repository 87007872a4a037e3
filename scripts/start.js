// `npm start`: builds what has changed, then runs the command line with the arguments given, or `start` without any.

import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { build } from './build.js';

const mistakes = await build({ full: false });
for (const mistake of mistakes) console.error(`build: ${mistake}`);

const given = process.argv.slice(2);
const cli = join(import.meta.dirname, '../dist/cli.js');
const { status, signal } = spawnSync(process.execPath, [cli, ...(given.length > 0 ? given : ['start'])], {
  stdio: 'inherit',
});
// As a shell has it: 128 and the number of the signal that ended the command.
process.exitCode = signal === null ? (status ?? 1) : 128 + constants.signals[signal];
