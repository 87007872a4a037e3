#!/usr/bin/env node
import process from 'node:process';
import { askLine, askNoMore } from './ask-line.ts';
import { compileSparingly } from './compile-sparingly.ts';
import type { Io } from './io.ts';
import { runCli } from './run-cli.ts';

// Whoever reads us may stop reading (`killspec list | head`); there is nobody left to tell.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

const io: Io = {
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(),
  ...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
  ask: askLine,
  askNoMore,
  errorIsTerminal: process.stderr.isTTY,
  onInterrupt: (listener) => {
    // Only once: who presses Ctrl-C again means it.
    process.once('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
};

compileSparingly();
process.exitCode = await runCli(process.argv.slice(2), io);
