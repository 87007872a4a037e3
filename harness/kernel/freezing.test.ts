import { expect, test } from 'vitest';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Behaviour } from '../../spec/vocabulary/world.ts';
import type { ManagerEvent } from '../adapters/adapter.ts';
import type { PlainManager } from './plain-driver.ts';
import { behaviour, eventsOf, exited, mainPid, play, second, sendsOn, sent, worldOf } from './test-support.ts';

const frozenStop = [
  { atUs: 0, op: 'freeze' },
  { atUs: second, op: 'stop' },
] as const;
const frozen = { atUs: 0, kind: 'freeze' } as const;
const requested = { atUs: second, kind: 'request', job: 'stop' } as const;
const exits = behaviour({ when: { SIGTERM: [{ kind: 'exit', afterUs: second, status: 0 }] } });

/** What becomes of main when it is sent signals at 1 s, once it is frozen; it is thawed at 5 s. */
const mainOf = (main: Behaviour, ...signals: readonly SignalName[]) => {
  const operations = [...frozenStop, { atUs: 5 * second, op: 'thaw' }] as const;
  const events = eventsOf(worldOf({ processes: { main }, operations }), sendsOn('job', ...signals));
  return events.filter(({ kind }) => kind !== 'signal' && kind !== 'request');
};

const thawed = { atUs: 5 * second, kind: 'thaw' } as const;

test('what a frozen process can catch waits until it is thawed', () => {
  expect(mainOf(exits, 'SIGTERM')).toEqual([frozen, thawed, exited(6 * second, 'main', 0)]);
});

test('what is fatal to it ends it as it is, SIGKILL before all', () => {
  expect(mainOf(exits, 'SIGKILL')).toEqual([frozen, exited(second, 'main', 'SIGKILL'), thawed]);
  expect(mainOf(behaviour(), 'SIGTERM')).toEqual([frozen, exited(second, 'main', 'SIGTERM'), thawed]);
  expect(mainOf(behaviour({ stopped: true }), 'SIGTERM')).toEqual([frozen, thawed]);
  expect(mainOf(behaviour({ unkillable: {} }), 'SIGKILL')).toEqual([frozen, thawed]);
});

test('it does nothing by itself, and catches up with that when it is thawed', () => {
  const main = behaviour({ deeds: [{ kind: 'exit', afterUs: 2 * second, status: 3 }] });
  expect(mainOf(main)).toEqual([frozen, thawed, exited(5 * second, 'main', 3)]);
});

test('one that is stopped as well goes on when it has been continued and thawed', () => {
  const main = { ...exits, stopped: true } as const;
  expect(mainOf(main, 'SIGTERM')).toEqual([frozen, thawed]);
  expect(mainOf(main, 'SIGTERM', 'SIGCONT')).toEqual([frozen, thawed, exited(6 * second, 'main', 0)]);
});

const thaws: PlainManager = (event, { host }) => {
  if (event.kind !== 'job') return;
  host.thaw();
  host.thaw();
  host.kill(mainPid, 'SIGTERM');
};

test('a manager is told, and can thaw; what is thawed already is not thawed again', () => {
  const told: ManagerEvent['kind'][] = [];
  const world = worldOf({
    processes: { main: exits },
    operations: [
      { atUs: 0, op: 'thaw' },
      { atUs: 0, op: 'freeze' },
      { atUs: 0, op: 'freeze' },
      { atUs: second, op: 'stop' },
    ],
  });
  const { trace } = play(world, (event, context) => {
    told.push(event.kind);
    return thaws(event, context);
  });
  expect(told).toEqual(['begin', 'freeze', 'job', 'exit']);
  expect(trace.events).toEqual([
    frozen,
    requested,
    { atUs: second, kind: 'thaw', by: 'manager' },
    sent(second, 'manager', 'main', 'SIGTERM'),
    exited(2 * second, 'main', 0),
  ]);
});

test('what comes into a frozen group is frozen, what is moved out of it runs on, and others are never frozen', () => {
  const world = worldOf({
    text: '[Service]\nExecStart=/bin/daemon\nExecStop=/bin/stop\n',
    processes: {
      main: behaviour({ outside: true, deeds: [{ kind: 'exit', afterUs: 2 * second, status: 0 }] }),
      worker: behaviour({ deeds: [{ kind: 'exit', afterUs: 3 * second, status: 0 }] }),
      outsider: behaviour({ outsider: true, deeds: [{ kind: 'exit', afterUs: 4 * second, status: 0 }] }),
    },
    operations: frozenStop,
  });
  const events = eventsOf(world, (event, { host }) => {
    if (event.kind === 'job') host.run({ name: 'ExecStop', index: 0 });
    if (event.kind === 'exit') host.move(mainPid + 1, 'elsewhere');
  });
  expect(events.slice(3)).toEqual([
    exited(2 * second, 'main', 0),
    { atUs: 2 * second, kind: 'move', process: 'worker', group: 'elsewhere' },
    exited(3 * second, 'worker', 0),
    exited(4 * second, 'outsider', 0),
  ]);
});
