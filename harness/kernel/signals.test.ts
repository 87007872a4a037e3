import { expect, test } from 'vitest';
import type { Reaction } from '../../spec/vocabulary/world.ts';
import { behaviour, eventsOf, exited, forked, play, second, sendsOn, sent, worldOf } from './test-support.ts';

const exitAfter = (afterUs: number, status = 0): Reaction => ({ kind: 'exit', afterUs, status });

/** A world with one process, and a stop at 1 s. */
const worldWith = (parts: Parameters<typeof behaviour>[0], later: Parameters<typeof worldOf>[0] = {}) =>
  worldOf({ processes: { main: behaviour(parts) }, operations: [{ atUs: second, op: 'stop' }], ...later });

const stopRequest = { atUs: second, kind: 'request', job: 'stop' };

test('a signal that is not caught has its default action, in the same instant and after the turn', () => {
  expect(eventsOf(worldWith({}), sendsOn('job', 'SIGTERM', 'SIGCONT'))).toEqual([
    stopRequest,
    sent(second, 'manager', 'main', 'SIGTERM'),
    sent(second, 'manager', 'main', 'SIGCONT'),
    exited(second, 'main', 'SIGTERM'),
  ]);
});

test('a fatal signal is final: what comes behind it changes nothing', () => {
  expect(eventsOf(worldWith({}), sendsOn('job', 'SIGTERM', 'SIGKILL'))).toEqual([
    stopRequest,
    sent(second, 'manager', 'main', 'SIGTERM'),
    sent(second, 'manager', 'main', 'SIGKILL'),
    exited(second, 'main', 'SIGTERM'),
  ]);
});

test.each(['SIGCHLD', 'SIGURG', 'SIGWINCH', 'SIGCONT'] as const)('%s does nothing by default', (signal) => {
  expect(eventsOf(worldWith({}), sendsOn('job', signal))).toEqual([
    stopRequest,
    sent(second, 'manager', 'main', signal),
  ]);
});

test('reactions happen after their delays, each from the arrival of the signal', () => {
  const when = {
    SIGTERM: [exitAfter(2 * second, 3), { kind: 'notify', afterUs: second, fields: { STOPPING: '1' } }],
  } as const;
  expect(eventsOf(worldWith({ when }), sendsOn('job', 'SIGTERM'))).toEqual([
    stopRequest,
    sent(second, 'manager', 'main', 'SIGTERM'),
    { atUs: 2 * second, kind: 'notify', process: 'main', fields: { STOPPING: '1' } },
    exited(3 * second, 'main', 3),
  ]);
});

test('ignored and caught signals let the process go on', () => {
  const when = { SIGTERM: [{ kind: 'ignore' }], SIGHUP: [{ kind: 'catch' }] } as const;
  expect(eventsOf(worldWith({ when }), sendsOn('job', 'SIGTERM', 'SIGHUP'))).toEqual([
    stopRequest,
    sent(second, 'manager', 'main', 'SIGTERM'),
    sent(second, 'manager', 'main', 'SIGHUP'),
  ]);
});

test.each(['SIGKILL', 'SIGSTOP'] as const)('%s cannot be caught or ignored', (signal) => {
  const when = { [signal]: [{ kind: 'ignore' }], SIGUSR1: [exitAfter(0, 7)] } as const;
  const world = worldWith({ when }, { operations: [{ atUs: 0, op: 'stop' }] });
  const end = signal === 'SIGKILL' ? [exited(0, 'main', 'SIGKILL')] : [];
  expect(eventsOf(world, sendsOn('job', signal, 'SIGUSR1'))).toEqual([
    { atUs: 0, kind: 'request', job: 'stop' },
    sent(0, 'manager', 'main', signal),
    sent(0, 'manager', 'main', 'SIGUSR1'),
    // SIGUSR1 has the lower number: its handler comes before the stop, which then keeps it from exiting.
    ...end,
  ]);
});

test('standard signals that wait for a process coalesce, realtime signals do not', () => {
  const fork: Reaction = { kind: 'fork', afterUs: 0, child: 'child' };
  const world = worldWith({ when: { SIGTERM: [fork], 'SIGRTMIN+1': [fork] } });
  const sends = sendsOn('job', 'SIGTERM', 'SIGTERM', 'SIGRTMIN+1', 'SIGRTMIN+1');
  expect(eventsOf(world, sends).slice(5)).toEqual([
    forked(second, 'main', 'child'),
    forked(second, 'main', 'child.2'),
    forked(second, 'main', 'child.3'),
  ]);
});

test('signals that wait together are taken by their numbers', () => {
  const when = {
    SIGTERM: [{ kind: 'fork', afterUs: 0, child: 'by-term' }],
    SIGHUP: [{ kind: 'fork', afterUs: 0, child: 'by-hup' }],
  } as const;
  expect(eventsOf(worldWith({ when }), sendsOn('job', 'SIGTERM', 'SIGHUP')).slice(3)).toEqual([
    forked(second, 'main', 'by-hup'),
    forked(second, 'main', 'by-term'),
  ]);
});

test('a stopped process keeps its signals until SIGCONT', () => {
  const world = worldWith(
    { stopped: true, when: { SIGTERM: [exitAfter(second)] } },
    {
      operations: [
        { atUs: 0, op: 'signal', to: 'main', signal: 'SIGTERM' },
        { atUs: 5 * second, op: 'signal', to: 'main', signal: 'SIGCONT' },
      ],
    },
  );
  expect(eventsOf(world)).toEqual([
    sent(0, '(somebody)', 'main', 'SIGTERM'),
    sent(5 * second, '(somebody)', 'main', 'SIGCONT'),
    exited(6 * second, 'main', 0),
  ]);
});

