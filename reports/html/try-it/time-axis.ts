import type { Us } from '../../../spec/vocabulary/time.ts';

/** An instant at which something happens, and the room that its marks take. */
export interface Column {
  readonly atUs: Us;
  /** Where its marks begin, and how wide they are. */
  readonly x: number;
  readonly width: number;
}

/** A time axis: what happens at one instant stands side by side, and long waits between instants are folded. */
export interface TimeAxis {
  readonly columns: readonly Column[];
  readonly width: number;
  /** What stands at the right end. */
  readonly endUs: Us;
}

/** Before the first column, and between a wait and the next column at the least. */
const marginPx = 14;
const waitPxMin = 26;
const waitPxMax = 150;

/** A wait grows with its logarithm: 1 s and 90 s fit beside each other. */
const waitWidth = (us: Us): number => Math.min(waitPxMax, waitPxMin + 22 * Math.log2(1 + us / 1_000_000));

/** The axis of these instants, in order, each with the room that it needs, up to an end. */
export const timeAxis = (instants: readonly { readonly atUs: Us; readonly width: number }[], endUs: Us): TimeAxis => {
  let x = marginPx;
  let beforeUs = instants[0]?.atUs ?? 0;
  const columns = instants.map(({ atUs, width }, index): Column => {
    if (index > 0) x += waitWidth(atUs - beforeUs);
    beforeUs = atUs;
    const column = { atUs, x, width };
    x += width;
    return column;
  });
  return { columns, width: x + waitWidth(Math.max(0, endUs - beforeUs)), endUs };
};

/** Where instants begin: between two of them a place on the axis stands for an instant between. */
const stops = ({ columns, width, endUs }: TimeAxis): readonly { readonly x: number; readonly atUs: Us }[] => [
  ...columns,
  { x: width, atUs: endUs },
];

/** Where an instant stands: the beginning of its column, or its place within a wait. */
export const placeOf = (axis: TimeAxis, atUs: Us): number => {
  const all = stops(axis);
  const after = all.findIndex((stop) => stop.atUs >= atUs);
  const next = all[after];
  const before = all[after - 1];
  if (next === undefined) return axis.width;
  if (before === undefined || next.atUs === atUs) return next.x;
  return before.x + ((atUs - before.atUs) / (next.atUs - before.atUs)) * (next.x - before.x);
};

/** The instant that a place on the axis stands for. */
export const instantAt = (axis: TimeAxis, x: number): Us => {
  const all = stops(axis);
  const after = all.findIndex((stop) => stop.x >= x);
  const next = all[after];
  const before = all[after - 1];
  if (next === undefined) return axis.endUs;
  if (before === undefined || next.x === before.x) return next.atUs;
  return before.atUs + ((x - before.x) / (next.x - before.x)) * (next.atUs - before.atUs);
};

/** The step that a drag moves in, by how long the wait is that it happens in. */
export const roundTo = (atUs: Us, stepUs: Us): Us => Math.max(0, Math.round(atUs / stepUs) * stepUs);
