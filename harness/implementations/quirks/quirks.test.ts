import { describe, expect, test } from 'vitest';
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

test('kills-a-scope-under-mixed-at-once', () => {
  const settings = `KillMode=mixed\nSendSIGKILL=no\n${options}`;
  const at = (name: string, section: string): readonly string[] =>
    sent(stopped(name, `[${section}]\n${settings}`), 'kills-a-scope-under-mixed-at-once');
  expect([at('x.scope', 'Scope'), at('x.service', 'Service')]).toEqual([['0 SIGQUIT'], []]);
});

/** Whom a profile that stops by stages sends what, and which commands it runs. */
const byStages = (world: World): readonly string[] => {
  const implementation = followedProfile({ ...literal, quirks: ['stops-by-stages'] });
  const { trace } = recordCaseSync(implementation, world, { boundUs: 100_000_000 });
  return trace.events.flatMap((event) => {
    const at = event.atUs / 1_000_000;
    if (event.kind === 'signal' && event.signal !== 'SIGCONT') return [`${at} ${event.signal} ${event.to}`];
    return event.kind === 'spawn' && event.by === 'manager' ? [`${at} ${event.process.name}`] : [];
  });
};

const stays = { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [] } as const;

const withPost = (
  settings: string,
  main: World['processes'][string],
  exits: Readonly<Record<string, number>>,
): World => ({
  ...stopped('x.service', `[Service]\nTimeoutStopSec=5s\nExecStopPost=/bin/clean\n${settings}`),
  processes: { main, worker: stays },
  commands: commands(['ExecStopPost'], exits),
});

const socket = (settings: string, exits: Readonly<Record<string, number>>, op: 'stop' | 'restart' = 'stop'): World => ({
  ...stopped('x.socket', `[Socket]\nListenStream=/x\nTimeoutSec=5s\n${settings}`, op),
  commands: commands(['ExecStopPre', 'ExecStopPost'], exits),
});

const ending = (afterUs: number): World['processes'][string] => ({
  when: { SIGTERM: [{ kind: 'exit', afterUs, status: 0 }] },
  deeds: [],
});

const mainAnd = (afterUs: number): World => ({
  ...stopped('x.service', '[Service]\n'),
  processes: { main: ending(1_000_000), worker: ending(afterUs) },
});

