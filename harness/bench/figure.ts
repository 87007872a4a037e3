import type { Rate } from './measure.ts';

/** One figure of a run of the benchmarks, to be compared with the same figure of another run. */
export interface Figure {
  /** Of which benchmark, and what of it. */
  readonly name: string;
  /** So much a second, of which only ratios mean anything. */
  readonly perSecond: number;
  /** How many times the baseline of its own run it is: what two runs are compared by. */
  readonly ratio: number;
  /** How much memory each event takes, where that was measured. Two runs are not compared by it. */
  readonly bytesPerEvent?: number;
  /** What the ratio is to be at least, where that is laid down. */
  readonly atLeast?: number;
}

/** A benchmark that was run: what is printed, and its figures. */
export interface Section {
  readonly lines: readonly string[];
  readonly figures: readonly Figure[];
}

/** A run of the benchmarks, as it is stored. */
export interface BenchFile {
  readonly format: 'killspec-bench/1';
  readonly figures: readonly Figure[];
}

/**
 * The figures of works that were measured together, beside the one that is their baseline; `held` has what the ratios of
 * some of them, by name, are to be at least.
 */
export const figuresOf = (
  section: string,
  rates: readonly Rate[],
  baseline: Rate | undefined,
  held: Readonly<Record<string, number>> = {},
): readonly Figure[] =>
  rates
    .filter((rate) => rate !== baseline)
    .map(({ name, perSecond }) => {
      const atLeast = held[name];
      return {
        name: `${section}: ${name}`,
        perSecond,
        ratio: perSecond / (baseline?.perSecond ?? Number.NaN),
        ...(atLeast === undefined ? {} : { atLeast }),
      };
    });

/** Slower than by this is more than what one run differs from the next by. */
export const slowerMax = 0.8;

/** What got slower, by the ratio to the baseline of its own run; and what only one of the two runs has. */
export const compareFigures = (before: readonly Figure[], now: readonly Figure[]): readonly string[] => {
  const known = new Map(before.map((figure) => [figure.name, figure]));
  const compared = now.flatMap(({ name, ratio }) => {
    const old = known.get(name);
    return old === undefined ? [] : [{ name, change: ratio / old.ratio }];
  });
  const slower = compared
    .filter(({ change }) => change < slowerMax)
    .toSorted((one, other) => one.change - other.change);
  const names = new Set(now.map(({ name }) => name));
  const gone = before.filter(({ name }) => !names.has(name));
  return [
    ...slower.map(({ name, change }) => `slower   ${name}: ${change.toFixed(2)} of what it was`),
    ...gone.map(({ name }) => `gone     ${name}`),
    `${compared.length} figures compared, ${slower.length === 0 ? 'none is' : `${slower.length} are`} slower than ${slowerMax} of before`,
  ];
};
