import { expect, test } from 'vitest';
import type { TieClass } from '../../spec/vocabulary/world.ts';
import type { Host, ManagerEvent } from '../adapters/adapter.ts';
import { observedKinds } from './observed-kinds.ts';
import type { PlainManager } from './plain-driver.ts';
import { behaviour, eventsOf, exited, onStop, play, second, sendsOn, sent, worldOf } from './test-support.ts';

const main = { main: behaviour() };

const stops: PlainManager = (event, { host }) => {
  if (event.kind === 'job') host.kill(5_000_001, 'SIGTERM');
  if (event.kind === 'exit') host.claim('stopped');
};

test('a whole recording', () => {
  const world = worldOf({ processes: main, operations: [{ atUs: second, op: 'stop' }] });
  expect(play(world, stops, { latenessUs: 5 })).toEqual({
    trace: {
      header: {
        format: 'killspec-trace/1',
        unit: { name: 'x.service', sources: [{ file: 'x.service', text: '[Service]\nExecStart=/bin/daemon\n' }] },
        initially: { state: 'active', processes: [{ name: 'main', role: 'main' }] },
        resolutionUs: 1000,
        latenessUs: 5,
        ordered: true,
        observed: observedKinds,
      },
      events: [
        { atUs: second, kind: 'request', job: 'stop' },
        sent(second, 'manager', 'main', 'SIGTERM'),
        exited(second, 'main', 'SIGTERM'),
        { atUs: second, kind: 'claim', state: 'stopped' },
      ],
      endUs: 100 * second,
    },
    ending: { kind: 'quiet' },
  });
});

test('instants are moved to the next step of the clock, never to an earlier one', () => {
  const deeds = [{ kind: 'exit', afterUs: 1, status: 0 }] as const;
  const world = worldOf({ processes: { main: behaviour({ deeds }) }, operations: [{ atUs: 1001, op: 'stop' }] });
  expect(eventsOf(world)).toEqual([exited(1000, 'main', 0), { atUs: 2000, kind: 'request', job: 'stop' }]);
  expect(play(world, () => undefined, { resolutionUs: 1 }).trace.events).toEqual([
    exited(1, 'main', 0),
    { atUs: 1001, kind: 'request', job: 'stop' },
  ]);
});

const orders: readonly (readonly TieClass[])[] = [
  ['operation', 'process', 'wake'],
  ['operation', 'wake', 'process'],
  ['process', 'operation', 'wake'],
  ['process', 'wake', 'operation'],
  ['wake', 'operation', 'process'],
  ['wake', 'process', 'operation'],
];

const wakesAtOneSecond: PlainManager = (event, { host, at }) => {
  if (event.kind === 'begin') at(second, () => host.kill(5_000_002, 'SIGCONT'));
};

test.each(orders)('what falls on one instant happens in the order %s, %s, %s', (...ties) => {
  const world = worldOf({
    processes: { main: behaviour({ deeds: [{ kind: 'exit', afterUs: second, status: 0 }] }), worker: behaviour() },
    operations: [{ atUs: second, op: 'watchdog' }],
    ties,
  });
  const happens = {
    operation: { atUs: second, kind: 'watchdog' },
    process: exited(second, 'main', 0),
    wake: sent(second, 'manager', 'worker', 'SIGCONT'),
  };
  expect(eventsOf(world, wakesAtOneSecond)).toEqual(ties.map((tie) => happens[tie]));
});

test('what a manager does in its turn comes before what processes make of it, whatever the ties', () => {
  const processes = { main: behaviour(), worker: behaviour() };
  const world = worldOf({ processes, operations: [{ atUs: 0, op: 'stop' }], ties: ['process', 'wake', 'operation'] });
  const manager = onStop((host) => {
    host.kill(5_000_001, 'SIGTERM');
    host.kill(5_000_002, 'SIGTERM');
  });
  expect(eventsOf(world, manager).slice(1)).toEqual([
    sent(0, 'manager', 'main', 'SIGTERM'),
    sent(0, 'manager', 'worker', 'SIGTERM'),
    exited(0, 'main', 'SIGTERM'),
    exited(0, 'worker', 'SIGTERM'),
  ]);
});

