import type { SignalName } from '../../spec/vocabulary/signals.ts';
import { formatInstant } from '../../spec/vocabulary/time.ts';
import type { ProcessName, Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import { perturbations } from '../perturbation/perturb.ts';

/** How late the acts of a manager may be seen, where that is tried. */
const latenessUs = 250_000;

interface Changed {
  readonly how: string;
  readonly trace: Trace;
}

const signalsIn = ({ events }: Trace): readonly SignalName[] => [
  ...new Set(events.flatMap((event) => (event.kind === 'signal' && event.from === 'manager' ? [event.signal] : []))),
];

/** What a manager may do to a process that has just ended: send it one of the signals that it sends, or the last one. */
const toTheDead = (event: TraceEvent, signals: readonly SignalName[]): readonly TraceEvent[] =>
  event.kind === 'exit'
    ? [...new Set<SignalName>([...signals, 'SIGKILL'])].map((signal) => ({
        atUs: event.atUs,
        kind: 'signal',
        from: 'manager',
        to: event.process,
        signal,
        result: 'ok',
      }))
    : [];

const afterwards = (event: TraceEvent, living: ReadonlySet<ProcessName>): readonly TraceEvent[] => {
  const { atUs } = event;
  return [
    ...[...living].map((process): TraceEvent => ({ atUs, kind: 'move', process, group: 'elsewhere' })),
    { atUs, kind: 'remove-group' },
    { atUs, kind: 'claim', state: 'stopped' },
    { atUs, kind: 'claim', state: 'failed' },
  ];
};

const tell = (event: TraceEvent): string => {
  const at = formatInstant(event.atUs);
  switch (event.kind) {
    case 'signal':
      return `${event.signal} to ${event.to}, which has just ended, at ${at}`;
    case 'move':
      return `${event.process} moved to another control group at ${at}`;
    case 'claim':
      return `the unit said to be ${event.state} at ${at}`;
    default:
      return `the control group removed at ${at}`;
  }
};

/**
 * A trace with one act more of a kind that changes of signals do not cover: one to who has just ended, one that is none;
 * and the trace as it may be seen where observation is late, with one signal late.
 */
export const otherActs = (trace: Trace): readonly Changed[] => {
  const signals = signalsIn(trace);
  const living = new Set(trace.header.initially.processes.map(({ name }) => name));
  const added = trace.events.flatMap((event, index) => {
    if (event.kind === 'spawn') living.add(event.process.name);
    if (event.kind === 'exit') living.delete(event.process);
    return [...toTheDead(event, signals), ...afterwards(event, living)].map((act) => ({
      how: tell(act),
      trace: { ...trace, events: trace.events.toSpliced(index + 1, 0, act) },
    }));
  });
  const seenLate = perturbations({ ...trace, header: { ...trace.header, latenessUs } })
    .filter(({ kind }) => kind === 'late')
    .map((change) => ({ how: `${change.about}, as seen late by up to 250 ms`, trace: change.trace }));
  return [...added, ...seenLate];
};