describe('stops-by-stages', () => {
  test('a service runs ExecStopPost= when main has gone, and signals who is left after it in both rounds', () => {
    expect(byStages(withPost('', { when: {}, deeds: [] }, { ExecStopPost: 0 }))).toEqual([
      '0 SIGTERM main',
      '0 SIGTERM worker',
      '0 ExecStopPost',
      '1 SIGTERM worker',
      '6 SIGKILL worker',
    ]);
  });

  test('where main stays the final signal is waited for before ExecStopPost=, too', () => {
    const ignores = { when: { SIGTERM: [{ kind: 'ignore' }], SIGQUIT: [{ kind: 'ignore' }] }, deeds: [] } as const;
    const world = withPost('KillMode=process\nFinalKillSignal=SIGQUIT\n', ignores, { ExecStopPost: 0 });
    expect(byStages(world)).toEqual([
      '0 SIGTERM main',
      '5 SIGQUIT main',
      '10 ExecStopPost',
      '15 SIGTERM main',
      '20 SIGQUIT main',
    ]);
  });

  test('the end of a command that hangs after the stop ends it, whoever is left', () => {
    expect(byStages(withPost('KillMode=mixed\n', { when: {}, deeds: [] }, {}))).toEqual([
      '0 SIGTERM main',
      '0 ExecStopPost',
      '5 SIGTERM ExecStopPost',
    ]);
  });

  test('under mode none nobody is signalled, and what comes after the stop runs', () => {
    expect(byStages(withPost('KillMode=none\n', stays, { ExecStopPost: 0 }))).toEqual(['0 ExecStopPost']);
  });

  test('without SIGKILL the first signal is all that is sent, once in each round', () => {
    expect(byStages(withPost('SendSIGKILL=no\n', { when: {}, deeds: [] }, { ExecStopPost: 0 }))).toEqual([
      '0 SIGTERM main',
      '0 SIGTERM worker',
      '0 ExecStopPost',
      '1 SIGTERM worker',
    ]);
  });

  test('of a stop command that hangs, and ends well when it is told to, the next one follows', () => {
    const obeys = { when: { SIGTERM: [{ kind: 'exit', afterUs: 1_000_000, status: 0 }] }, deeds: [] } as const;
    const world: World = {
      ...stopped('x.service', '[Service]\nTimeoutStopSec=5s\nExecStop=/bin/a\nExecStop=/bin/b\n'),
      processes: { main: { when: { SIGTERM: [{ kind: 'exit', afterUs: 2_000_000, status: 0 }] }, deeds: [] } },
      commands: { ExecStop: obeys, 'ExecStop.2': { when: {}, deeds: [{ kind: 'exit', afterUs: 0, status: 0 }] } },
    };
    expect(byStages(world)).toEqual(['0 ExecStop', '5 SIGTERM main', '5 SIGTERM ExecStop', '6 ExecStop.2']);
  });

  test('a socket signals nobody before ExecStopPost= has run', () => {
    const ends = { ExecStopPre: 0, ExecStopPost: 0 };
    expect(byStages(socket('ExecStopPre=/bin/a\nExecStopPost=/bin/b\n', ends))).toEqual([
      '0 ExecStopPre',
      '1 ExecStopPost',
      '2 SIGTERM worker',
      '7 SIGKILL worker',
    ]);
  });

  test('who ends together with main is not signalled again, and who ends a millisecond later is', () => {
    const first = ['0 SIGTERM main', '0 SIGTERM worker'];
    expect(byStages(mainAnd(1_000_000))).toEqual(first);
    expect(byStages(mainAnd(1_001_000))).toEqual([...first, '1 SIGTERM worker']);
  });

  test('mounts, swaps and scopes do as without it', () => {
    for (const [name, section] of [
      ['x.mount', 'Mount'],
      ['x.swap', 'Swap'],
      ['x.scope', 'Scope'],
    ] as const) {
      const world = stopped(name, `[${section}]\nWhat=/dev/x\nWhere=/x\n${options}`);
      expect(sent(world, 'stops-by-stages')).toEqual(sent(world));
    }
  });
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

test('kills-a-command-of-a-socket-at-once', () => {
  const settings = `ListenStream=/x\nExecStopPre=/bin/stop\nRestartKillSignal=SIGUSR1\nSendSIGHUP=yes\n${options}`;
  const world = (op: 'stop' | 'restart'): World => ({
    ...stopped('x.socket', `[Socket]\nKillMode=process\n${settings}`, op),
    commands: commands(['ExecStopPre'], {}),
  });
  const names = ['stops-by-stages', 'kills-a-command-of-a-socket-at-once'];
  const firstOf = (op: 'stop' | 'restart', quirky: readonly string[]): string | undefined =>
    sent(world(op), ...quirky)[0];
  expect([firstOf('stop', ['stops-by-stages']), firstOf('stop', names)]).toEqual(['5 SIGTERM', '5 SIGQUIT']);
  expect([firstOf('restart', ['stops-by-stages']), firstOf('restart', names)]).toEqual(['5 SIGUSR1', '5 SIGUSR1']);
});

test('of a socket in mode process only the command gets the final signal at once', () => {
  const text = `[Socket]\nListenStream=/x\nKillMode=process\nExecStopPre=/bin/stop\n${options}`;
  const world = { ...stopped('x.socket', text), commands: commands(['ExecStopPre'], {}) };
  expect(sent(world, 'stops-by-stages', 'kills-a-command-of-a-socket-at-once')).toEqual(['5 SIGQUIT']);
});

const reloading = (settings: string, exits: Readonly<Record<string, number>>): World => ({
  ...stopped('x.service', `[Service]\nExecReload=/bin/reload\nTimeoutStartSec=3s\n${settings}`),
  commands: commands(['ExecReload'], exits),
  operations: [{ atUs: 0, op: 'reload' }],
});

test('kills-a-hung-reload', () => {
  const quirk = 'kills-a-hung-reload';
  for (const settings of ['SendSIGKILL=no\n', 'KillMode=none\n', 'FinalKillSignal=SIGQUIT\n']) {
    expect(sent(reloading(settings, {}))).not.toContain('3 SIGKILL');
    expect(sent(reloading(settings, {}), quirk)).toEqual(['3 SIGKILL']);
    expect(sent(reloading(settings, { ExecReload: 0 }), quirk)).toEqual([]);
  }
});

const zero = (name: string, section: string, of: string): World => ({
  ...stopped(name, `[${section}]\nWhat=/dev/x\nWhere=/x\nListenStream=/x\n${of}=0\n`),
});

test('zero-is-no-timeout', () => {
  const quirk = 'zero-is-no-timeout';
  for (const [name, section] of [
    ['x.socket', 'Socket'],
    ['x.mount', 'Mount'],
    ['x.swap', 'Swap'],
  ] as const) {
    const world = zero(name, section, 'TimeoutSec');
    expect(sent(world)).toContain('0 SIGKILL');
    expect(sent(world, quirk)).toEqual(['0 SIGTERM', '0 SIGCONT']);
  }
  for (const world of [zero('x.scope', 'Scope', 'TimeoutStopSec'), zero('x.service', 'Service', 'TimeoutStopSec')]) {
    expect(sent(world, quirk)).toEqual(sent(world));
  }
});

/** SIGCONT follows by the page, and says nothing here. */
const killed = (world: World, ...names: readonly string[]): readonly string[] =>
  sent(world, ...names).filter((each) => !each.endsWith('SIGCONT'));

describe('waits-for-nobody-it-has-killed', () => {
  const quirk = 'waits-for-nobody-it-has-killed';
  const killing = 'KillSignal=SIGKILL\nFinalKillSignal=SIGUSR2\nTimeoutStopSec=5s\n';

  test('a scope gets the final signal right after a SIGKILL, and not after another signal', () => {
    const scope = stopped('x.scope', `[Scope]\n${killing}`);
    expect([killed(scope), killed(scope, quirk)]).toEqual([['0 SIGKILL'], ['0 SIGKILL', '0 SIGUSR2']]);
    const without = stopped('x.scope', `[Scope]\n${killing}SendSIGKILL=no\n`);
    expect(killed(without, quirk)).toEqual(['0 SIGKILL']);
    const told = stopped('x.scope', `[Scope]\n${options}`);
    expect(killed(told, quirk)).toEqual(killed(told));
  });

  test('a service or a socket that stops by stages goes on to the next one', () => {
    const names = ['stops-by-stages', quirk];
    const ofSocket = stopped('x.socket', '[Socket]\nListenStream=/x\nKillSignal=SIGKILL\nTimeoutSec=5s\n');
    expect([killed(ofSocket, 'stops-by-stages'), killed(ofSocket, ...names)]).toEqual([
      ['0 SIGKILL'],
      ['0 SIGKILL', '0 SIGKILL'],
    ]);
    const service = stopped('x.service', '[Service]\nKillMode=mixed\nTimeoutStopSec=5s\n');
    expect([killed(service, 'stops-by-stages'), killed(service, ...names)]).toEqual([
      ['0 SIGKILL'],
      ['0 SIGKILL', '0 SIGKILL'],
    ]);
  });

  test('where the main process is killed, too, it is waited for', () => {
    const world: World = {
      ...stopped('x.service', '[Service]\nKillSignal=SIGKILL\n'),
      processes: { main: { when: {}, deeds: [] }, worker: { when: {}, deeds: [] } },
    };
    expect(killed(world, 'stops-by-stages', quirk)).toEqual(['0 SIGKILL', '0 SIGKILL']);
  });
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

/** The limits that a world could show. */
const limitsOf = (world: World): readonly string[] =>
  predictionLimits.filter(({ concerns }) => concerns({ world, unit: unitOf(world) })).map(({ name }) => name);

test('a limit says nothing of worlds without what it is about', () => {
  const plain = stopped('x.service', '[Service]\nExecStart=/bin/main\nExecReload=/bin/reload\n');
  expect(limitsOf(plain)).toEqual([]);
  const leaving = (afterUs: number): World => ({
    ...plain,
    processes: { worker: { when: {}, deeds: [{ kind: 'leave', afterUs }] } },
    operations: [
      { atUs: 1_000_000, op: 'stop' },
      { atUs: 2_000_000, op: 'stop' },
    ],
  });
  expect([limitsOf(leaving(1_000_000)), limitsOf(leaving(500_000))]).toEqual([['comes-or-goes-at-one-instant'], []]);
  const exiting = (afterUs: number, over: Partial<World> = {}, forked: { readonly forked?: true } = {}): World => ({
    ...plain,
    processes: { worker: { when: {}, deeds: [{ kind: 'exit', afterUs, status: 0 }], ...forked } },
    operations: [{ atUs: 1_000_000, op: 'stop' }],
    ...over,
  });
  expect(limitsOf(exiting(1_000_000))).toEqual(['comes-or-goes-at-one-instant']);
  const others = [exiting(999_000), exiting(1_001_000), exiting(1_000_000, { operations: [] })];
  // What is forked, and who is started by an operation, has other instants than it says.
  others.push(exiting(1_000_000, {}, { forked: true }), exiting(1_000_000, { initially: 'inactive' }));
  const reacting = { when: { SIGTERM: [{ kind: 'exit', afterUs: 1_000_000, status: 0 }] }, deeds: [] } as const;
  others.push(exiting(0, { processes: { worker: reacting } }));
  expect(others.map(limitsOf)).toEqual(others.map(() => []));
  const hanging = reloading('', {});
  const unasked: World = { ...hanging, operations: [{ atUs: 0, op: 'stop' }] };
  expect([limitsOf(hanging), limitsOf(unasked)]).toEqual([['reloads-that-hang'], []]);
  const mount = (settings: string): World => stopped('x.mount', `[Mount]\nWhat=/dev/x\nWhere=/x\n${settings}`);
  expect([limitsOf(mount('SendSIGKILL=no\n')), limitsOf(mount(''))]).toEqual([['sigkill-of-mounts'], []]);
});

test('what a limit is about is in each case that it names, and not in every world', () => {
  const cases = ownCases();
  for (const { name, cases: names, concerns } of predictionLimits) {
    const concerned = cases.filter(({ world }) => concerns({ world, unit: unitOf(world) })).map((each) => each.name);
    expect([name, names.filter((each) => !concerned.includes(each))]).toEqual([name, []]);
    expect(concerned.length).toBeLessThan(cases.length / 2);
  }
});