test('every operation is on the trace, and the manager is told', () => {
  const told: ManagerEvent[] = [];
  const world = worldOf({
    processes: main,
    operations: [
      { atUs: 0, op: 'reload' },
      { atUs: 0, op: 'notify', process: 'main', fields: { READY: '1' } },
      { atUs: 0, op: 'watchdog' },
      { atUs: 0, op: 'daemon-reload', text: '[Service]\nKillMode=mixed\n' },
      { atUs: 0, op: 'try-restart' },
    ],
  });
  const units: string[] = [];
  const events = eventsOf(world, (event, { host }) => {
    if (event.kind === 'daemon-reload') units.push(event.unit.sources[0]?.text ?? '', host.unit.sources[0]?.text ?? '');
    else told.push(event);
  });
  expect([events, told.slice(1), units]).toEqual([
    [
      { atUs: 0, kind: 'request', job: 'reload' },
      { atUs: 0, kind: 'notify', process: 'main', fields: { READY: '1' } },
      { atUs: 0, kind: 'watchdog' },
      {
        atUs: 0,
        kind: 'daemon-reload',
        sources: [{ file: 'x.service', text: '[Service]\nKillMode=mixed\n' }],
      },
      { atUs: 0, kind: 'request', job: 'try-restart' },
    ],
    [
      { kind: 'job', job: 'reload' },
      { kind: 'notify', pid: 5_000_001, fields: { READY: '1' } },
      { kind: 'watchdog' },
      { kind: 'job', job: 'try-restart' },
    ],
    ['[Service]\nKillMode=mixed\n', '[Service]\nKillMode=mixed\n'],
  ]);
});

test('a moved process has left the group but lives; removing the group is put on the trace', () => {
  const groups: (readonly number[])[] = [];
  const world = worldOf({
    processes: { main: behaviour(), worker: behaviour() },
    operations: [{ atUs: 0, op: 'stop' }],
  });
  const manager = onStop((host) => {
    host.move(5_000_002, '/elsewhere');
    host.removeGroup();
    groups.push(host.processes());
    host.kill(5_000_002, 'SIGTERM');
  });
  expect([eventsOf(world, manager).slice(1), groups]).toEqual([
    [
      { atUs: 0, kind: 'move', process: 'worker', group: '/elsewhere' },
      { atUs: 0, kind: 'remove-group' },
      sent(0, 'manager', 'worker', 'SIGTERM'),
      exited(0, 'worker', 'SIGTERM'),
    ],
    [[5_000_001]],
  ]);
});

const forEver: PlainManager = (event, context) => {
  const again = (atUs: number) => context.at(atUs, () => again(atUs + second));
  if (event.kind === 'begin') again(0);
};

test('a case that comes to no end is over at its bound', () => {
  const { trace, ending } = play(worldOf({ processes: main }), forEver, { boundUs: 3 * second });
  expect([ending, trace.endUs]).toEqual([{ kind: 'bound' }, 3 * second]);
  const later = worldOf({ operations: [{ atUs: 4 * second, op: 'stop' }] });
  expect(play(later, () => undefined, { boundUs: 3 * second }).ending).toEqual({ kind: 'bound' });
});

test('timers that are left when nothing else is end a case in their own way', () => {
  const world = worldOf({ processes: main, operations: [{ atUs: 0, op: 'exit', process: 'main', status: 0 }] });
  expect(play(world, forEver, { boundUs: 3 * second }).ending).toEqual({
    kind: 'leftover-timers',
    message: 'a timer was still set, for 4 s, when every process of the unit had ended and nothing more could happen',
  });
});

