import { expect, test } from 'vitest';
import { literal } from '../../../spec/profiles/profile.ts';
import { defaultTies, type World } from '../../../spec/vocabulary/world.ts';
import { recordCaseSync } from '../../adapters/in-process/record-case.ts';
import { loadUnit, unitSources } from '../../kernel/load-unit.ts';
import { ownCases } from '../../run.ts';
import { followedProfile } from './followed-profile.ts';
import { predictionLimits } from './limits.ts';
import { quirks } from './quirks.ts';

const stopped = (name: string, text: string, op: 'stop' | 'restart' = 'stop'): World => ({
  unit: { name, text, dropIns: [] },
  initially: 'active',
  processes: { worker: { when: { SIGTERM: [{ kind: 'ignore' }], SIGQUIT: [{ kind: 'ignore' }] }, deeds: [] } },
  commands: {},
  operations: [{ atUs: 0, op }],
  ties: defaultTies,
});

/** The signals that a profile with these quirks sends. */
const sent = (world: World, ...names: readonly string[]): readonly string[] => {
  const implementation = followedProfile({ ...literal, quirks: names });
  const { trace } = recordCaseSync(implementation, world, { boundUs: 60_000_000 });
  return trace.events.flatMap((event) =>
    event.kind === 'signal' ? [`${event.atUs / 1_000_000} ${event.signal}`] : [],
  );
};

const options = 'TimeoutStopSec=5s\nTimeoutSec=5s\nFinalKillSignal=SIGQUIT\n';

test.each<[string, World, readonly string[], readonly string[]]>([
  [
    'begins-again-after-the-final-signal',
    stopped('x.service', `[Service]\n${options}`),
    ['0 SIGTERM', '0 SIGCONT', '5 SIGQUIT'],
    ['0 SIGTERM', '0 SIGCONT', '5 SIGQUIT', '10 SIGTERM', '10 SIGCONT', '15 SIGQUIT'],
  ],
  [
    'mounts-and-swaps-end-only-what-hangs',
    stopped('x.mount', `[Mount]\nWhat=/dev/sda1\nWhere=/x\n${options}`),
    ['0 SIGTERM', '0 SIGCONT', '5 SIGQUIT'],
    [],
  ],
  [
    'no-restart-signal-of-sockets',
    stopped('x.socket', `[Socket]\nListenStream=/x\nRestartKillSignal=SIGUSR1\n${options}`, 'restart'),
    ['0 SIGUSR1', '0 SIGCONT'],
    ['0 SIGTERM', '0 SIGCONT', '5 SIGQUIT'],
  ],
  [
    'no-restart-signal-of-mounts',
    stopped('x.mount', `[Mount]\nWhat=x\nRestartKillSignal=SIGUSR1\n${options}`, 'restart'),
    ['0 SIGUSR1', '0 SIGCONT'],
    ['0 SIGTERM', '0 SIGCONT', '5 SIGQUIT'],
  ],
])('%s', (name, world, without, expected) => {
  expect([sent(world), sent(world, name)]).toEqual([without, expected]);
});

test('sigcont-where-it-may-be', () => {
  const world = stopped('x.service', `[Service]\n${options}`);
  const may = { ...literal, choices: { ...literal.choices, 'AMB-15/F': ['licensed'] } };
  const signalsOf = (names: readonly string[]): readonly string[] => {
    const implementation = followedProfile({ ...may, quirks: names });
    const { events } = recordCaseSync(implementation, world, { boundUs: 60_000_000 }).trace;
    return events.flatMap((event) => (event.kind === 'signal' ? [event.signal] : []));
  };
  expect(signalsOf([])).toEqual(['SIGTERM', 'SIGCONT', 'SIGQUIT']);
  expect(signalsOf(['sigcont-where-it-may-be'])).toEqual(['SIGTERM', 'SIGCONT', 'SIGQUIT', 'SIGCONT']);
});

/** Under mixed, main exits after one second, and its worker so long after the beginning. */
const both = (workerAfterUs: number): World => ({
  ...stopped('x.service', '[Service]\nKillMode=mixed\n'),
  processes: {
    main: { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [{ kind: 'exit', afterUs: 1_000_000, status: 0 }] },
    worker: { when: {}, deeds: [{ kind: 'exit', afterUs: workerAfterUs, status: 0 }] },
  },
});

test('a-moment-after-main', () => {
  const main = ['0 SIGTERM', '0 SIGCONT'];
  expect(sent(both(1_000_000))).toEqual([...main, '1 SIGKILL']);
  expect(sent(both(1_000_000), 'a-moment-after-main')).toEqual(main);
  expect(sent(both(2_000_000), 'a-moment-after-main')).toEqual([...main, '1.001 SIGKILL']);
});

test('no-hangup-on-restart', () => {
  const world = stopped('x.service', '[Service]\nSendSIGHUP=yes\nTimeoutStopSec=5s\n', 'restart');
  expect([sent(world), sent(world, 'no-hangup-on-restart')]).toEqual([
    ['0 SIGTERM', '0 SIGHUP', '0 SIGCONT'],
    ['0 SIGTERM', '0 SIGCONT', '5 SIGKILL'],
  ]);
});

const commands = (names: readonly string[], exits: Readonly<Record<string, number>>): World['commands'] =>
  Object.fromEntries(
    names.map((name) => {
      const status = exits[name];
      return [name, { when: {}, deeds: status === undefined ? [] : [{ kind: 'exit', afterUs: 1_000_000, status }] }];
    }),
  );

