import { describe, expect, test } from 'vitest';
import type { CommandName } from '../../spec/vocabulary/unit.ts';
import type { ManagerEvent } from '../adapters/adapter.ts';
import type { PlainManager } from './plain-driver.ts';
import { processCountMax } from './processes.ts';
import { behaviour, eventsOf, exited, forked, onStop, play, second, sent, worldOf } from './test-support.ts';

const stopAt0 = [{ atUs: 0, op: 'stop' }] as const;

/** Runs a command when the unit is to be stopped, and whenever one has ended the next. */
const runs = (...commands: readonly (readonly [CommandName, number])[]): PlainManager => {
  const left = [...commands];
  return (event, { host }) => {
    if (event.kind !== 'job' && event.kind !== 'exit') return;
    const next = left.shift();
    if (next !== undefined) host.run({ name: next[0], index: next[1] });
  };
};

test('processes exit by themselves, with one another, and signal one another', () => {
  const world = worldOf({
    processes: {
      main: behaviour({ deeds: [{ kind: 'exit', afterUs: 2 * second, status: 1 }] }),
      worker: behaviour({ exitsWith: { process: 'main', afterUs: second } }),
      other: behaviour({ deeds: [{ kind: 'signal', afterUs: second, signal: 'SIGUSR1', to: 'helper' }] }),
      helper: behaviour({ when: { SIGUSR1: [{ kind: 'forward', afterUs: second, signal: 'SIGHUP', to: 'other' }] } }),
    },
  });
  expect(eventsOf(world)).toEqual([
    sent(second, 'other', 'helper', 'SIGUSR1'),
    exited(2 * second, 'main', 1),
    sent(2 * second, 'helper', 'other', 'SIGHUP'),
    exited(2 * second, 'other', 'SIGHUP'),
    exited(3 * second, 'worker', 0),
  ]);
});

test('processes that fork without end come to one: there are only so many at a time', () => {
  const world = worldOf({
    processes: {
      main: behaviour({ when: { SIGUSR1: [{ kind: 'fork', afterUs: 0, child: 'child' }] } }),
      child: behaviour({ forked: true, deeds: [{ kind: 'signal', afterUs: 0, signal: 'SIGUSR1', to: 'main' }] }),
    },
    operations: [
      { atUs: 0, op: 'signal', to: 'main', signal: 'SIGUSR1' },
      { atUs: second, op: 'exit', process: 'child', status: 0 },
      { atUs: 2 * second, op: 'fork', parent: 'main', child: 'child' },
      { atUs: 2 * second, op: 'fork', parent: 'main', child: 'child' },
    ],
  });
  const { trace, ending } = play(world, () => undefined);
  const forksAt = (atUs: number) =>
    trace.events.filter((event) => event.kind === 'spawn' && event.atUs === atUs).length;
  expect([ending.kind, forksAt(0), forksAt(2 * second)]).toEqual(['quiet', processCountMax - 1, 1]);
});

test('a process that waits for one that has ended already exits at once', () => {
  const world = worldOf({
    processes: {
      main: behaviour({ deeds: [{ kind: 'fork', afterUs: 2 * second, child: 'late' }] }),
      first: behaviour({ deeds: [{ kind: 'exit', afterUs: second, status: 0 }] }),
      late: behaviour({ forked: true, exitsWith: { process: 'first', afterUs: 0 } }),
    },
  });
  expect(eventsOf(world)).toEqual([
    exited(second, 'first', 0),
    forked(2 * second, 'main', 'late'),
    exited(2 * second, 'late', 0),
  ]);
});

test('what was forked behaves as the world says, and a second fork has a name of its own', () => {
  const world = worldOf({
    processes: {
      main: behaviour(),
      child: behaviour({ forked: true, deeds: [{ kind: 'exit', afterUs: second, status: 9 }] }),
    },
    operations: [
      { atUs: 0, op: 'fork', parent: 'main', child: 'child' },
      { atUs: second, op: 'fork', parent: 'main', child: 'child' },
      // The latest that lives is meant.
      { atUs: 1.5 * second, op: 'exit', process: 'child', status: 2 },
    ],
  });
  expect(eventsOf(world)).toEqual([
    forked(0, 'main', 'child'),
    forked(second, 'main', 'child.2'),
    exited(second, 'child', 9),
    exited(1.5 * second, 'child.2', 2),
  ]);
});

test('what is asked of processes that are not there does not happen', () => {
  const world = worldOf({
    operations: [
      { atUs: 0, op: 'exit', process: 'nobody', status: 0 },
      { atUs: 0, op: 'signal', to: 'nobody', signal: 'SIGTERM' },
      { atUs: 0, op: 'fork', parent: 'nobody', child: 'child' },
      { atUs: 0, op: 'notify', process: 'nobody', fields: {} },
      { atUs: 0, op: 'oom', process: 'nobody' },
    ],
  });
  expect(eventsOf(world)).toEqual([]);
});