/** How a case ends in which a service exits just before its bound, and its manager waits for so long. */
const endingOf = (restart: string, delayUs: number): string => {
  const text = `[Service]\nExecStart=/bin/main\nRestart=${restart}\n`;
  const world = worldOf({
    text,
    processes: main,
    operations: [{ atUs: 2 * second, op: 'exit', process: 'main', status: 0 }],
  });
  const manager: PlainManager = (event, context) => {
    if (event.kind === 'exit') context.at(2 * second + delayUs, () => {});
  };
  return play(world, manager, { boundUs: 2 * second + 50_000 }).ending.kind;
};

test('a service that may be waiting to be started again when the case is over has left no timer', () => {
  expect([endingOf('always', 100_000), endingOf('always', 1_000_000)]).toEqual(['bound', 'bound']);
  expect([endingOf('no', 100_000), endingOf('always', 1_100_000)]).toEqual(['leftover-timers', 'leftover-timers']);
});

const waiting =
  (claims: boolean): PlainManager =>
  (event, context) => {
    if (event.kind === 'begin') context.host.run({ name: 'ExecStart', index: 0 });
    if (event.kind === 'exit') {
      if (claims) context.host.claim('failed');
      context.at(90 * second, () => {});
    }
  };

test('a start that is waited for keeps a case open, until its end is claimed', () => {
  const text = '[Service]\nType=forking\nPIDFile=/run/x.pid\nExecStart=/bin/daemon\n';
  const world = worldOf({ text, initially: 'inactive' });
  const endings = [true, false].map((claims) => play(world, waiting(claims), { boundUs: 3 * second }).ending.kind);
  expect(endings).toEqual(['leftover-timers', 'bound']);
});

test('what dead processes would have done keeps no case open', () => {
  const deeds = [{ kind: 'exit', afterUs: 500 * second, status: 0 }] as const;
  const world = worldOf({ processes: { main: behaviour({ deeds }) }, operations: [{ atUs: 0, op: 'stop' }] });
  expect(play(world, sendsOn('job', 'SIGKILL')).ending).toEqual({ kind: 'quiet' });
});

const neverMovesOn: PlainManager = (event, { at, nowUs }) => {
  const again = () => at(nowUs, again);
  if (event.kind === 'begin') again();
};

test('an instant that never ends is a hang', () => {
  expect(play(worldOf(), neverMovesOn).ending).toEqual({
    kind: 'hang',
    bound: 'wakesPerInstantMax',
    message: 'more than 1000 timers ran at one instant, 0 s',
  });
  expect(play(worldOf({ processes: main }), forEver, { bounds: { wakesPerCaseMax: 9 } }).ending).toEqual({
    kind: 'hang',
    bound: 'wakesPerCaseMax',
    message: 'more than 9 timers ran in one case',
  });
});

test('a turn that never stops acting is a hang, although the manager would not come back', () => {
  const world = worldOf({ processes: main, operations: [{ atUs: 0, op: 'stop' }] });
  const manager = onStop((host) => {
    for (;;) host.kill(5_000_001, 'SIGCONT');
  });
  const { trace, ending } = play(world, manager, { bounds: { effectsPerTurnMax: 3 } });
  expect([trace.events.length, ending]).toEqual([
    4,
    {
      kind: 'hang',
      bound: 'effectsPerTurnMax',
      message: 'the host was asked to act more than 3 times in one turn, last host.kill',
    },
  ]);
});

const echo = (to: string) => behaviour({ when: { SIGUSR1: [{ kind: 'forward', afterUs: 0, signal: 'SIGUSR1', to }] } });

const polls: PlainManager = (event, { host, at }) => {
  const poll = (atUs: number): void =>
    at(atUs, () => {
      host.kill(5_000_001, 'SIGCONT');
      poll(atUs + second);
    });
  if (event.kind === 'begin') poll(0);
};

