import type { BenchFigure } from '../data/report-data.ts';

const grown = (of: string, usPerEvent: readonly number[]): readonly BenchFigure[] =>
  usPerEvent.map((us, at) => ({
    name: `growth: ${10 ** (at + 1)} ${of}`,
    perSecond: 1_000_000 / us,
    ratio: (usPerEvent[0] ?? us) / us,
  }));

/** Figures as a run of the benchmarks may have them: what holds, what does not, what need not, and curves. */
export const benchFigures: readonly BenchFigure[] = [
  { name: 'judging: judge, literal', perSecond: 45_000, ratio: 6 },
  { name: 'hunting: generate, play under fake timers, judge', perSecond: 9000, ratio: 0.5, atLeast: 0.4 },
  { name: 'stdio: exchanges with an adapter that does nothing', perSecond: 20_000, ratio: 0.25, atLeast: 0.5 },
  ...grown('processes, stopped', [2, 2.2, 2.1]),
  ...grown('events of <b>starts</b> and stops', [4, 3.5, 8]),
];
