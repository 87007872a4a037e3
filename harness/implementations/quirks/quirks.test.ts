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
    'restart-signal-of-services-only',
    stopped('x.socket', `[Socket]\nListenStream=/x\nRestartKillSignal=SIGUSR1\n${options}`, 'restart'),
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
