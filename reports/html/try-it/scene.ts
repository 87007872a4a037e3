import type { Us } from '../../../spec/vocabulary/time.ts';
import { formatInstant } from '../../../spec/vocabulary/time.ts';
import type { EventOf, ProcessName, TraceEvent } from '../../../spec/vocabulary/trace.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Mark as SignalMark, MarkedTrace } from '../../formats/mark-signals.ts';
import { commandRef } from '../../../harness/scenarios/process-name.ts';
import { deedsOf } from './deeds.ts';

/** What a mark is moved by. */
export type Handle =
  | { readonly kind: 'exit'; readonly process: ProcessName }
  | { readonly kind: 'operation'; readonly index: number }
  | { readonly kind: 'deed'; readonly index: number };

/** How a mark looks: what the oracle says of a signal, or that it is a fact. */
export type Look =
  | 'owed'
  | 'allowed'
  | 'forbidden'
  | 'out-of-order'
  | 'missing'
  | 'unmarked'
  | 'fact'
  | 'end'
  /** A process that is still there where the timeline ends. */
  | 'stays';

/** One mark of a timeline. */
export interface Mark {
  readonly key: string;
  readonly atUs: Us;
  readonly text: string;
  readonly look: Look;
  /** The whole of it in words: `SIGKILL to worker at 2 s, as owed`. */
  readonly says: string;
  readonly handle?: Handle;
  /** The event that it shows; absent for what did not happen. */
  readonly eventIndex?: number;
}

/** What happens to one process, or to the unit. */
export interface Lane {
  readonly name: string;
  /** When it is there; absent for the unit. `toUs` is absent for who outlives what is shown. */
  readonly life?: { readonly fromUs: Us; readonly toUs?: Us };
  readonly marks: readonly Mark[];
}

const looks: Readonly<Record<SignalMark, Look>> = {
  'as owed': 'owed',
  allowed: 'allowed',
  forbidden: 'forbidden',
  'out of order': 'out-of-order',
};

/** The name of the lane of what is no process. */
export const unitLane = 'unit';

const exitText = ({ signal, status = 0 }: EventOf<'exit'>): string =>
  signal === undefined ? (status === 0 ? 'exits' : `exits ${status}`) : 'dies';

const endText = ({ process, signal, status = 0 }: EventOf<'exit'>): string => {
  if (signal !== undefined) return `${process} dies of ${signal}`;
  return status === 0 ? `${process} exits` : `${process} exits with ${status}`;
};

interface Told {
  readonly lane: string;
  readonly text: string;
  readonly says: string;
}

const unit = (text: string, says = text): Told => ({ lane: unitLane, text, says });

/** How an event of no signal of the manager is shown. */
const tell = (event: TraceEvent): Told => {
  switch (event.kind) {
    case 'request':
      return unit(event.job, `${event.job} requested`);
    case 'watchdog':
      return unit('watchdog', 'watchdog expires');
    case 'daemon-reload':
      return unit('reload', 'daemon-reload');
    case 'freeze':
      return unit('freeze', 'the unit is frozen');
    case 'thaw':
      return unit('thaw', 'the unit is thawed');
    case 'claim':
      return unit(event.state, `the manager says ${event.state}`);
    case 'remove-group':
      return unit('rmdir', 'the manager removes the control group');
    case 'spawn':
      return {
        lane: event.process.name,
        text: event.by === 'manager' ? 'runs' : 'forked',
        says:
          event.by === 'manager' ? `${event.process.name} is run` : `${event.process.name} is forked by ${event.by}`,
      };
    case 'exit':
      return { lane: event.process, text: exitText(event), says: endText(event) };
    case 'main':
      return { lane: event.process, text: 'main', says: `${event.process} is known to be the main process` };
    case 'leave':
      return { lane: event.process, text: 'leaves', says: `${event.process} leaves the control group` };
    case 'notify': {
      const says = Object.entries(event.fields).map(([key, value]) => `${key}=${value}`);
      return { lane: event.process, text: says[0] ?? 'notify', says: `${event.process} says ${says.join(' ')}` };
    }
    case 'oom':
      return { lane: event.process, text: 'oom', says: `${event.process} is killed for lack of memory` };
    case 'move':
      return { lane: event.process, text: 'moved', says: `${event.process} is moved` };
    case 'signal':
      return { lane: event.to, text: event.signal, says: `${event.signal} from ${event.from} to ${event.to}` };
  }
};

const operationNames: Readonly<Partial<Record<TraceEvent['kind'], string>>> = {
  watchdog: 'watchdog',
  freeze: 'freeze',
  'daemon-reload': 'daemon-reload',
};

