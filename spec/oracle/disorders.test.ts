import { expect, it } from 'vitest';
import { literalBut } from './answer-fixture.ts';
import { judge } from './judge.ts';
import { type Script, traceOf } from './trace-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const two: Omit<Script, 'events'> = { set: ts10, processes: 'main worker' };
const atOnce: Omit<Script, 'events'> = { set: 'TimeoutStopSec=0', processes: 'main worker' };
const hup: Omit<Script, 'events'> = { set: `SendSIGHUP=yes; ${ts10}`, processes: 'main worker' };
const three: Omit<Script, 'events'> = {
  set: `KillMode=mixed; SendSIGHUP=yes; ${ts10}`,
  processes: 'main worker other',
};
const mixedAtOnce: Omit<Script, 'events'> = { set: 'KillMode=mixed; TimeoutStopSec=0', processes: 'main worker' };
const every = { 'AMB-17': 'whole-group', 'AMB-78': 'every-remaining' };
const aborting = `TimeoutStopFailureMode=abort; TimeoutAbortSec=0; ${ts10}`;
const firstPass = '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';

interface Disorder {
  readonly order: string;
  readonly world: Omit<Script, 'events'>;
  readonly readings?: Readonly<Record<string, string>>;
  /** The last one is out of order. */
  readonly events: string;
}

const disorders: readonly Disorder[] = [
  {
    order: 'a frozen unit is thawed first',
    world: two,
    readings: { 'AMB-51': 'thaw-first' },
    events: '0 freeze; 1s stop; 1s main SIGTERM',
  },
  {
    order: 'the main process comes first',
    world: two,
    readings: { 'AMB-38': 'main-first' },
    events: '0 stop; 0 worker SIGTERM',
  },
  {
    order: 'the main process comes first',
    world: three,
    readings: { ...every, 'AMB-38': 'main-first' },
    events: '0 stop; 0 worker SIGHUP',
  },
  {
    order: 'what follows a signal comes before the next process is signalled',
    world: two,
    events: '0 stop; 0 main SIGTERM; 0 worker SIGTERM',
  },
  {
    order: 'what follows a signal comes before the next process is signalled',
    world: three,
    readings: every,
    events: '0 stop; 0 worker SIGHUP; 0 main SIGTERM',
  },
  {
    order: 'every process is signalled before anything follows',
    world: two,
    readings: { 'AMB-18': 'batch-hup-first' },
    events: '0 stop; 0 main SIGTERM; 0 main SIGCONT',
  },
  {
    order: 'every process is signalled before anything follows',
    world: three,
    readings: { ...every, 'AMB-18': 'batch-cont-first' },
    events: '0 stop; 0 worker SIGCONT',
  },
  {
    order: 'what follows a signal comes before anything to another process',
    world: three,
    readings: every,
    events: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGHUP; 0 other SIGHUP',
  },
  {
    order: 'SIGHUP comes before SIGCONT',
    world: hup,
    readings: { 'AMB-18': 'per-process-hup-first' },
    events: '0 stop; 0 main SIGTERM; 0 main SIGCONT',
  },
  {
    order: 'SIGCONT comes before SIGHUP',
    world: hup,
    readings: { 'AMB-18': 'per-process-cont-first' },
    events: '0 stop; 0 main SIGTERM; 0 main SIGHUP',
  },
  {
    order: 'what follows a signal comes before the next pass',
    world: atOnce,
    events: '0 stop; 0 main SIGTERM; 0 main SIGKILL',
  },
  {
    order: 'what follows a signal comes before the next pass',
    world: mixedAtOnce,
    readings: { 'AMB-78': 'every-remaining' },
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 main SIGKILL',
  },
  {
    order: 'the request comes before the signal that repeats it',
    world: mixedAtOnce,
    readings: { 'AMB-78': 'every-remaining' },
    events: '0 stop; 0 main SIGKILL',
  },
  {
    order: 'the request comes before the signal that repeats it',
    world: atOnce,
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 main SIGKILL',
  },
  {
    order: 'the request comes before the signal that repeats it',
    world: { ...two, set: aborting },
    readings: { 'AMB-34': 'applied' },
    events: `${firstPass}; 10s main SIGABRT; 10s main SIGKILL`,
  },
];

