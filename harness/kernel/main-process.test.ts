import { expect, test } from 'vitest';
import type { ManagerEvent } from '../adapters/adapter.ts';
import { behaviour, exited, mainPid, play, second, sent, worldOf } from './test-support.ts';

const forking = '[Service]\nType=forking\nPIDFile=/run/main.pid\nExecStart=/bin/daemon\n';

/** Everything that a manager is told in a world that is stopped at 5 s, and what happens in it. */
const told = (world: ReturnType<typeof worldOf>) => {
  const events: ManagerEvent[] = [];
  const { trace } = play(world, (event, { host }) => {
    events.push(event);
    if (event.kind === 'job' && event.job === 'start') host.run({ name: 'ExecStart', index: 0 });
    if (event.kind === 'job' && event.job === 'stop') host.kill(mainPid, 'SIGKILL');
  });
  return { events: events.slice(1), begin: events[0], trace };
};

test('a main process outside of the control group is told and can be signalled, but is not among its processes', () => {
  const world = worldOf({
    processes: { main: behaviour({ outside: true }), worker: behaviour() },
    operations: [{ atUs: 5 * second, op: 'stop' }],
  });
  const { begin, trace, events } = told(world);
  expect(begin).toEqual({
    kind: 'begin',
    state: 'active',
    processes: [
      { pid: mainPid, role: 'main' },
      { pid: mainPid + 1, role: 'aux' },
    ],
  });
  expect(trace.header.initially.processes[0]).toEqual({ name: 'main', role: 'main', outside: true });
  expect(trace.events.slice(1)).toEqual([
    sent(5 * second, 'manager', 'main', 'SIGKILL'),
    exited(5 * second, 'main', 'SIGKILL'),
  ]);
  expect(events.at(-1)).toEqual({ kind: 'exit', pid: mainPid, signal: 'SIGKILL' });
});

test('a PIDFile= names what is not a child of the manager, wherever it is; nothing guesses that', () => {
  const processes = { main: behaviour({ forked: true, foreign: true, outside: true }) };
  const commands = {
    ExecStart: behaviour({
      deeds: [
        { kind: 'fork', afterUs: 0, child: 'main' },
        { kind: 'exit', afterUs: second, status: 0 },
      ],
    }),
  };
  const operations = [{ atUs: 0, op: 'start' }] as const;
  const parts = { initially: 'inactive', processes, commands, operations } as const;
  const named = told(worldOf({ text: forking, ...parts }));
  expect(named.events.at(-1)).toEqual({ kind: 'main', pid: mainPid + 1, foreign: true });
  expect(named.trace.events.slice(2)).toEqual([
    {
      atUs: 0,
      kind: 'spawn',
      process: { name: 'main', role: 'main', outside: true, foreign: true },
      by: 'ExecStart',
    },
    exited(second, 'ExecStart', 0),
    { atUs: second, kind: 'main', process: 'main' },
  ]);
  const guessed = told(worldOf({ text: forking.replace('PIDFile=/run/main.pid\n', ''), ...parts }));
  expect(guessed.events.filter(({ kind }) => kind === 'main')).toEqual([]);
});

test('a notification with MAINPID= names another main process, whose end is told from then on wherever it is', () => {
  const world = worldOf({
    processes: { main: behaviour(), helper: behaviour({ foreign: true }) },
    operations: [
      { atUs: second, op: 'notify', process: 'main', fields: { MAINPID: 'helper', STATUS: 'handed over' } },
      { atUs: 2 * second, op: 'leave', process: 'helper' },
      { atUs: 3 * second, op: 'exit', process: 'helper', status: 7 },
    ],
  });
  const { events, trace } = told(world);
  expect(events).toEqual([
    { kind: 'notify', pid: mainPid, fields: { MAINPID: String(mainPid + 1), STATUS: 'handed over' } },
    { kind: 'main', pid: mainPid + 1, foreign: true },
    { kind: 'exit', pid: mainPid + 1, status: 7 },
  ]);
  expect(trace.events.slice(0, 2)).toEqual([
    { atUs: second, kind: 'notify', process: 'main', fields: { MAINPID: 'helper', STATUS: 'handed over' } },
    { atUs: second, kind: 'main', process: 'helper' },
  ]);
});

const naming = (process: string) => ({ op: 'notify', process: 'main', fields: { MAINPID: process } }) as const;

test('who is gone, of no unit, or the main process already is not named', () => {
  const world = worldOf({
    processes: {
      main: behaviour(),
      gone: behaviour({ deeds: [{ kind: 'exit', afterUs: 0, status: 0 }] }),
      stranger: behaviour({ outsider: true }),
    },
    operations: [
      { atUs: second, ...naming('gone') },
      { atUs: second, ...naming('stranger') },
      { atUs: second, ...naming('main') },
      { atUs: second, ...naming('nobody') },
    ],
  });
  expect(told(world).trace.events.filter(({ kind }) => kind === 'main')).toEqual([]);
});