test('kills-a-hung-stop-command-of-a-socket-at-once', () => {
  const world = {
    ...stopped('x.socket', `[Socket]\nListenStream=/x\nExecStopPre=/bin/stop\n${options}`),
    commands: commands(['ExecStopPre'], {}),
  };
  expect(sent(world).slice(0, 2)).toEqual(['5 SIGTERM', '5 SIGCONT']);
  expect(sent(world, 'kills-a-hung-stop-command-of-a-socket-at-once').slice(0, 2)).toEqual(['5 SIGQUIT', '5 SIGQUIT']);
});

test('kills-under-mixed-at-once', () => {
  const settings = `KillMode=mixed\nSendSIGKILL=no\n${options}`;
  const at = (name: string, section: string): readonly string[] =>
    sent(stopped(name, `[${section}]\n${settings}`), 'kills-under-mixed-at-once');
  expect([at('x.socket', 'Socket'), at('x.scope', 'Scope'), at('x.service', 'Service')]).toEqual([
    ['0 SIGQUIT'],
    ['0 SIGQUIT'],
    [],
  ]);
});

const ended = (status: number): World => ({
  ...stopped('x.service', '[Service]\nExecStop=/bin/stop\n'),
  processes: {
    main: { when: {}, deeds: [] },
    worker: { when: {}, deeds: [] },
  },
  commands: commands(['ExecStop'], { ExecStop: 0 }),
  operations: [{ atUs: 0, op: 'exit', process: 'main', status }],
});

test('no-stop-commands-after-a-failure', () => {
  const quirk = 'no-stop-commands-after-a-failure';
  const after = ['1 SIGTERM', '1 SIGCONT'];
  expect([sent(ended(0)), sent(ended(1)), sent(ended(0), quirk)]).toEqual([after, after, after]);
  expect(sent(ended(1), quirk)).toEqual(['0 SIGTERM', '0 SIGCONT']);
});

test('aborts-main-alone', () => {
  const world = stopped('x.service', `[Service]\nKillMode=mixed\nTimeoutStopFailureMode=abort\n${options}`);
  const ignores = { SIGTERM: [{ kind: 'ignore' }], SIGABRT: [{ kind: 'ignore' }] } as const;
  const applied = { ...literal, choices: { ...literal.choices, 'AMB-34': ['applied'] } };
  const withMain = { ...world, processes: { main: { when: ignores, deeds: [] }, ...world.processes } };
  const aborts = (names: readonly string[]): number => {
    const implementation = followedProfile({ ...applied, quirks: names });
    const { events } = recordCaseSync(implementation, withMain, { boundUs: 60_000_000 }).trace;
    return events.filter((event) => event.kind === 'signal' && event.signal === 'SIGABRT').length;
  };
  expect([aborts([]), aborts(['aborts-main-alone'])]).toEqual([2, 1]);
});

/** A mount with a worker that stays, which is to be restarted. */
const mounted = (exits: Readonly<Record<string, number>>): World => ({
  ...stopped('x.mount', `[Mount]\nWhat=/dev/sda1\nWhere=/x\nKillMode=mixed\n${options}`),
  commands: commands(['ExecMount', 'ExecUnmount', 'ExecRemount'], exits),
  operations: [{ atUs: 0, op: 'restart' }],
});

const commandsRunBy = (world: World, ...names: readonly string[]): readonly string[] => {
  const implementation = followedProfile({ ...literal, quirks: names });
  const { trace } = recordCaseSync(implementation, world, { boundUs: 60_000_000 });
  return trace.events.flatMap((event) =>
    event.kind === 'spawn' && event.command !== undefined ? [`${event.atUs / 1_000_000} ${event.command.name}`] : [],
  );
};

const remounted = (status: number): World => mounted({ ExecUnmount: status, ExecMount: 0 });

test('stays-mounted', () => {
  expect(commandsRunBy(remounted(1))).toEqual(['0 ExecUnmount', '6 ExecMount']);
  expect(commandsRunBy(remounted(1), 'stays-mounted')).toEqual(['0 ExecUnmount']);
  expect(commandsRunBy(remounted(0), 'stays-mounted')).toEqual(['0 ExecUnmount', '6 ExecMount']);
});

test('ended-once-it-is-unmounted', () => {
  const quirk = 'ended-once-it-is-unmounted';
  expect(commandsRunBy(remounted(0), quirk)).toEqual(['0 ExecUnmount', '1 ExecMount']);
  expect(commandsRunBy(remounted(1), quirk)).toEqual(['0 ExecUnmount', '6 ExecMount']);
});

test('kills-a-remount-at-once', () => {
  const world: World = {
    ...mounted({ ExecUnmount: 0, ExecMount: 0 }),
    processes: {},
    operations: [
      { atUs: 0, op: 'remount' },
      { atUs: 1_000_000, op: 'stop' },
    ],
  };
  expect(sent(world)[0]).not.toBe('1 SIGKILL');
  expect(sent(world, 'kills-a-remount-at-once')).toEqual(['1 SIGKILL']);
});

test('a quirk that nobody can play changes nothing', () => {
  const world = stopped('x.service', `[Service]\n${options}`);
  expect(sent(world, 'logs twice')).toEqual(sent(world));
});

test('quirks and limits have names of their own, and no case is in two limits', () => {
  const names = [...quirks, ...predictionLimits].map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  const cases = predictionLimits.flatMap((limit) => limit.cases);
  expect(cases.filter((name, at) => cases.indexOf(name) !== at)).toEqual([]);
});

const unitOf = ({ unit }: World) => loadUnit(unit.name, unitSources(unit));

test('what a limit is about is in each case that it names, and not in every world', () => {
  const cases = ownCases();
  for (const { name, cases: names, concerns } of predictionLimits) {
    const concerned = cases.filter(({ world }) => concerns({ world, unit: unitOf(world) })).map((each) => each.name);
    expect([name, names.filter((each) => !concerned.includes(each))]).toEqual([name, []]);
    expect(concerned.length).toBeLessThan(cases.length / 2);
  }
});
