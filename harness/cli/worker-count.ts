import { InvalidArgumentError, Option } from 'commander';
import { availableParallelism } from 'node:os';

/** More workers than this are a slip of the hand: each takes some 100 MB. */
const workerCountMax = 256;

/** How many workers there are to be, from the command line. */
export const workerCount = (text: string): number => {
  if (text === 'auto') return Math.min(workerCountMax, availableParallelism());
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > workerCountMax) {
    throw new InvalidArgumentError(`auto or a whole number from 1 to ${workerCountMax} is needed.`);
  }
  return value;
};

/** `--workers`, of commands that cut their work into chunks. */
export const workersOption = (about: string): Option =>
  new Option('--workers <n|auto>', `${about}; the results are the same`).argParser(workerCount);
