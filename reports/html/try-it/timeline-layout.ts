import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Lane, Mark } from './scene.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

/** The height of a lane, and the room for its name, in pixels. */
export const laneHeight = 34;
export const laneNameWidth = 92;

/** Between two marks of one instant. */
export const markGap = 4;

/** The step of an arrow key. */
export const stepUs: Us = 1_000_000;

const characterPx = 6.7;

/** How wide a mark is drawn. */
export const markWidth = ({ text, look }: Mark): number => {
  const hasSymbol = !['fact', 'end', 'stays', 'unmarked'].includes(look);
  return Math.round((text.length + (hasSymbol ? 2 : 0)) * characterPx + 12);
};

/** How far the axis goes beyond the last thing that happens, at the least. */
const tailUsMin: Us = 10_000_000;

/** The axis that holds what all lanes show. */
export const axisOf = (lanes: readonly Lane[]): TimeAxis => {
  const widths = new Map<Us, number>([[0, 0]]);
  for (const { marks } of lanes) {
    const ofLane = new Map<Us, number>();
    for (const mark of marks.filter(({ look }) => look !== 'stays'))
      ofLane.set(mark.atUs, (ofLane.get(mark.atUs) ?? 0) + markWidth(mark) + markGap);
    for (const [atUs, width] of ofLane) widths.set(atUs, Math.max(widths.get(atUs) ?? 0, width));
  }
  const instants = Array.from(widths, ([atUs, width]) => ({ atUs, width })).toSorted((a, b) => a.atUs - b.atUs);
  const lastUs = instants.at(-1)?.atUs ?? 0;
  return timeAxis(instants, lastUs + Math.max(tailUsMin, Math.round(lastUs / 4)));
};

/** What an instant is rounded to that was dragged to: finer within short waits. */
export const stepOfWait = ({ columns, endUs }: TimeAxis, atUs: Us): Us => {
  const next = columns.find((column) => column.atUs >= atUs)?.atUs ?? endUs;
  const before = columns.findLast((column) => column.atUs <= atUs)?.atUs ?? 0;
  return next - before <= 5_000_000 ? stepUs / 10 : next - before <= 20_000_000 ? stepUs / 2 : stepUs;
};
