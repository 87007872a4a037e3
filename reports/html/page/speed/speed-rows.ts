import type { BenchFigure } from '../../data/report-data.ts';

/** A figure beside the baseline of its run. */
export interface RatioRow extends BenchFigure {
  /** Whether the ratio is what it is to be; absent where nothing is laid down. */
  readonly holds?: boolean;
}

/** The figures of one benchmark. */
export interface SpeedGroup {
  readonly title: string;
  readonly rows: readonly RatioRow[];
}

/** How long an event takes in a trace of some size. */
export interface GrowthPoint {
  readonly size: number;
  readonly usPerEvent: number;
  /** How many times what it takes in the smallest. */
  readonly ofSmallest: number;
  readonly bytesPerEvent?: number;
}

/** Traces of one kind that grow. */
export interface GrowthSeries {
  readonly title: string;
  readonly points: readonly GrowthPoint[];
}

const growth = /^growth: (\d+) (.+)$/su;

const partsOf = (name: string): readonly [group: string, what: string] => {
  const at = name.indexOf(': ');
  return at === -1 ? ['', name] : [name.slice(0, at), name.slice(at + 2)];
};

/** The figures that are held against a baseline, by benchmark. */
export const speedGroups = (figures: readonly BenchFigure[]): readonly SpeedGroup[] => {
  const groups = new Map<string, RatioRow[]>();
  for (const figure of figures) {
    if (growth.test(figure.name)) continue;
    const [group, name] = partsOf(figure.name);
    const { ratio, atLeast } = figure;
    const row = { ...figure, name, ...(atLeast === undefined ? {} : { holds: ratio >= atLeast }) };
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups].map(([title, rows]) => ({ title, rows }));
};

/** The figures of traces that grow, by what they are of. */
export const growthSeries = (figures: readonly BenchFigure[]): readonly GrowthSeries[] => {
  const series = new Map<string, GrowthPoint[]>();
  for (const { name, perSecond, ratio, bytesPerEvent } of figures) {
    const [, size, title = ''] = growth.exec(name) ?? [];
    if (size === undefined) continue;
    const point = {
      size: Number(size),
      usPerEvent: 1_000_000 / perSecond,
      ofSmallest: 1 / ratio,
      ...(bytesPerEvent === undefined ? {} : { bytesPerEvent }),
    };
    series.set(title, [...(series.get(title) ?? []), point]);
  }
  return [...series].map(([title, points]) => ({ title, points: points.toSorted((a, b) => a.size - b.size) }));
};

/** A whole number, with its thousands apart. */
export const inThousands = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');

/** A figure with about three digits that mean something. */
export const inBrief = (value: number): string => {
  if (value >= 100) return inThousands(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
};