test('processes that keep each other busy exhaust the case; a manager that does is a hang', () => {
  const world = worldOf({
    processes: { main: echo('worker'), worker: echo('main') },
    operations: [{ atUs: 0, op: 'signal', to: 'main', signal: 'SIGUSR1' }],
  });
  const bounds = { eventsPerCaseMax: 50 };
  expect(play(world, () => undefined, { bounds }).ending).toEqual({
    kind: 'exhausted',
    bound: 'eventsPerCaseMax',
    message: '50 events came in one case',
  });
  expect(play(worldOf({ processes: main }), polls, { bounds }).ending).toMatchObject({ kind: 'hang' });
});

const rubbish: readonly (readonly [string, (host: Host) => unknown, string])[] = [
  [
    'an unknown pid',
    (host) => host.kill(4711, 'SIGTERM'),
    'host.kill was called with pid 4711, which no process ever had',
  ],
  ['no pid', (host) => host.kill(Number.NaN, 'SIGTERM'), 'host.kill was called with pid NaN, which is no process id'],
  [
    'no signal',
    (host) => host.kill(5_000_001, '\u001b[31mTERM' as 'SIGTERM'),
    'host.kill was called with signal "\\u001b[31mTERM", which is no signal\'s name',
  ],
  [
    'no command of the unit',
    (host) => host.run({ name: 'ExecStop', index: 0 }),
    'host.run was called with name "ExecStop", index 0, which is no command of the unit',
  ],
  [
    'nothing to run',
    (host) => host.run(undefined as never),
    'host.run was called with name undefined, index undefined, which is no command of the unit',
  ],
  [
    'no claim',
    (host) => host.claim('dead' as 'failed'),
    'host.claim was called with "dead", not started, stopped or failed',
  ],
  [
    'no group',
    (host) => host.move(5_000_001, 7 as never),
    'host.move was called with group 7, which names no control group',
  ],
];

test.each(rubbish)('%s is a protocol error, and ends the case', (_what, act, message) => {
  const world = worldOf({
    processes: main,
    operations: [
      { atUs: 0, op: 'stop' },
      { atUs: second, op: 'watchdog' },
    ],
  });
  const { trace, ending } = play(
    world,
    onStop((host) => {
      act(host);
      host.kill(5_000_001, 'SIGKILL');
    }),
  );
  expect([trace.events, trace.endUs, ending]).toEqual([
    [{ atUs: 0, kind: 'request', job: 'stop' }],
    0,
    { kind: 'protocol-error', message },
  ]);
});

test('a command that the unit had before its file was changed can still be run', () => {
  const world = worldOf({
    text: '[Service]\nExecStop=/bin/stop\n',
    operations: [
      { atUs: 0, op: 'daemon-reload', text: '[Service]\n' },
      { atUs: 0, op: 'stop' },
    ],
  });
  expect(
    play(
      world,
      onStop((host) => host.run({ name: 'ExecStop', index: 0 })),
    ).ending,
  ).toEqual({ kind: 'quiet' });
});

test('acting on the host of a case that is over changes nothing, and is noticed', () => {
  let kept: Host | undefined;
  let late = 0;
  const manager: PlainManager = (_event, { host }) => void (kept = host);
  const options = { onLateEffect: () => void (late += 1) };
  const { trace } = play(worldOf({ processes: main }), manager, options);
  const answers = [
    kept?.kill(5_000_001, 'SIGKILL'),
    kept?.kill(1, 'SIGKILL'),
    kept?.run({ name: 'ExecStart', index: 0 }),
  ];
  expect([answers, late, trace.events]).toEqual([['ESRCH', 'ESRCH', 0], 3, []]);
});

test('the unit that a manager is given cannot be changed for the cases that follow', () => {
  const world = worldOf();
  play(world, (_event, { host }) => {
    expect(Object.isFrozen(host.unit) && Object.isFrozen(host.unit.settings.commands)).toBe(true);
  });
});
