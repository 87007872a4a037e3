import { expect, test } from 'vitest';
import { isCatchable, signalNames } from '../../spec/vocabulary/signals.ts';
import { defaultTies, type World } from '../../spec/vocabulary/world.ts';
import { describeEvents, describeUnit } from './describe-world.ts';

const empty: World = {
  unit: { name: 'x.service', text: '[Service]\n', dropIns: [] },
  initially: 'active',
  processes: {},
  commands: {},
  operations: [],
  ties: defaultTies,
};

test('a unit in one line, drop-ins included', () => {
  const unit = {
    name: 'x.service',
    text: '[Unit]\nDescription=a\n[Service]\nKillMode=mixed\n',
    dropIns: ['[Service]\nKillMode=\n'],
  };
  expect(describeUnit({ ...empty, unit })).toBe('[Unit] Description=a [Service] KillMode=mixed KillMode=');
  expect(describeUnit(empty)).toBe('x.service with nothing set');
});

test('a world without anything', () => {
  expect(describeEvents(empty)).toBe('no process; nothing is asked');
});

test('every behaviour and operation has words', () => {
  const s = 1_000_000;
  const world: World = {
    ...empty,
    initially: 'inactive',
    processes: {
      main: {
        when: {
          SIGTERM: [
            { kind: 'fork', afterUs: 0, child: 'late' },
            { kind: 'exit', afterUs: 2 * s, status: 3 },
          ],
          SIGINT: [{ kind: 'exit', afterUs: 0, status: 0 }],
          SIGHUP: [{ kind: 'forward', afterUs: s, signal: 'SIGHUP', to: 'worker' }],
          SIGUSR1: [{ kind: 'notify', afterUs: 0, fields: { STOPPING: '1' } }],
          SIGPIPE: [{ kind: 'leave', afterUs: s }],
          SIGUSR2: [{ kind: 'default' }, { kind: 'catch' }],
        },
        deeds: [
          { kind: 'exit', afterUs: 5 * s, status: 0 },
          { kind: 'fork', afterUs: 0, child: 'late' },
          { kind: 'signal', afterUs: s, signal: 'SIGINT', to: 'worker' },
          { kind: 'notify', afterUs: s, fields: { READY: '1' } },
          { kind: 'leave', afterUs: 0 },
        ],
      },
      worker: {
        when: { SIGTERM: [{ kind: 'ignore' }] },
        deeds: [],
        exitsWith: { process: 'main', afterUs: s },
        zombie: true,
      },
      late: { when: {}, deeds: [], forked: true, exitsWith: { process: 'main', afterUs: 0 } },
      thread: { when: {}, deeds: [], kernelThread: true, protected: true },
      other: { when: {}, deeds: [], outsider: true, stopped: true, unkillable: {} },
      payload: { when: {}, deeds: [], subgroup: 'payload' },
      away: { when: {}, deeds: [], outside: true, foreign: true },
      sleeper: { when: {}, deeds: [], unkillable: { forUs: s } },
    },
    commands: { ExecStop: { when: {}, deeds: [{ kind: 'exit', afterUs: s, status: 1 }] } },
    operations: [
      { atUs: 0, op: 'start' },
      { atUs: s, op: 'exit', process: 'main', status: 0 },
      { atUs: s, op: 'notify', process: 'main', fields: { WATCHDOG: 'trigger' } },
      { atUs: s, op: 'signal', to: 'main', signal: 'SIGKILL' },
      { atUs: s, op: 'fork', parent: 'main', child: 'late' },
      { atUs: s, op: 'leave', process: 'main' },
      { atUs: s, op: 'freeze' },
      { atUs: s, op: 'thaw' },
      { atUs: s, op: 'oom', process: 'worker' },
      { atUs: s, op: 'daemon-reload', text: '' },
      { atUs: 1_500_000, op: 'watchdog' },
    ],
  };
  expect(describeEvents(world).split(/, |; /)).toMatchInlineSnapshot(`
    [
      "the unit is inactive",
      "main catches SIGUSR2 and forks late on SIGTERM and exits 2 s after SIGTERM (status 3) and exits on SIGINT and sends SIGHUP to worker 1 s after SIGHUP and says STOPPING=1 on SIGUSR1 and leaves the control group 1 s after SIGPIPE and exits by itself after 5 s and forks late at once and sends SIGINT to worker after 1 s and says READY=1 after 1 s and leaves the control group by itself at once",
      "worker stays a zombie once dead and exits 1 s after main and ignores SIGTERM",
      "late exits with main",
      "thread is a kernel thread and may not be signalled by the manager",
      "other is not of the unit and is stopped from the start and cannot be killed",
      "payload is in the sub-group payload",
      "away is not in the control group and is no child of the manager",
      "sleeper cannot be killed for 1 s",
      "ExecStop exits by itself after 1 s (status 1)",
      "start at 0 s",
      "main exits by itself at 1 s",
      "main says WATCHDOG=trigger at 1 s",
      "somebody sends SIGKILL to main at 1 s",
      "main forks late at 1 s",
      "main leaves the control group at 1 s",
      "the unit is frozen at 1 s",
      "the unit is thawed at 1 s",
      "worker is killed for lack of memory at 1 s",
      "daemon-reload at 1 s to nothing set",
      "the watchdog expires at 1.5 s",
    ]
  `);
});

test.each([
  ['all of them', [] as string[], 'ignores every signal'],
  ['all but two', ['SIGTERM', 'SIGHUP'], 'ignores every signal but SIGHUP and SIGTERM'],
])('a process that ignores %s', (_, others, said) => {
  const ignored = signalNames.filter((signal) => isCatchable(signal) && !others.includes(signal));
  const when = Object.fromEntries(ignored.map((signal) => [signal, [{ kind: 'ignore' as const }]]));
  expect(describeEvents({ ...empty, processes: { main: { when, deeds: [] } } })).toBe(`main ${said}; nothing is asked`);
});