test('a process that runs out of memory is killed, and the manager hears of both', () => {
  const told: ManagerEvent[] = [];
  const world = worldOf({
    processes: { main: behaviour() },
    operations: [{ atUs: second, op: 'oom', process: 'main' }],
  });
  expect(eventsOf(world, (event) => void told.push(event))).toEqual([
    { atUs: second, kind: 'oom', process: 'main' },
    exited(second, 'main', 'SIGKILL'),
  ]);
  expect(told).toEqual([
    { kind: 'begin', state: 'active', processes: [{ pid: 5_000_001, role: 'main' }] },
    { kind: 'oom', pid: 5_000_001 },
    { kind: 'exit', pid: 5_000_001, signal: 'SIGKILL' },
  ]);
});

test('outsiders are in the header and can be signalled, but the manager is not told of them', () => {
  const told: ManagerEvent[] = [];
  const groups: (readonly number[])[] = [];
  const world = worldOf({
    processes: {
      sshd: behaviour({ outsider: true, deeds: [{ kind: 'notify', afterUs: 0, fields: {} }] }),
      main: behaviour(),
    },
    operations: stopAt0,
  });
  const { trace } = play(world, (event, { host }) => {
    told.push(event);
    if (event.kind !== 'job') return;
    groups.push(host.processes());
    host.kill(5_000_001, 'SIGTERM');
  });
  expect([trace.header.initially, trace.events, told, groups]).toEqual([
    {
      state: 'active',
      processes: [
        { name: 'sshd', role: 'outsider', outside: true },
        { name: 'main', role: 'main' },
      ],
    },
    [{ atUs: 0, kind: 'request', job: 'stop' }, sent(0, 'manager', 'sshd', 'SIGTERM'), exited(0, 'sshd', 'SIGTERM')],
    [
      { kind: 'begin', state: 'active', processes: [{ pid: 5_000_002, role: 'main' }] },
      { kind: 'job', job: 'stop' },
    ],
    [[5_000_002]],
  ]);
});

test('zombies are no longer listed, and the manager is told of their end', () => {
  const groups: (readonly number[])[] = [];
  const world = worldOf({
    processes: {
      main: behaviour({ zombie: true, deeds: [{ kind: 'exit', afterUs: second, status: 0 }] }),
      worker: behaviour(),
    },
  });
  play(world, (event, { host }) => void (event.kind === 'exit' && groups.push(host.processes())));
  expect(groups).toEqual([[5_000_002]]);
});

const control = (atUs: number, name: string, index: number) => ({
  atUs,
  kind: 'spawn',
  process: { name, role: 'control' },
  by: 'manager',
  command: { name: 'ExecStop', index },
});

describe('commands', () => {
  const text = '[Service]\nExecStart=/bin/daemon\nExecStop=/bin/one\nExecStop=/bin/two\n';

  test('exit with 0 at once unless the world says otherwise, each run under a name of its own', () => {
    const world = worldOf({
      text,
      operations: stopAt0,
      commands: { 'ExecStop.2': behaviour({ deeds: [{ kind: 'exit', afterUs: second, status: 3 }] }) },
    });
    expect(eventsOf(world, runs(['ExecStop', 0], ['ExecStop', 1], ['ExecStop', 0], ['ExecStop', 1])).slice(1)).toEqual([
      control(0, 'ExecStop', 0),
      exited(0, 'ExecStop', 0),
      control(0, 'ExecStop.2', 1),
      exited(second, 'ExecStop.2', 3),
      control(second, 'ExecStop#2', 0),
      exited(second, 'ExecStop#2', 0),
      control(second, 'ExecStop.2#2', 1),
      exited(2 * second, 'ExecStop.2#2', 3),
    ]);
  });

  test('may signal the main process', () => {
    const world = worldOf({
      text,
      processes: { main: behaviour() },
      operations: stopAt0,
      commands: {
        ExecStop: behaviour({ deeds: [{ kind: 'signal', afterUs: 0, signal: 'SIGINT', to: '$MAINPID' }] }),
      },
    });
    expect(eventsOf(world, runs(['ExecStop', 0])).slice(2)).toEqual([
      sent(0, 'ExecStop', 'main', 'SIGINT'),
      exited(0, 'main', 'SIGINT'),
    ]);
  });

  test('find no main process where there is none any more', () => {
    const world = worldOf({
      text,
      processes: { main: behaviour({ deeds: [{ kind: 'exit', afterUs: 0, status: 0 }] }) },
      operations: [{ atUs: second, op: 'stop' }],
      commands: {
        ExecStop: behaviour({ deeds: [{ kind: 'signal', afterUs: 0, signal: 'SIGINT', to: '$MAINPID' }] }),
      },
    });
    expect(
      eventsOf(
        world,
        onStop((host) => host.run({ name: 'ExecStop', index: 0 })),
      ).slice(3),
    ).toEqual([]);
  });
});

const starts: PlainManager = (event, { host }) => {
  if (event.kind === 'job') host.run({ name: 'ExecStart', index: 0 });
};

