import { expect, test } from 'vitest';
import { type Trace, type TraceEvent, traceEventKinds, traceFormat } from '../../spec/vocabulary/trace.ts';
import { perturbationKinds, perturbations } from './perturb.ts';

const second = 1_000_000;

const signal = (atUs: number, to: string, name: 'SIGTERM' | 'SIGCONT' | 'SIGKILL'): TraceEvent => ({
  atUs,
  kind: 'signal',
  from: 'manager',
  to,
  signal: name,
  result: 'ok',
});

const dies = (atUs: number, process: string): TraceEvent => ({ atUs, kind: 'exit', process, signal: 'SIGKILL' });

const traceOf = (events: readonly TraceEvent[]): Trace => ({
  header: {
    format: traceFormat,
    unit: { name: 'a.service', sources: [{ file: 'a.service', text: '[Service]\nExecStart=/a\n' }] },
    initially: {
      state: 'active',
      processes: [
        { name: 'main', role: 'main' },
        { name: 'worker', role: 'aux' },
      ],
    },
    resolutionUs: 1000,
    latenessUs: 0,
    ordered: true,
    observed: traceEventKinds,
  },
  events,
  endUs: 20 * second,
});

const stop: TraceEvent = { atUs: 0, kind: 'request', job: 'stop' };

const tell = (event: TraceEvent): string => {
  if (event.kind === 'signal') return `${event.atUs / second} ${event.to} ${event.signal}`;
  return event.kind === 'exit'
    ? `${event.atUs / second} ${event.process} dies`
    : `${event.atUs / second} ${event.kind}`;
};

const eventsOf = (trace: Trace, about: string): readonly string[] | undefined =>
  perturbations(trace)
    .find((change) => change.about === about)
    ?.trace.events.map(tell);

test('changes each signal in every way, and sends one out of nowhere to everybody at every instant', () => {
  const changes = perturbations(traceOf([stop, signal(second, 'main', 'SIGTERM'), signal(second, 'main', 'SIGCONT')]));
  expect(changes.map(({ kind, about }) => `${kind}: ${about}`)).toMatchInlineSnapshot(`
    [
      "drop: SIGTERM to main at 1 s dropped",
      "double: SIGTERM to main at 1 s sent twice",
      "other-target: SIGTERM to main at 1 s sent to worker",
      "other-signal: SIGTERM to main at 1 s sent as SIGUSR2",
      "swap: SIGTERM to main at 1 s after SIGCONT to main at 1 s",
      "early: SIGTERM to main at 1 s one resolution early",
      "late: SIGTERM to main at 1 s one resolution late",
      "drop: SIGCONT to main at 1 s dropped",
      "double: SIGCONT to main at 1 s sent twice",
      "other-target: SIGCONT to main at 1 s sent to worker",
      "other-signal: SIGCONT to main at 1 s sent as SIGUSR2",
      "early: SIGCONT to main at 1 s one resolution early",
      "late: SIGCONT to main at 1 s one resolution late",
      "out-of-nowhere: SIGUSR2 to main at 0 s out of nowhere",
      "out-of-nowhere: SIGUSR2 to worker at 0 s out of nowhere",
      "out-of-nowhere: SIGUSR2 to main at 1 s out of nowhere",
      "out-of-nowhere: SIGUSR2 to worker at 1 s out of nowhere",
    ]
  `);
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(perturbationKinds));
});

test('puts signals that the unit may send in the place of others, in turn, and between instants too', () => {
  const changes = perturbations(traceOf([stop, signal(second, 'main', 'SIGTERM')]), 'in-turn');
  expect(
    changes.flatMap(({ kind, added }) => (kind === 'out-of-nowhere' ? added.map(tell) : [])),
  ).toMatchInlineSnapshot(`
    [
      "0 main SIGUSR2",
      "0 main SIGKILL",
      "0 worker SIGUSR2",
      "0 worker SIGABRT",
      "0.5 main SIGUSR2",
      "0.5 main SIGCONT",
      "0.5 worker SIGUSR2",
      "0.5 worker SIGHUP",
      "1 main SIGUSR2",
      "1 main SIGTERM",
      "1 worker SIGUSR2",
      "1 worker SIGKILL",
      "10.5 main SIGUSR2",
      "10.5 main SIGABRT",
      "10.5 worker SIGUSR2",
      "10.5 worker SIGCONT",
    ]
  `);
});

test('who is killed earlier, later, or not at all dies so', () => {
  const trace = traceOf([stop, signal(second, 'main', 'SIGKILL'), dies(second, 'main')]);
  expect(eventsOf(trace, 'SIGKILL to main at 1 s dropped')).toEqual(['0 request']);
  expect(eventsOf(trace, 'SIGKILL to main at 1 s one resolution early')).toEqual([
    '0 request',
    '0.999 main SIGKILL',
    '0.999 main dies',
  ]);
  expect(eventsOf(trace, 'SIGKILL to main at 1 s one resolution late')).toEqual([
    '0 request',
    '1.001 main SIGKILL',
    '1.001 main dies',
  ]);
});

test('signals change places though the first of them kills', () => {
  const trace = traceOf([
    stop,
    signal(0, 'main', 'SIGKILL'),
    dies(0, 'main'),
    signal(0, 'worker', 'SIGKILL'),
    dies(0, 'worker'),
  ]);
  expect(eventsOf(trace, 'SIGKILL to main at 0 s after SIGKILL to worker at 0 s')).toEqual([
    '0 request',
    '0 worker SIGKILL',
    '0 main SIGKILL',
    '0 main dies',
    '0 worker dies',
  ]);
});

test('a death that the manager has nothing to do with stays where it is', () => {
  const trace = traceOf([stop, signal(0, 'worker', 'SIGTERM'), dies(second, 'worker')]);
  expect(eventsOf(trace, 'SIGTERM to worker at 0 s dropped')).toEqual(['0 request', '1 worker dies']);
});
