import type { Trace, TraceEvent, TraceHeader } from '../../spec/vocabulary/trace.ts';
import { defaultTies, type World } from '../../spec/vocabulary/world.ts';

const secondUs = 1_000_000;

const header: TraceHeader = {
  format: 'killspec-trace/1',
  unit: { name: 'x.service', sources: [{ file: 'x.service', text: '[Service]\nExecStart=/bin/main\n' }] },
  initially: { state: 'active', processes: [{ name: 'main', role: 'main' }] },
  resolutionUs: 1000,
  latenessUs: 0,
  ordered: true,
  observed: ['request', 'spawn', 'exit', 'signal', 'claim', 'move', 'remove-group'],
};

const stopOf = (atUs: number, name: string): readonly TraceEvent[] => [
  { atUs, kind: 'request', job: 'stop' },
  { atUs, kind: 'signal', from: 'manager', to: name, signal: 'SIGTERM', result: 'ok' },
  { atUs, kind: 'signal', from: 'manager', to: name, signal: 'SIGCONT', result: 'ok' },
  { atUs, kind: 'exit', process: name, signal: 'SIGTERM' },
  { atUs, kind: 'claim', state: 'stopped' },
];

const traceOf = (events: readonly TraceEvent[]): Trace => ({
  header,
  events,
  endUs: (events.at(-1)?.atUs ?? 0) + secondUs,
});

/** Processes that come and go, so many events of it, and then a stop. */
export const churning = (eventCount: number): Trace => {
  const events: TraceEvent[] = [];
  for (let number = 0; events.length < eventCount; number += 1) {
    const atUs = number * 1000;
    events.push({ atUs, kind: 'spawn', process: { name: `p${number}`, role: 'aux' }, by: 'main' });
    events.push({ atUs, kind: 'exit', process: `p${number}`, status: 0 });
  }
  return traceOf([...events, ...stopOf(eventCount * 1000, 'main')]);
};

/** So many processes that come and stay. */
export const gathering = (processCount: number): Trace =>
  traceOf(
    Array.from(
      { length: processCount },
      (_, number): TraceEvent => ({
        atUs: number * 1000,
        kind: 'spawn',
        process: { name: `p${number}`, role: 'aux' },
        by: 'main',
      }),
    ),
  );

/** A unit that is stopped and started, over and over, in so many events. */
export const cycling = (eventCount: number): Trace => {
  const events: TraceEvent[] = [];
  let name = 'main';
  for (let number = 1; events.length < eventCount; number += 1) {
    const atUs = number * 2000;
    events.push(...stopOf(atUs, name));
    name = `main.${number}`;
    events.push({ atUs: atUs + 1000, kind: 'request', job: 'start' });
    events.push({
      atUs: atUs + 1000,
      kind: 'spawn',
      process: { name, role: 'main' },
      by: 'manager',
      command: { name: 'ExecStart', index: 0 },
    });
    events.push({ atUs: atUs + 1000, kind: 'claim', state: 'started' });
  }
  return traceOf(events);
};

/** A unit with so many processes, which is stopped. */
export const crowded = (processCount: number): World => ({
  unit: { name: 'x.service', text: '[Service]\nExecStart=/bin/main\n', dropIns: [] },
  initially: 'active',
  processes: Object.fromEntries(
    ['main', ...Array.from({ length: processCount - 1 }, (_, at) => `worker-${at}`)].map((name) => [
      name,
      { when: {}, deeds: [] },
    ]),
  ),
  commands: {},
  operations: [{ atUs: 0, op: 'stop' }],
  ties: defaultTies,
});
