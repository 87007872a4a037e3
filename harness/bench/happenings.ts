import type { CommandRef, Job, ProcessInfo, Trace, TraceEvent, TraceHeader } from '../../spec/vocabulary/trace.ts';
import { traceEventKinds, traceFormat } from '../../spec/vocabulary/trace.ts';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';

export const secondUs = 1_000_000;

type Distributed<Event> = Event extends TraceEvent ? Omit<Event, 'atUs'> : never;

/** An event; it is at the instant of the one before, but where it comes `afterUs`. */
export type Happening = Distributed<TraceEvent> & { readonly afterUs?: Us };

/** What a trace begins with. */
export interface Beginning {
  /** The unit's lines besides ExecStart=/bin/main, where it is a service. */
  readonly lines?: readonly string[];
  readonly unit?: { readonly name: string; readonly text: string };
  readonly processes?: readonly ProcessInfo[];
  readonly inactive?: true;
  readonly latenessUs?: Us;
  readonly unordered?: true;
}

export const main: ProcessInfo = { name: 'main', role: 'main' };
export const worker: ProcessInfo = { name: 'worker', role: 'aux' };

const headerOf = ({ lines = [], unit, processes = [main], ...more }: Beginning): TraceHeader => {
  const { name, text } = unit ?? {
    name: 'x.service',
    text: ['[Service]', 'ExecStart=/bin/main', ...lines, ''].join('\n'),
  };
  return {
    format: traceFormat,
    unit: { name, sources: [{ file: name, text }] },
    initially: more.inactive ? { state: 'inactive', processes: [] } : { state: 'active', processes },
    resolutionUs: 1000,
    latenessUs: more.latenessUs ?? 0,
    ordered: more.unordered === undefined,
    observed: traceEventKinds,
  };
};

/** What happens, from this instant on. */
export const eventsAt = (beganUs: Us, happenings: readonly Happening[]): readonly TraceEvent[] => {
  let atUs = beganUs;
  return happenings.map(({ afterUs = 0, ...event }) => {
    atUs += afterUs;
    return { atUs, ...event };
  });
};

/** A trace that is looked at until long after the last event. */
export const traceOf = (beginning: Beginning, events: readonly TraceEvent[]): Trace => ({
  header: headerOf(beginning),
  events,
  endUs: (events.at(-1)?.atUs ?? 0) + 200 * secondUs,
});

export const asked = (job: Job): Happening => ({ kind: 'request', job });
export const sent = (to: string, signal: SignalName): Happening => ({
  kind: 'signal',
  from: 'manager',
  to,
  signal,
  result: 'ok',
});
export const ended = (process: string, signal?: SignalName): Happening =>
  signal === undefined ? { kind: 'exit', process, status: 0 } : { kind: 'exit', process, signal };
export const failed = (process: string): Happening => ({ kind: 'exit', process, status: 1 });
export const claimed = (state: 'started' | 'stopped' | 'failed'): Happening => ({ kind: 'claim', state });
export const forked = (name: string, by = 'main', more: Partial<ProcessInfo> = {}): Happening => ({
  kind: 'spawn',
  process: { name, role: 'aux', ...more },
  by,
});
export const ran = (command: CommandRef['name'], name: string): Happening => ({
  kind: 'spawn',
  process: { name, role: 'control' },
  by: 'manager',
  command: { name: command, index: 0 },
});
export const ranMain = (name: string): Happening => ({
  kind: 'spawn',
  process: { name, role: 'main' },
  by: 'manager',
  command: { name: 'ExecStart', index: 0 },
});
export const named = (process: string): Happening => ({ kind: 'main', process });
export const said = (fields: Readonly<Record<string, string>>): Happening => ({
  kind: 'notify',
  process: 'main',
  fields,
});
export const later = (happening: Happening, afterUs: Us = 1000): Happening => ({ ...happening, afterUs });
export const asks = (to: string): readonly Happening[] => [sent(to, 'SIGTERM'), sent(to, 'SIGCONT')];
