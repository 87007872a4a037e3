#!/usr/bin/env node
import process from 'node:process';
import { Command } from 'commander';
import { packageVersion } from '../package-version.ts';

const program = new Command('killspec')
  .description('Tells whether a service manager kills processes the way systemd.kill(5) says.')
  .version(packageVersion(), '--version', 'print the version')
  .helpOption('--help', 'print this help');

await program.parseAsync(process.argv);
