import { literalOf } from '../../spec/readings/register.ts';
import { killSettings } from '../../spec/vocabulary/kill-settings.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import { formatInstant, type Us } from '../../spec/vocabulary/time.ts';
import type { EventOf, ProcessName, Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import { settle } from './settle.ts';

export type SignalEvent = EventOf<'signal'>;

/** The ways in which one effect of a trace is changed. */
export const perturbationKinds = [
  'drop',
  'double',
  'other-target',
  'other-signal',
  'swap',
  'early',
  'late',
  'out-of-nowhere',
] as const;
export type PerturbationKind = (typeof perturbationKinds)[number];

/** A trace with one effect changed. */
export interface Perturbation {
  readonly kind: PerturbationKind;
  /** What was changed, for a person: `SIGTERM to main at 0 s dropped`. */
  readonly about: string;
  readonly trace: Trace;
  /** The signals of the trace as it was that are not in it any more. */
  readonly removed: readonly SignalEvent[];
  /** The signals that were not in it before. */
  readonly added: readonly SignalEvent[];
  /** The two signals that changed places, as they stood before. */
  readonly swapped?: readonly [SignalEvent, SignalEvent];
}

/**
 * With which signals others are replaced, and which come out of nowhere: one that the trace knows nothing of; `in-turn`:
 * besides that, one of those that the unit may send, one after the other.
 */
export type PerturbationBreadth = 'unknown' | 'in-turn';

const isManagerSignal = (event: TraceEvent | undefined): event is SignalEvent =>
  event?.kind === 'signal' && event.from === 'manager';

/** Every process that the trace has known by the time of event `index`, and that has not ended by then. */
const livingAt = (trace: Trace, index: number): readonly ProcessName[] => {
  const names = new Set(trace.header.initially.processes.map(({ name }) => name));
  for (const event of trace.events.slice(0, index)) {
    if (event.kind === 'spawn') names.add(event.process.name);
    if (event.kind === 'exit') names.delete(event.process);
  }
  return [...names];
};

const withEvents = (trace: Trace, events: readonly TraceEvent[]): Trace => ({
  ...trace,
  events: settle(events, trace.events),
});

/** Puts an event back in order of time, after those of its instant or before them. */
const insert = (events: readonly TraceEvent[], event: TraceEvent, place: 'first' | 'last'): readonly TraceEvent[] => {
  const before = (other: TraceEvent): boolean =>
    place === 'first' ? other.atUs < event.atUs : other.atUs <= event.atUs;
  const index = events.findLastIndex(before) + 1;
  return events.toSpliced(index, 0, event);
};

const describe = (event: SignalEvent): string => `${event.signal} to ${event.to} at ${formatInstant(event.atUs)}`;

/** A signal that is none of those in the trace, so that it never passes for another. */
const unknownSignal = (trace: Trace): SignalName => {
  const used = new Set(trace.events.flatMap((event) => (event.kind === 'signal' ? [event.signal] : [])));
  const candidates: readonly SignalName[] = ['SIGUSR2', 'SIGWINCH', 'SIGALRM', 'SIGURG', 'SIGPWR'];
  return candidates.find((signal) => !used.has(signal)) ?? 'SIGSYS';
};

/** Gives, for each place at which a signal is to be put, those to be tried there. */
type Supply = () => readonly SignalName[];

const supplyOf = (trace: Trace, breadth: PerturbationBreadth): Supply => {
  const unknown = unknownSignal(trace);
  if (breadth === 'unknown') return () => [unknown];
  const { name, sources } = trace.header.unit;
  const kill = killSettings(parseUnit(name, sources), (choice) => literalOf[choice]);
  const { killSignal, restartKillSignal = killSignal, finalKillSignal, watchdogSignal } = kill;
  const own = [killSignal, restartKillSignal, finalKillSignal, watchdogSignal] as const;
  const known = [...new Set<SignalName>([...own, 'SIGCONT', 'SIGHUP', 'SIGKILL'])];
  let turn = 0;
  return () => [unknown, known[turn++ % known.length] ?? unknown];
};

const move = (trace: Trace, index: number, event: SignalEvent, byUs: Us): readonly Perturbation[] => {
  const moved: SignalEvent = { ...event, atUs: event.atUs + byUs };
  if (moved.atUs < 0) return [];
  const kind = byUs < 0 ? 'early' : 'late';
  const events = insert(trace.events.toSpliced(index, 1), moved, byUs < 0 ? 'last' : 'first');
  const about = `${describe(event)} one resolution ${kind}`;
  return [{ kind, about, trace: withEvents(trace, events), removed: [event], added: [moved] }];
};

/** Deaths of the very signal that stands before them: they go where it goes. */
const isDeathOf = (event: TraceEvent | undefined, { atUs, to, signal }: SignalEvent): boolean =>
  event?.kind === 'exit' && event.atUs === atUs && event.process === to && event.signal === signal;

const swap = (trace: Trace, index: number, event: SignalEvent): readonly Perturbation[] => {
  const { events } = trace;
  const nextIndex = isDeathOf(events[index + 1], event) ? index + 2 : index + 1;
  const next = events[nextIndex];
  if (!isManagerSignal(next) || next.atUs !== event.atUs) return [];
  if (next.to === event.to && next.signal === event.signal) return [];
  const swapped = events.toSpliced(nextIndex, 1, event).toSpliced(index, 1, next);
  const about = `${describe(event)} after ${describe(next)}`;
  const changed = withEvents(trace, swapped);
  return [{ kind: 'swap', about, trace: changed, removed: [], added: [], swapped: [event, next] }];
};

const changesOf = (trace: Trace, index: number, event: SignalEvent, supply: Supply): readonly Perturbation[] => {
  const { events, header } = trace;
  const put = (kind: PerturbationKind, about: string, ...added: readonly SignalEvent[]): Perturbation => ({
    kind,
    about: `${describe(event)} ${about}`,
    trace: withEvents(trace, events.toSpliced(index, 1, ...added)),
    removed: [event],
    added,
  });
  const others = livingAt(trace, index).filter((name) => name !== event.to);
  const again: SignalEvent = { ...event };
  const double = withEvents(trace, events.toSpliced(index + 1, 0, again));
  return [
    put('drop', 'dropped'),
    { kind: 'double', about: `${describe(event)} sent twice`, trace: double, removed: [], added: [again] },
    ...others.map((to) => put('other-target', `sent to ${to}`, { ...event, to })),
    ...supply()
      .filter((signal) => signal !== event.signal)
      .map((signal) => put('other-signal', `sent as ${signal}`, { ...event, signal })),
    ...swap(trace, index, event),
    ...move(trace, index, event, -header.resolutionUs),
    ...move(trace, index, event, header.resolutionUs),
  ];
};

/**
 * One signal out of nowhere: to each living process, right after each event at which the manager could act, and where
 * signals are in turn, half-way to the next such instant too.
 */
const strays = (trace: Trace, supply: Supply, between: boolean): readonly Perturbation[] => {
  const { events } = trace;
  const strayAt = (atUs: Us, index: number): readonly Perturbation[] =>
    livingAt(trace, index).flatMap((to) =>
      supply().map((signal): Perturbation => {
        const stray: SignalEvent = { atUs, kind: 'signal', from: 'manager', to, signal, result: 'ok' };
        const changed = withEvents(trace, events.toSpliced(index, 0, stray));
        const about = `${describe(stray)} out of nowhere`;
        return { kind: 'out-of-nowhere', about, trace: changed, removed: [], added: [stray] };
      }),
    );
  return events.flatMap((event, index) => {
    const nextUs = events[index + 1]?.atUs ?? trace.endUs;
    if (nextUs === event.atUs) return [];
    const halfUs = Math.floor((event.atUs + nextUs) / 2 / trace.header.resolutionUs) * trace.header.resolutionUs;
    return [...strayAt(event.atUs, index + 1), ...(between && halfUs > event.atUs ? strayAt(halfUs, index + 1) : [])];
  });
};

/** Every change of a single effect of a conforming trace: each must be refused, or be a freedom that has a name. */
export const perturbations = (trace: Trace, breadth: PerturbationBreadth = 'unknown'): readonly Perturbation[] => {
  const supply = supplyOf(trace, breadth);
  return [
    ...trace.events.flatMap((event, index) => (isManagerSignal(event) ? changesOf(trace, index, event, supply) : [])),
    ...strays(trace, supply, breadth !== 'unknown'),
  ];
};
