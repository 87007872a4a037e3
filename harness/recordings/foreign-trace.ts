import { signalFromNumber } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import {
  type CommandRef,
  type Job,
  type ProcessInfo,
  type Trace,
  type TraceEvent,
  type TraceEventKind,
  traceFormat,
} from '../../spec/vocabulary/trace.ts';
import { type CommandName, commandNames, type UnitSource } from '../../spec/vocabulary/unit.ts';
import { commandRef } from '../scenarios/process-name.ts';
import type { RawEvent } from './read-ftrace.ts';

/** What has to be known of a system to judge what was recorded of it. */
export interface Knowledge {
  readonly unit: { readonly name: string; readonly sources: readonly UnitSource[] };
  /** The processes of the unit by name: `main`, a command such as `ExecStop`, or whatever else remains. */
  readonly pids: ReadonlyMap<string, number>;
  readonly manager: number;
  /** What was asked of the manager, and when, on the recording's own clock. */
  readonly request: { readonly job: Job; readonly atUs: Us };
  readonly latenessUs: Us;
  /** Whether it is not known of some signals whom they were sent to, or when. */
  readonly hasUnclear: boolean;
  /** Kinds of events of which the recording misses none, whatever it holds. */
  readonly complete: readonly TraceEventKind[];
}

/** A trace that can be judged, and what had to be passed over. */
export interface ForeignTrace {
  readonly trace: Trace;
  /** Signals of the manager to processes that have no name. */
  readonly unnamedCount: number;
}

const commandOf = (name: string): CommandRef | undefined => {
  const ref = commandRef(name);
  const known = commandNames.find((each: CommandName) => each === ref?.name);
  return ref === undefined || known === undefined ? undefined : { name: known, index: ref.index };
};

const infoOf = (name: string): ProcessInfo => ({
  name,
  role: name === 'main' ? 'main' : commandOf(name) === undefined ? 'aux' : 'control',
});

const isNotable = (kind: RawEvent['kind']): kind is 'signal' | 'fork' | 'exit' =>
  ['signal', 'fork', 'exit'].includes(kind);

/** Which kinds of facts a recording holds at all: one that has none of a kind may not have looked for it. */
const observedIn = (raw: readonly RawEvent[], { complete, hasUnclear }: Knowledge): readonly TraceEventKind[] => {
  const kinds = new Set(raw.map(({ kind }) => kind));
  return [
    ...new Set<TraceEventKind>([
      'request',
      ...(hasUnclear ? [] : ['signal' as const]),
      ...(kinds.has('exit') ? ['exit' as const] : []),
      ...(kinds.has('fork') ? ['spawn' as const] : []),
      ...complete,
    ]),
  ];
};

/** Follows the processes of one unit through a recording. */
class Follower {
  readonly #known: Knowledge;
  readonly #names = new Map<number, string>();
  readonly initially: ProcessInfo[] = [];
  readonly events: TraceEvent[] = [];
  unnamedCount = 0;

  constructor(known: Knowledge, raw: readonly RawEvent[]) {
    this.#known = known;
    const forked = new Set(raw.flatMap((event) => (event.kind === 'fork' ? [event.child] : [])));
    for (const [name, pid] of known.pids) {
      if (forked.has(pid)) continue;
      this.#names.set(pid, name);
      this.initially.push(infoOf(name));
    }
  }

  read(event: RawEvent, atUs: Us): void {
    if (event.kind === 'signal') this.#signal(event, atUs);
    if (event.kind === 'fork') this.#fork(event, atUs);
    if (event.kind === 'exit') this.#exit(event, atUs);
  }

  #signal({ from, to, number, result }: Extract<RawEvent, { kind: 'signal' }>, atUs: Us): void {
    const name = this.#names.get(to);
    const signal = signalFromNumber(number);
    const isByManager = from === this.#known.manager;
    if (name === undefined || signal === undefined) {
      if (isByManager && to !== from) this.unnamedCount += 1;
      return;
    }
    if (signal === 'SIGCHLD' && !isByManager) return;
    const by = isByManager ? 'manager' : (this.#names.get(from) ?? 'somebody');
    this.events.push({ atUs, kind: 'signal', from: by, to: name, signal, result: result ?? 'ok' });
  }

  #fork({ parent, child }: Extract<RawEvent, { kind: 'fork' }>, atUs: Us): void {
    const given = [...this.#known.pids].find(([, pid]) => pid === child)?.[0];
    const by = parent === this.#known.manager ? 'manager' : this.#names.get(parent);
    if (by === undefined || (by === 'manager' && given === undefined)) return;
    const process = infoOf(given ?? `${by}.${child}`);
    this.#names.set(child, process.name);
    const command = by === 'manager' ? (commandOf(process.name) ?? { name: 'ExecStart', index: 0 }) : undefined;
    this.events.push({ atUs, kind: 'spawn', process, by, ...(command === undefined ? {} : { command }) });
  }

  #exit({ pid, status, number }: Extract<RawEvent, { kind: 'exit' }>, atUs: Us): void {
    const name = this.#names.get(pid);
    if (name === undefined) return;
    this.#names.delete(pid);
    const signal = number === undefined ? undefined : signalFromNumber(number);
    const how = status !== undefined ? { status } : signal === undefined ? {} : { signal };
    this.events.push({ atUs, kind: 'exit', process: name, ...how });
  }
}

/** Makes a trace of one unit of what was recorded of a whole system. Instants count from what was asked. */
export const foreignTrace = (raw: readonly RawEvent[], known: Knowledge): ForeignTrace => {
  const { atUs: zeroUs, job } = known.request;
  const follower = new Follower(known, raw);
  const told = raw.filter(({ kind }) => isNotable(kind)).toSorted((a, b) => a.atUs - b.atUs);
  // What happens at the instant of the request, or before, is taken to precede it only where it was recorded earlier.
  for (const event of told) if (event.atUs < zeroUs) follower.read(event, event.atUs - zeroUs);
  const before = follower.events.length;
  for (const event of told) if (event.atUs >= zeroUs) follower.read(event, event.atUs - zeroUs);
  const gone = new Set(
    follower.events.slice(0, before).flatMap((each) => (each.kind === 'exit' ? [each.process] : [])),
  );
  const born = follower.events.slice(0, before).flatMap((each) => (each.kind === 'spawn' ? [each.process] : []));
  const processes = [...follower.initially, ...born].filter(({ name }) => !gone.has(name));
  const trace: Trace = {
    header: {
      format: traceFormat,
      unit: known.unit,
      initially: { state: 'active', processes },
      resolutionUs: 1,
      latenessUs: known.latenessUs,
      ordered: true,
      observed: observedIn(raw, known),
    },
    events: [{ atUs: 0, kind: 'request', job }, ...follower.events.slice(before)],
    endUs: Math.max(0, ...raw.map(({ atUs }) => atUs - zeroUs)),
  };
  return { trace, unnamedCount: follower.unnamedCount };
};