const spawned = (atUs: number, name: string) => ({
  atUs,
  kind: 'spawn',
  process: { name, role: 'main' },
  by: 'manager',
  command: { name: 'ExecStart', index: 0 },
});

const forkingWorld = (settings: string, status: number) =>
  worldOf({
    text: `[Service]\nType=forking\n${settings}\nExecStart=/bin/daemon\n`,
    initially: 'inactive',
    processes: { main: behaviour({ forked: true }) },
    commands: {
      ExecStart: behaviour({
        deeds: [
          { kind: 'fork', afterUs: 0, child: 'main' },
          { kind: 'exit', afterUs: second, status },
        ],
      }),
    },
    operations: [{ atUs: 0, op: 'start' }],
  });

describe('ExecStart=', () => {
  const twice = [
    { atUs: 0, op: 'start' },
    { atUs: second, op: 'exit', process: 'main', status: 0 },
    { atUs: 2 * second, op: 'start' },
  ] as const;

  test.each(['simple', 'exec', 'idle', 'notify', 'notify-reload', 'dbus'])('of Type=%s is the main process', (type) => {
    const world = worldOf({
      text: `[Service]\nType=${type}\nBusName=a.b\nExecStart=/bin/daemon\n`,
      initially: 'inactive',
      processes: { main: behaviour({ when: { SIGTERM: [{ kind: 'exit', afterUs: 0, status: 5 }] } }) },
      operations: [...twice, { atUs: 3 * second, op: 'signal', to: 'main', signal: 'SIGTERM' }],
    });
    expect(eventsOf(world, starts).filter(({ kind }) => kind !== 'request')).toEqual([
      spawned(0, 'main'),
      exited(second, 'main', 0),
      spawned(2 * second, 'main.2'),
      sent(3 * second, '(somebody)', 'main.2', 'SIGTERM'),
      exited(3 * second, 'main.2', 5),
    ]);
  });

  test('of a oneshot without a main process in the world succeeds at once', () => {
    const world = worldOf({
      text: '[Service]\nType=oneshot\nExecStart=/bin/once\n',
      initially: 'inactive',
      operations: [{ atUs: 0, op: 'start' }],
    });
    expect(eventsOf(world, starts).slice(1)).toEqual([spawned(0, 'main'), exited(0, 'main', 0)]);
  });

  test.each([
    ['', 0, true],
    ['GuessMainPID=no\nPIDFile=/run/x.pid', 0, true],
    ['', 1, false],
  ])('of a forking service (%j) that ends with %i makes the main process known: %j', (settings, status, isKnown) => {
    const told: ManagerEvent[] = [];
    expect(
      eventsOf(forkingWorld(settings, status), (event, context) => (told.push(event), starts(event, context))),
    ).toEqual([
      { atUs: 0, kind: 'request', job: 'start' },
      {
        atUs: 0,
        kind: 'spawn',
        process: { name: 'ExecStart', role: 'control' },
        by: 'manager',
        command: { name: 'ExecStart', index: 0 },
      },
      { atUs: 0, kind: 'spawn', process: { name: 'main', role: 'main' }, by: 'ExecStart' },
      exited(second, 'ExecStart', status),
      ...(isKnown ? [{ atUs: second, kind: 'main', process: 'main' }] : []),
    ]);
    expect(told.slice(2)).toEqual([
      { kind: 'exit', pid: 5_000_001, status },
      ...(isKnown ? [{ kind: 'main', pid: 5_000_002 }] : []),
    ]);
  });

  test('of an earlier start makes no main process known any more', () => {
    const again = {
      ...forkingWorld('', 0),
      operations: [
        { atUs: 0, op: 'start' },
        { atUs: second / 2, op: 'start' },
      ] as const,
    };
    expect(eventsOf(again, starts).filter(({ kind }) => kind === 'main')).toEqual([
      { atUs: 1.5 * second, kind: 'main', process: 'main.2' },
    ]);
  });

  test('of a forking service without PIDFile= and GuessMainPID= leaves no main process', () => {
    expect(eventsOf(forkingWorld('GuessMainPID=no', 0), starts).slice(2)).toEqual([
      forked(0, 'ExecStart', 'main'),
      exited(second, 'ExecStart', 0),
    ]);
  });
});

test('units other than services have no main process', () => {
  const world = worldOf({ name: 'x.scope', text: '[Scope]\n', processes: { main: behaviour() } });
  expect(play(world, () => undefined).trace.header.initially.processes).toEqual([{ name: 'main', role: 'aux' }]);
});

test('mounts run the helpers of the manager', () => {
  const world = worldOf({ name: 'x.mount', text: '[Mount]\nWhat=/dev/x\nWhere=/x\n', operations: stopAt0 });
  expect(eventsOf(world, runs(['ExecUnmount', 0])).slice(1)).toEqual([
    {
      atUs: 0,
      kind: 'spawn',
      process: { name: 'ExecUnmount', role: 'control' },
      by: 'manager',
      command: { name: 'ExecUnmount', index: 0 },
    },
    exited(0, 'ExecUnmount', 0),
  ]);
});
