import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphCell } from './graph-cell.ts';

/** What Spin counted, the transitions as `Exploration` counts them. */
export interface SpinCount {
  readonly states: number;
  readonly transitions: number;
}

const canRun = (command: string, flag: string): boolean => spawnSync(command, [flag], { stdio: 'ignore' }).status === 0;

/** What is missing for Spin to explore a graph here, as a clause; absent where nothing is. */
export const whatSpinLacks = (): string | undefined => {
  if (!canRun('spin', '-V')) return "spin is not installed (Debian's package spin)";
  return canRun('cc', '--version') ? undefined : 'there is no C compiler, which spin needs';
};

const output = (command: string, args: readonly string[], cwd: string): string => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? `${stdout}${stderr}`}`);
  return stdout;
};

const numberIn = (text: string, pattern: RegExp): number => {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`Spin did not print what was expected:\n${text}`);
  return Number(found);
};

const countsIn = (text: string): SpinCount => {
  if (numberIn(text, /errors: (\d+)/u) !== 0) throw new Error(`Spin found an error:\n${text}`);
  return {
    states: numberIn(text, /(\d+) states, stored/u),
    // Spin counts the first state among them, which nothing leads to.
    transitions: numberIn(text, /(\d+) transitions/u) - 1,
  };
};

/** No search goes deeper than this; one that did would end in an error. */
const depthMax = 10_000;

/** So many places as a power of two has the table of states; more than that only makes it slower. */
const tableSizeLog2 = 20;

/** Where the model in Promela stands below `root`, the folder of the sources. */
const promelaPath = 'harness/state-graph/procedure.pml';

/**
 * Has Spin make a program of the model in Promela that explores a cell, each time that `search` is called. It does so
 * without partial-order reduction, which would leave states out. `optimise`: how hard the C compiler tries.
 *
 * @throws {Error} where Spin or the C compiler fails, see `whatSpinLacks`.
 */
export const withSpin = async <T>(
  root: string,
  { mode, workers }: GraphCell,
  optimise: 0 | 2,
  use: (search: () => SpinCount) => T | Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'killspec-spin-'));
  try {
    const name = mode.toUpperCase().replace('-', '_');
    output('spin', ['-a', `-DMODE=${name}`, `-DWORKERS=${workers}`, join(root, promelaPath)], folder);
    output('cc', [`-O${optimise}`, '-w', '-DSAFETY', '-DNOREDUCE', '-o', 'pan', 'pan.c'], folder);
    return await use(() => countsIn(output(join(folder, 'pan'), [`-m${depthMax}`, `-w${tableSizeLog2}`], folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
