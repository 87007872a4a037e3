import { performance } from 'node:perf_hooks';

/** One side of a comparison: something done over and over, in rounds of `count`. */
export interface Work {
  readonly name: string;
  /** How many units of work one round does. */
  readonly count: number;
  readonly round: () => void;
}

/** What came out for one side: units of work a second, the median of the rounds. */
export interface Rate {
  readonly name: string;
  readonly perSecond: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const manyRounds = { warmUp: 3, timed: 9 };

/** For what takes seconds a round. */
export const fewRounds = { warmUp: 1, timed: 3 };

/**
 * Times several works in turns, so that whatever else the machine does falls on all of them alike. Only ratios of
 * rates from one call mean anything.
 */
export const measure = (works: readonly Work[], rounds = manyRounds): readonly Rate[] => {
  const timesMs = works.map((): number[] => []);
  for (let round = 0; round < rounds.warmUp + rounds.timed; round++) {
    for (const [index, work] of works.entries()) {
      const beganMs = performance.now();
      work.round();
      if (round >= rounds.warmUp) timesMs[index]?.push(performance.now() - beganMs);
    }
  }
  return works.map(({ name, count }, index) => ({ name, perSecond: (count * 1000) / median(timesMs[index] ?? []) }));
};
