import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { packageRoot } from '../package-root.ts';

const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];

const cli = (): string => join(packageRoot(), 'dist/cli.js');

/** Whether this process can become a user without rights, who can read this package. For tests. */
export const canBeNobody = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/setpriv') &&
  spawnSync('setpriv', [...nobody, process.execPath, cli(), '--version']).status === 0;

/** Runs killspec as a user without rights, at home in this folder. For tests. */
export const asNobody = (home: string, argv: readonly string[], timeoutMs = 120_000): SpawnSyncReturns<string> =>
  spawnSync('setpriv', [...nobody, process.execPath, cli(), ...argv], {
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, TMPDIR: home, NO_COLOR: '1' },
    encoding: 'utf8',
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
