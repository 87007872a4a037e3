import { expect, test } from 'vitest';
import type { TraceEvent } from '../../spec/vocabulary/trace.ts';
import type { ManagerEvent } from '../adapters/adapter.ts';
import type { PlainManager } from './plain-driver.ts';
import { behaviour, eventsOf, exited, mainPid, play, second, sent, sendsOn, worldOf } from './test-support.ts';

const left = (atUs: number, process: string): TraceEvent => ({ atUs, kind: 'leave', process });

test('a process leaves by itself, on a signal, or because the world says so', () => {
  const world = worldOf({
    processes: {
      main: behaviour({ when: { SIGTERM: [{ kind: 'leave', afterUs: 2 * second }] } }),
      worker: behaviour({ deeds: [{ kind: 'leave', afterUs: second }] }),
      other: behaviour(),
    },
    operations: [
      { atUs: 0, op: 'stop' },
      { atUs: 3 * second, op: 'leave', process: 'other' },
      // It cannot leave twice.
      { atUs: 4 * second, op: 'leave', process: 'other' },
      { atUs: 4 * second, op: 'leave', process: 'nobody' },
    ],
  });
  expect(eventsOf(world, sendsOn('job', 'SIGTERM'))).toEqual([
    { atUs: 0, kind: 'request', job: 'stop' },
    sent(0, 'manager', 'main', 'SIGTERM'),
    left(second, 'worker'),
    left(2 * second, 'main'),
    left(3 * second, 'other'),
  ]);
});

const lookAt = (seen: unknown[]): PlainManager => {
  return (event, { host }) => {
    seen.push([event.kind, host.processes()]);
  };
};

test('who has left is no longer among the processes of the group, and its end is told to nobody; that of main is', () => {
  const seen: unknown[] = [];
  const exits = behaviour({
    deeds: [
      { kind: 'leave', afterUs: 0 },
      { kind: 'exit', afterUs: 2 * second, status: 0 },
    ],
  });
  const world = worldOf({
    processes: { main: exits, worker: exits, other: behaviour() },
    operations: [{ atUs: second, op: 'stop' }],
  });
  play(world, lookAt(seen));
  const [main, worker, other] = [mainPid, mainPid + 1, mainPid + 2];
  expect(seen).toEqual([
    ['begin', [main, worker, other]],
    ['job', [other]],
    ['exit', [other]],
  ]);
});

const signalsWorker: PlainManager = (event: ManagerEvent, { host }) => {
  if (event.kind === 'job') host.kill(mainPid + 1, 'SIGKILL');
};

test('what it forks afterwards is not of the group either, and a signal still reaches it', () => {
  const world = worldOf({
    processes: { main: behaviour(), worker: behaviour(), child: behaviour({ forked: true }) },
    operations: [
      { atUs: 0, op: 'leave', process: 'worker' },
      { atUs: 0, op: 'fork', parent: 'worker', child: 'child' },
      { atUs: second, op: 'stop' },
    ],
  });
  expect(eventsOf(world, signalsWorker)).toEqual([
    left(0, 'worker'),
    { atUs: 0, kind: 'spawn', process: { name: 'child', role: 'aux', outside: true }, by: 'worker' },
    { atUs: second, kind: 'request', job: 'stop' },
    sent(second, 'manager', 'worker', 'SIGKILL'),
    exited(second, 'worker', 'SIGKILL'),
  ]);
});

test('a stopped process leaves once it is continued', () => {
  const world = worldOf({
    processes: { main: behaviour({ stopped: true, deeds: [{ kind: 'leave', afterUs: second }] }) },
    operations: [{ atUs: 5 * second, op: 'signal', to: 'main', signal: 'SIGCONT' }],
  });
  expect(eventsOf(world)).toEqual([sent(5 * second, '(somebody)', 'main', 'SIGCONT'), left(5 * second, 'main')]);
});