test('SIGCONT continues a process that ignores it', () => {
  const world = worldWith({ stopped: true, when: { SIGCONT: [{ kind: 'ignore' }] } });
  expect(eventsOf(world, sendsOn('job', 'SIGTERM', 'SIGCONT')).at(-1)).toEqual(exited(second, 'main', 'SIGTERM'));
});

test('SIGKILL kills a stopped process at once', () => {
  expect(eventsOf(worldWith({ stopped: true }), sendsOn('job', 'SIGTERM', 'SIGKILL')).slice(3)).toEqual([
    exited(second, 'main', 'SIGKILL'),
  ]);
});

test('SIGCONT takes back a stop that waits, and a stop takes back a SIGCONT', () => {
  const when = { SIGUSR1: [exitAfter(0, 1)], SIGCONT: [exitAfter(0, 2)] } as const;
  const continued = eventsOf(worldWith({ when }), sendsOn('job', 'SIGSTOP', 'SIGCONT'));
  expect(continued.at(-1)).toEqual(exited(second, 'main', 2));

  // The SIGCONT that waited is gone: only the stop is left, and it stays.
  const stopped = eventsOf(worldWith({ when }), sendsOn('job', 'SIGCONT', 'SIGSTOP'));
  expect(stopped.at(-1)).toEqual(sent(second, 'manager', 'main', 'SIGSTOP'));
});

test('a stopped process does what came due meanwhile as soon as it is continued, after its signals', () => {
  const world = worldOf({
    processes: {
      main: behaviour({
        deeds: [
          { kind: 'fork', afterUs: 2 * second, child: 'late' },
          { kind: 'exit', afterUs: 3 * second, status: 4 },
        ],
        when: { SIGUSR1: [{ kind: 'fork', afterUs: 0, child: 'by-signal' }] },
      }),
    },
    operations: [
      { atUs: second, op: 'signal', to: 'main', signal: 'SIGSTOP' },
      { atUs: 4 * second, op: 'signal', to: 'main', signal: 'SIGUSR1' },
      { atUs: 5 * second, op: 'signal', to: 'main', signal: 'SIGCONT' },
    ],
  });
  expect(eventsOf(world).slice(3)).toEqual([
    forked(5 * second, 'main', 'by-signal'),
    forked(5 * second, 'main', 'late'),
    exited(5 * second, 'main', 4),
  ]);
});

test('a zombie can be signalled without effect; a process that was reaped cannot', () => {
  const processes = { main: behaviour({ zombie: true }), worker: behaviour() };
  const operations = [
    { atUs: 0, op: 'signal', to: 'main', signal: 'SIGKILL' },
    { atUs: 0, op: 'signal', to: 'worker', signal: 'SIGKILL' },
    { atUs: second, op: 'signal', to: 'main', signal: 'SIGTERM' },
    { atUs: second, op: 'signal', to: 'worker', signal: 'SIGTERM' },
  ] as const;
  expect(eventsOf(worldOf({ processes, operations }))).toEqual([
    sent(0, '(somebody)', 'main', 'SIGKILL'),
    sent(0, '(somebody)', 'worker', 'SIGKILL'),
    { atUs: 0, kind: 'exit', process: 'main', signal: 'SIGKILL', zombie: true },
    exited(0, 'worker', 'SIGKILL'),
    sent(second, '(somebody)', 'main', 'SIGTERM'),
    sent(second, '(somebody)', 'worker', 'SIGTERM', 'ESRCH'),
  ]);
});

test('nothing reaches a kernel thread, and it does not run out of memory', () => {
  const world = worldOf({
    processes: { thread: behaviour({ kernelThread: true }) },
    operations: [
      { atUs: 0, op: 'signal', to: 'thread', signal: 'SIGKILL' },
      { atUs: 0, op: 'oom', process: 'thread' },
    ],
  });
  expect(eventsOf(world)).toEqual([sent(0, '(somebody)', 'thread', 'SIGKILL')]);
});

test('a handler may end with the default action', () => {
  const when = { SIGABRT: [{ kind: 'fork', afterUs: 0, child: 'dumper' }, { kind: 'default' }] } as const;
  expect(eventsOf(worldWith({ when }), sendsOn('job', 'SIGABRT')).slice(2)).toEqual([
    forked(second, 'main', 'dumper'),
    exited(second, 'main', 'SIGABRT'),
  ]);
});

test('the manager may not signal a protected process, while others may', () => {
  const world = worldOf({
    processes: {
      main: behaviour({ protected: true, when: { SIGUSR1: [{ kind: 'exit', afterUs: 0, status: 0 }] } }),
      worker: behaviour({ deeds: [{ kind: 'signal', afterUs: second, signal: 'SIGUSR1', to: 'main' }] }),
    },
    operations: [
      { atUs: 0, op: 'stop' },
      { atUs: 2 * second, op: 'stop' },
    ],
  });
  const recording = play(world, sendsOn('job', 'SIGKILL', 'SIGSTOP'));
  expect(recording.trace.header.initially.processes[0]).toEqual({ name: 'main', role: 'main', protected: true });
  expect(recording.trace.events.filter(({ kind }) => kind !== 'request')).toEqual([
    sent(0, 'manager', 'main', 'SIGKILL', 'EPERM'),
    sent(0, 'manager', 'main', 'SIGSTOP', 'EPERM'),
    sent(second, 'worker', 'main', 'SIGUSR1'),
    exited(second, 'main', 0),
    // Who is not there any more cannot be refused either.
    sent(2 * second, 'manager', 'main', 'SIGKILL', 'ESRCH'),
    sent(2 * second, 'manager', 'main', 'SIGSTOP', 'ESRCH'),
  ]);
});
