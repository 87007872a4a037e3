// `npm start`: builds, then is the command line, with the arguments given or with `start` where there are none. In
// this process, so that Ctrl-C and the exit code are the command's own.

import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { stop } from 'esbuild';
import { build } from './build.js';

const mistakes = await build({ full: false });
await stop();
for (const mistake of mistakes) console.error(`build: ${mistake}`);

const cli = join(import.meta.dirname, '../dist/cli.js');
const given = process.argv.slice(2);
process.argv = [process.execPath, cli, ...(given.length > 0 ? given : ['start'])];
await import(pathToFileURL(cli).href);
