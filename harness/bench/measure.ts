import { performance } from 'node:perf_hooks';
import process from 'node:process';

/** One side of a comparison: something done over and over, in rounds of `count`. */
export interface Work {
  readonly name: string;
  /** How many units of work one round does. */
  readonly count: number;
  readonly round: () => void | Promise<void>;
}

/** What came out for one side: units of work a second, the median of the rounds. */
export interface Rate {
  readonly name: string;
  readonly perSecond: number;
}

/** How works are timed. */
export interface Timing {
  /** `cpu`: what this process computes, whatever else the machine does; `wall`, where others work for it. */
  readonly clock: 'cpu' | 'wall';
  readonly warmUpRounds: number;
  readonly timedRounds: number;
}

const timingByDefault: Timing = { clock: 'cpu', warmUpRounds: 3, timedRounds: 9 };

/** The one in the middle. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const nowMs = (clock: Timing['clock']): number => {
  if (clock === 'wall') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Times several works in turns, so that whatever else the machine does falls on all of them alike. Only ratios of
 * rates from one call mean anything.
 */
export const measure = async (
  works: readonly Work[],
  { clock, warmUpRounds, timedRounds }: Timing = timingByDefault,
): Promise<readonly Rate[]> => {
  const timesMs = works.map((): number[] => []);
  for (let round = 0; round < warmUpRounds + timedRounds; round++) {
    for (const [index, work] of works.entries()) {
      const beganMs = nowMs(clock);
      await work.round();
      if (round >= warmUpRounds) timesMs[index]?.push(nowMs(clock) - beganMs);
    }
  }
  return works.map(({ name, count }, index) => ({ name, perSecond: (count * 1000) / median(timesMs[index] ?? []) }));
};
