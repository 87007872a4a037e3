import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProcessName, Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import { settle } from './settle.ts';

type SignalEvent = Extract<TraceEvent, { kind: 'signal' }>;

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
}

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

const describe = (event: SignalEvent): string => `${event.signal} to ${event.to} at ${event.atUs / 1_000_000} s`;

/** A signal that is none of those in the trace, so that it never passes for another. */
const unusedSignal = (trace: Trace): SignalName => {
  const used = new Set(trace.events.flatMap((event) => (event.kind === 'signal' ? [event.signal] : [])));
  const candidates: readonly SignalName[] = ['SIGUSR2', 'SIGWINCH', 'SIGALRM', 'SIGURG', 'SIGPWR'];
  return candidates.find((signal) => !used.has(signal)) ?? 'SIGSYS';
};

const move = (trace: Trace, index: number, event: SignalEvent, byUs: Us): Perturbation | undefined => {
  const atUs = event.atUs + byUs;
  if (atUs < 0) return undefined;
  const moved = insert(trace.events.toSpliced(index, 1), { ...event, atUs }, byUs < 0 ? 'last' : 'first');
  const kind = byUs < 0 ? 'early' : 'late';
  return { kind, about: `${describe(event)} one resolution ${kind}`, trace: withEvents(trace, moved) };
};

const changesOf = (trace: Trace, index: number, event: SignalEvent): readonly Perturbation[] => {
  const { events, header } = trace;
  const put = (kind: PerturbationKind, about: string, ...replacement: readonly TraceEvent[]): Perturbation => ({
    kind,
    about: `${describe(event)} ${about}`,
    trace: withEvents(trace, events.toSpliced(index, 1, ...replacement)),
  });
  const others = livingAt(trace, index).filter((name) => name !== event.to);
  const next = events[index + 1];
  const swappable =
    isManagerSignal(next) && next.atUs === event.atUs && (next.to !== event.to || next.signal !== event.signal);
  const early = move(trace, index, event, -header.resolutionUs);
  const late = move(trace, index, event, header.resolutionUs);
  return [
    put('drop', 'dropped'),
    put('double', 'sent twice', event, event),
    ...others.map((to) => put('other-target', `sent to ${to}`, { ...event, to })),
    put('other-signal', `sent as ${unusedSignal(trace)}`, { ...event, signal: unusedSignal(trace) }),
    ...(swappable
      ? [
          {
            kind: 'swap' as const,
            about: `${describe(event)} after ${describe(next)}`,
            trace: withEvents(trace, events.toSpliced(index, 2, next, event)),
          },
        ]
      : []),
    ...(early === undefined ? [] : [early]),
    ...(late === undefined ? [] : [late]),
  ];
};

/** One signal out of nowhere: to each living process, right after each event at which the manager could act. */
const strays = (trace: Trace): readonly Perturbation[] => {
  const { events } = trace;
  const signal = unusedSignal(trace);
  return events.flatMap((event, index) => {
    const isLastOfInstant = events[index + 1]?.atUs !== event.atUs;
    if (!isLastOfInstant) return [];
    return livingAt(trace, index + 1).map((to): Perturbation => {
      const stray: SignalEvent = { atUs: event.atUs, kind: 'signal', from: 'manager', to, signal, result: 'ok' };
      return {
        kind: 'out-of-nowhere',
        about: `${describe(stray)} out of nowhere`,
        trace: withEvents(trace, events.toSpliced(index + 1, 0, stray)),
      };
    });
  });
};

/** Every change of a single effect of a conforming trace: each must be refused, or be a freedom that has a name. */
export const perturbations = (trace: Trace): readonly Perturbation[] => [
  ...trace.events.flatMap((event, index) => (isManagerSignal(event) ? changesOf(trace, index, event) : [])),
  ...strays(trace),
];