it.each(disorders)('$order: $events', ({ order, world, readings = {}, events }) => {
  const trace = traceOf({ ...world, events });
  const verdict = judge(trace, literalBut(readings));
  const last = trace.events.at(-1);
  if (verdict.status !== 'nonconformant' || last?.kind !== 'signal') throw new Error('nothing is out of order');
  const { to, signal } = last;
  expect(verdict.violation).toMatchObject({
    eventIndex: trace.events.length - 1,
    breach: { kind: 'out-of-order', to, signal, order },
  });
  // The readings are settled, and the signals can be taken in one way only.
  expect(verdict.deaths).toEqual([verdict.violation]);
});

it('a disorder is charged to what asks for whoever was passed over', () => {
  const trace = traceOf({
    set: 'TimeoutStopSec=0',
    processes: 'main',
    events: '0 stop; 0 main forks child; 0 main SIGKILL',
  });
  // The child has come after the first pass, so that its signal need not come before this one.
  expect(judge(trace, literalBut({ 'AMB-37': 'owed' }))).toMatchObject({
    violation: { rules: ['KM-CG-1', 'KM-DEF-1'] },
  });
});

interface Taken {
  readonly what: string;
  readonly world: Omit<Script, 'events'>;
  readonly readings?: Readonly<Record<string, string>>;
  /** Ends with a signal that nothing asks for. */
  readonly events: string;
  readonly ways: number;
}

const forked = '0 stop; 0 main SIGTERM SIGCONT; 0 main forks child; 0 child SIGTERM';
const ofMain = (set: string): Omit<Script, 'events'> => ({ set, processes: 'main' });

const taken: readonly Taken[] = [
  {
    what: 'the first signal to who was forked, or the final one, where both are due and the same',
    world: ofMain('FinalKillSignal=SIGTERM; TimeoutStopSec=0'),
    events: `${forked}; 0 main SIGUSR1`,
    ways: 2,
  },
  {
    what: 'the first signal to who was forked where the final one is the same, and due later',
    world: ofMain(`FinalKillSignal=SIGTERM; ${ts10}`),
    events: `${forked}; 0 main SIGUSR1`,
    ways: 1,
  },
  {
    what: 'the first signal to who was forked where the final one is due, and another',
    world: ofMain('TimeoutStopSec=0'),
    events: `${forked}; 0 main SIGUSR1`,
    ways: 1,
  },
  {
    what: 'the first signal to who was forked where something else is due at that instant',
    world: { set: `FinalKillSignal=SIGTERM; ExecStopPost=/post; ${ts10}`, processes: 'main worker' },
    events:
      '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 0 main exits; 0 worker forks child; 0 child SIGTERM; 0 worker SIGUSR1',
    ways: 1,
  },
  {
    what: 'the first signal to who has gone at that instant, where the final one is the same and due',
    world: { set: `KillMode=mixed; FinalKillSignal=SIGTERM; ${ts10}`, processes: 'main worker' },
    events: '0 main exits; 0 main SIGTERM; 0 worker SIGUSR1',
    ways: 1,
  },
  {
    what: 'one of two requests that are due',
    world: { ...ofMain(ts10), latenessUs: 100_000 },
    readings: { 'AMB-42': 'again' },
    events: '0 stop; 0.05s stop; 0.06s main SIGTERM SIGCONT; 0.06s main SIGUSR1',
    ways: 1,
  },
];

it.each(taken)('in so many ways can be taken: $what', ({ world, readings = {}, events, ways }) => {
  const verdict = judge(traceOf({ ...world, events }), literalBut(readings));
  expect(verdict.status === 'nonconformant' ? verdict.deaths.length : verdict.status).toBe(ways);
});

it('names each rule once, however many processes are passed over', () => {
  const verdict = judge(traceOf({ ...atOnce, events: '0 stop; 0 main SIGKILL' }), literalBut({}));
  expect(verdict).toMatchObject({ violation: { rules: ['KM-CG-1', 'KM-DEF-1'] } });
});
