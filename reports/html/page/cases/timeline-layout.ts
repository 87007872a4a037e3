import { formatInstant, type Us } from '../../../../spec/vocabulary/time.ts';
import type { Trace } from '../../../../spec/vocabulary/trace.ts';
import type { MarkedTrace } from '../../../formats/mark-signals.ts';
import { type TimelineRow, timelineRows } from '../../../formats/timeline.ts';
import { safeText } from '../safe-text.ts';

/** How a mark is drawn: by colour, by its frame and by a symbol. */
export type MarkLook = 'owed' | 'allowed' | 'wrong' | 'missing' | 'plain';

/** Something that happens to somebody at an instant. */
export interface TimelineMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly look: MarkLook;
  readonly symbol: string;
  /** All of it in words. */
  readonly says: string;
}

/** One process, or the unit, or the manager. */
export interface TimelineLane {
  readonly name: string;
  readonly role: string;
  readonly y: number;
  readonly height: number;
  /** Where its life is drawn; absent for what has none. */
  readonly life?: { readonly from: number; readonly to: number };
}

/** An instant on the axis. */
export interface TimelineColumn {
  readonly x: number;
  readonly text: string;
}

/** A wait that is drawn shorter than it is. */
export interface TimelineFold {
  /** Where its words stand, between the instants where it begins and ends. */
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A trace as a picture: everything has its place. */
export interface TimelinePicture {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly TimelineLane[];
  readonly columns: readonly TimelineColumn[];
  readonly folds: readonly TimelineFold[];
  readonly marks: readonly TimelineMark[];
}

export const headWidth = 132;
export const axisHeight = 30;
const markHeight = 24;
const lanePadding = 8;
const margin = 12;
const letterWidth = 7.4;
const gapWidth = 30;
const symbolWidth = 26;
const textLengthMax = 34;
/** A wait so many times as long as the shortest is folded to that length. */
const stretchMax = 2.5;

/** What is drawn at most; the table beside the picture has all. */
export const drawnRowsMax = 300;

const lookOf = ({ mark }: TimelineRow): readonly [MarkLook, string] => {
  switch (mark) {
    case undefined:
      return ['plain', ''];
    case 'as owed':
      return ['owed', '✓'];
    case 'allowed':
      return ['allowed', '·'];
    case 'owed, and not sent':
      return ['missing', '○'];
    case 'out of order':
      return ['wrong', '⇅'];
    default:
      return ['wrong', '✗'];
  }
};

const cut = (text: string): string => (text.length > textLengthMax ? `${text.slice(0, textLengthMax - 1)}…` : text);

const widthOf = (text: string, symbol: string): number =>
  text.length * letterWidth + (symbol === '' ? 14 : symbolWidth);

interface Drawn {
  readonly row: TimelineRow;
  readonly text: string;
  readonly look: MarkLook;
  readonly symbol: string;
  readonly width: number;
  /** How many stand above it, in its lane at its instant. */
  readonly level: number;
}

const drawnOf = (rows: readonly TimelineRow[]): readonly Drawn[] => {
  const levels = new Map<string, number>();
  return rows.map((row) => {
    const key = JSON.stringify([row.subject, row.atUs]);
    const level = levels.get(key) ?? 0;
    levels.set(key, level + 1);
    const [look, symbol] = lookOf(row);
    const text = cut(safeText(row.what));
    return { row, text, look, symbol, width: widthOf(text, symbol), level };
  });
};

interface Axis {
  readonly columns: readonly TimelineColumn[];
  readonly folds: readonly TimelineFold[];
  readonly xOf: ReadonlyMap<Us, number>;
  readonly right: number;
}

/** Instants in their order: as far apart as their labels need, and further where time is long, up to a fold. */
const layAxis = (drawn: readonly Drawn[]): Axis => {
  const instants = [...new Set(drawn.map(({ row }) => row.atUs))].toSorted((a, b) => a - b);
  const waits = instants.slice(1).map((atUs, at) => atUs - (instants[at] ?? 0));
  const shortest = Math.min(...waits);
  const columns: TimelineColumn[] = [];
  const folds: TimelineFold[] = [];
  const xOf = new Map<Us, number>();
  let x = headWidth + margin;
  instants.forEach((atUs, at) => {
    const text = formatInstant(atUs);
    columns.push({ x, text });
    xOf.set(atUs, x);
    const labels = drawn.filter(({ row }) => row.atUs === atUs).map(({ width }) => width);
    const needed = Math.max(text.length * letterWidth + 12, ...labels);
    const waitUs = waits[at];
    const stretch = waitUs === undefined ? 1 : Math.min(stretchMax, waitUs / shortest);
    const isFolded = waitUs !== undefined && waitUs / shortest > stretchMax;
    const wait = isFolded ? `a wait of ${formatInstant(waitUs)}` : '';
    const room = Math.max(gapWidth * stretch, wait.length * letterWidth + 12);
    if (isFolded) folds.push({ x: x + needed + room / 2, from: x, to: x + needed + room, text: wait });
    x += needed + room;
  });
  return { columns, folds, xOf, right: x };
};

/** How far to the right a picture is looked at first: so that the first mistake is in sight, its beginning at the least. */
export const firstLook = ({ marks }: TimelinePicture, roomWidth: number): number => {
  const mistake = marks.find(({ look }) => look === 'wrong' || look === 'missing');
  if (mistake === undefined) return 0;
  const { x, width } = mistake;
  return Math.max(0, Math.min(x - headWidth - margin, x + width + margin - roomWidth));
};

const roleWords: Readonly<Record<string, string>> = {
  main: 'main process',
  control: 'control process',
  aux: 'remaining process',
  outsider: 'not of the unit',
};

/** When each process came to be and ended, as far as the trace says. */
const livesOf = ({ header, events, endUs }: Trace) => {
  const lives = new Map<string, { role: string; fromUs: Us; toUs: Us }>();
  for (const { name, role } of header.initially.processes) lives.set(name, { role, fromUs: 0, toUs: endUs });
  for (const event of events) {
    if (event.kind === 'spawn') {
      lives.set(event.process.name, { role: event.process.role, fromUs: event.atUs, toUs: endUs });
    }
    const life = event.kind === 'exit' ? lives.get(event.process) : undefined;
    if (life !== undefined) life.toUs = event.atUs;
  }
  return lives;
};

/** Lays a trace out: a lane for each process, what happens to it as labelled marks, long waits folded. */
export const layTimeline = (marked: MarkedTrace): TimelinePicture => {
  const drawn = drawnOf(timelineRows(marked).slice(0, drawnRowsMax));
  const { columns, folds, xOf, right } = layAxis(drawn);
  const lives = livesOf(marked.trace);
  const subjects = [...new Set(['unit', ...lives.keys(), ...drawn.map(({ row }) => row.subject)])].filter(
    (name) => lives.has(name) || drawn.some(({ row }) => row.subject === name),
  );
  const lanes: TimelineLane[] = [];
  let y = axisHeight;
  for (const name of subjects) {
    const own = drawn.filter(({ row }) => row.subject === name);
    const height = (Math.max(0, ...own.map(({ level }) => level)) + 1) * markHeight + 2 * lanePadding;
    const life = lives.get(name);
    const from = life === undefined ? undefined : (xOf.get(life.fromUs) ?? headWidth);
    const to = life === undefined ? undefined : (xOf.get(life.toUs) ?? right);
    const drawnLife = from === undefined || to === undefined ? {} : { life: { from, to } };
    lanes.push({ name: safeText(name), role: roleWords[life?.role ?? ''] ?? '', y, height, ...drawnLife });
    y += height;
  }
  const marks = drawn.map(({ row, text, look, symbol, width, level }): TimelineMark => {
    const lane = lanes[subjects.indexOf(row.subject)];
    return {
      x: xOf.get(row.atUs) ?? 0,
      y: (lane?.y ?? 0) + lanePadding + level * markHeight,
      width,
      text,
      look,
      symbol,
      says: safeText(
        `${formatInstant(row.atUs)}: ${row.subject} ${row.what}${row.mark === undefined ? '' : ` (${row.mark})`}`,
      ),
    };
  });
  return { width: right, height: y, lanes, columns, folds, marks };
};