/** The operation that an event shows, none twice. */
const operationOf = (event: TraceEvent, { operations }: World, used: Set<number>): number | undefined => {
  const name =
    event.kind === 'request'
      ? event.job
      : event.kind === 'thaw' && event.by === undefined
        ? 'thaw'
        : operationNames[event.kind];
  if (name === undefined) return undefined;
  const index = operations.findIndex(({ op, atUs }, at) => op === name && atUs === event.atUs && !used.has(at));
  if (index === -1) return undefined;
  used.add(index);
  return index;
};

const isMovable = (world: World, name: ProcessName): boolean =>
  Object.hasOwn(world.processes, name) || Object.hasOwn(world.commands, name) || commandRef(name) !== undefined;

/** The marks of a trace, each with its lane, in the order of the trace. */
const marksOf = (marked: MarkedTrace, world: World): readonly (readonly [lane: string, mark: Mark])[] => {
  const { trace, marks, missing } = marked;
  const deedAt = new Map(deedsOf(trace).map(({ eventIndex }, index) => [eventIndex, index]));
  const used = new Set<number>();
  const sent = new Map<string, number>();
  const shown = trace.events.map((event, eventIndex): readonly [string, Mark] => {
    const { lane, text, says } = tell(event);
    const { atUs } = event;
    const key = `event ${eventIndex}`;
    const at = `at ${formatInstant(atUs)}`;
    const deed = deedAt.get(eventIndex);
    if (event.kind === 'signal' && event.from === 'manager') {
      const mark = marks.get(eventIndex);
      const look = mark === undefined ? 'unmarked' : looks[mark];
      const handle = deed === undefined ? {} : { handle: { kind: 'deed', index: deed } as const };
      const what = `${event.signal} to ${lane}`;
      const count = (sent.get(what) ?? 0) + 1;
      sent.set(what, count);
      const whole = `${what} ${at}${mark === undefined ? '' : `, ${mark}`}`;
      // A signal keeps its key when it is moved past others.
      return [lane, { key: `${what} ${count}`, atUs, text, look, says: whole, eventIndex, ...handle }];
    }
    if (event.kind === 'exit') {
      const handle = isMovable(world, lane) ? { handle: { kind: 'exit', process: lane } as const } : {};
      return [lane, { key: `exit of ${lane}`, atUs, text, look: 'end', says: `${says} ${at}`, eventIndex, ...handle }];
    }
    const operation = operationOf(event, world, used);
    const handle = operation === undefined ? {} : { handle: { kind: 'operation', index: operation } as const };
    return [lane, { key, atUs, text, look: 'fact', says: `${says} ${at}`, eventIndex, ...handle }];
  });
  const absent = missing.map(({ atUs, to, signal }, index): readonly [string, Mark] => [
    to,
    {
      key: `missing ${index}`,
      atUs,
      text: signal,
      look: 'missing',
      says: `${signal} to ${to} at ${formatInstant(atUs)}, owed, and not sent`,
    },
  ]);
  return [...shown, ...absent];
};

/** Who outlives what happens can be given an end by what stands there. */
const staying = (name: ProcessName, lastUs: Us): Mark => ({
  key: `exit of ${name}`,
  atUs: lastUs,
  text: 'stays',
  look: 'stays',
  says: `${name} is still there at the end`,
  handle: { kind: 'exit', process: name },
});

/** What a timeline shows: a lane for the unit and one for each process, in the order in which they come to be. */
export const lanesOf = (marked: MarkedTrace, world: World): readonly Lane[] => {
  const { header, events } = marked.trace;
  const marks = marksOf(marked, world);
  const born = new Map<string, Us>(header.initially.processes.map(({ name }) => [name, 0]));
  const ended = new Map<string, Us>();
  for (const event of events) {
    if (event.kind === 'spawn') born.set(event.process.name, event.atUs);
    if (event.kind === 'exit') ended.set(event.process, event.atUs);
  }
  const of = (name: string): readonly Mark[] =>
    marks.flatMap(([lane, mark]) => (lane === name ? [mark] : [])).toSorted((a, b) => a.atUs - b.atUs);
  const lives = Array.from(born, ([name, fromUs]): Lane => {
    const toUs = ended.get(name);
    if (toUs !== undefined) return { name, life: { fromUs, toUs }, marks: of(name) };
    const stays = isMovable(world, name) ? [staying(name, events.at(-1)?.atUs ?? 0)] : [];
    return { name, life: { fromUs }, marks: [...of(name), ...stays] };
  });
  return [{ name: unitLane, marks: of(unitLane) }, ...lives];
};
