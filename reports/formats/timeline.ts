import { formatInstant } from '../../spec/vocabulary/time.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { EventOf, ProcessName, TraceEvent } from '../../spec/vocabulary/trace.ts';
import type { MarkedTrace } from './mark-signals.ts';
import { printable } from './printable.ts';
import { plainStyle, type Style } from './style.ts';

/** One line of a timeline. */
export interface TimelineRow {
  readonly atUs: Us;
  /** Whom it happens to, or who does it. */
  readonly subject: string;
  readonly what: string;
  /** `as owed`, `forbidden` …; absent for what is not judged. */
  readonly mark?: string;
  /** Whether a rule is broken here. */
  readonly wrong: boolean;
  /** Who sent the signals that the line is of, or owed them; absent where it is of something else. */
  readonly from?: 'manager' | ProcessName;
}

const jobs: Readonly<Record<EventOf<'request'>['job'], string>> = {
  start: 'start requested',
  stop: 'stop requested',
  restart: 'restart requested',
  'try-restart': 'restart requested (try-restart)',
  'dependency-restart': 'restart requested (by a dependency)',
  'reload-or-restart': 'restart requested (reload-or-restart)',
  reload: 'reload requested',
  remount: 'remount requested',
};

const exitText = (event: EventOf<'exit'>): string => {
  const zombie = event.zombie === true ? ', and stays a zombie' : '';
  if (event.signal !== undefined) return `dies of ${event.signal}${zombie}`;
  return event.status === undefined || event.status === 0 ? `exits${zombie}` : `exits with ${event.status}${zombie}`;
};

const spawnText = (event: EventOf<'spawn'>): string => {
  if (event.by !== 'manager') return `is forked by ${event.by}`;
  const { command, process } = event;
  if (command === undefined) return 'is started';
  const setting = command.index === 0 ? command.name : `${command.name}.${command.index + 1}`;
  return setting === process.name ? 'is run' : `is run (${setting})`;
};

/** Whom an event concerns, and what happens; signals are told by `rows`, several in one line. */
const tell = (event: Exclude<TraceEvent, { kind: 'signal' }>): readonly [subject: string, what: string] => {
  switch (event.kind) {
    case 'request':
      return ['unit', jobs[event.job]];
    case 'spawn':
      return [event.process.name, spawnText(event)];
    case 'exit':
      return [event.process, exitText(event)];
    case 'main':
      return [event.process, 'is known to be the main process'];
    case 'leave':
      return [event.process, 'leaves the control group'];
    case 'notify':
      return [
        event.process,
        `says ${Object.entries(event.fields)
          .map(([key, value]) => `${key}=${value}`)
          .join(' ')}`,
      ];
    case 'watchdog':
      return ['unit', 'watchdog timeout expires'];
    case 'oom':
      return [event.process, 'is killed for lack of memory'];
    case 'daemon-reload':
      return ['unit', 'unit file changes, daemon-reload'];
    case 'freeze':
      return ['unit', 'is frozen'];
    case 'thaw':
      return event.by === 'manager' ? ['manager', 'thaws the unit'] : ['unit', 'is thawed'];
    case 'claim':
      return ['manager', `says that the unit is ${event.state}`];
    case 'move':
      return [event.process, `is moved to the control group ${event.group}`];
    case 'remove-group':
      return ['manager', 'removes the control group'];
  }
};

const results = { ok: '', ESRCH: ' (gone)', EPERM: ' (not permitted)' } as const;

const signalText = (event: EventOf<'signal'>): string => `${event.signal}${results[event.result]}`;

const isLike = (row: TimelineRow, next: TimelineRow): boolean =>
  row.atUs === next.atUs && row.subject === next.subject && row.mark === next.mark;

/**
 * The lines of a timeline, in order. Signals of the manager to one process at one instant share a line as long as
 * nothing else comes between them and they have the same mark.
 */
export const timelineRows = ({ trace, marks, missing }: MarkedTrace): readonly TimelineRow[] => {
  const rows: { row: TimelineRow; joins: boolean }[] = [];
  const add = (row: TimelineRow, joins: boolean): void => {
    const last = rows.at(-1);
    if (last !== undefined && last.joins && joins && isLike(last.row, row)) {
      last.row = { ...last.row, what: `${last.row.what} ${row.what}` };
    } else {
      rows.push({ row, joins });
    }
  };
  const pending = missing.toSorted((a, b) => a.atUs - b.atUs);
  const addMissing = (beforeUs: Us): void => {
    while (pending[0] !== undefined && pending[0].atUs < beforeUs) {
      const { atUs, to, signal } = pending.shift() ?? pending[0];
      add({ atUs, subject: to, what: signal, mark: 'owed, and not sent', wrong: true, from: 'manager' }, true);
    }
  };
  trace.events.forEach((event, index) => {
    addMissing(event.atUs);
    const found = marks.get(index);
    const mark = found === undefined ? {} : { mark: found };
    const wrong = found === 'forbidden' || found === 'out of order';
    if (event.kind !== 'signal') {
      const [subject, what] = tell(event);
      add({ atUs: event.atUs, subject, what, ...mark, wrong }, false);
      return;
    }
    const { atUs, from, to } = event;
    const isOurs = from === 'manager';
    const what = isOurs ? signalText(event) : `${signalText(event)} from ${from}`;
    add({ atUs, subject: to, what, ...(isOurs ? mark : {}), wrong, from }, isOurs);
  });
  addMissing(Number.POSITIVE_INFINITY);
  return rows.map(({ row }) => row);
};

/** The widths of the columns of a timeline, so that several can be set alike. */
const widthOf = (texts: readonly string[], min: number, max: number): number =>
  Math.min(max, Math.max(min, ...texts.map((text) => text.length)));

/** A timeline as lines of text: instant, who, what, mark. */
export const renderTimeline = (rows: readonly TimelineRow[], style: Style = plainStyle): readonly string[] => {
  const cells = rows.map((row) => ({
    ...row,
    at: formatInstant(row.atUs),
    subject: printable(row.subject),
    what: printable(row.what),
  }));
  const atWidth = widthOf(
    cells.map((cell) => cell.at),
    5,
    16,
  );
  const subjectWidth = widthOf(
    cells.map((cell) => cell.subject),
    6,
    24,
  );
  const whatWidth = widthOf(
    cells.map((cell) => cell.what),
    29,
    48,
  );
  return cells.map(({ at, subject, what, mark, wrong }) => {
    const start = `${at.padStart(atWidth)}   ${subject.padEnd(subjectWidth)}   ${what.padEnd(whatWidth)}`;
    if (mark === undefined) return start.trimEnd();
    return `${start}  ${wrong ? style.bad(mark) : style.good(mark)}`;
  });
};
