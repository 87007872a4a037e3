import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../spec/oracle/judge.ts';
import { literal, type Profile } from '../../spec/profiles/profile.ts';
import { singleDeviations } from '../../spec/profiles/single-deviations.ts';
import type { ChoiceId } from '../../spec/readings/register.ts';
import { choiceIds } from '../../spec/readings/register.ts';
import { ownSection } from '../../spec/vocabulary/own-section.ts';
import { unitTypes } from '../../spec/vocabulary/unit.ts';
import { type Behaviour, defaultTies, type Operation, type Reaction, type World } from '../../spec/vocabulary/world.ts';
import { playObedient } from './obedient.ts';

const boundUs = 1_000_000_000;
const halfSeconds = (max: number): fc.Arbitrary<number> => fc.nat({ max: 2 * max }).map((half) => half * 500_000);

const setting = (key: string, ...values: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom('', ...values.map((value) => `${key}=${value}\n`));

const signals = ['SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGKILL', 'SIGCONT', '15', 'sigterm', 'nonsense'];

const settings = fc
  .tuple(
    setting('KillMode', 'control-group', 'mixed', 'mixed', 'process', 'none'),
    setting('KillSignal', ...signals),
    setting('RestartKillSignal', ...signals),
    setting('SendSIGHUP', 'yes', 'y', ''),
    setting('SendSIGKILL', 'no', 'yes'),
    setting('FinalKillSignal', ...signals),
    setting('WatchdogSignal', 'SIGUSR2', 'SIGTERM'),
  )
  .map((lines) => lines.join(''));

const serviceSettings = fc
  .tuple(
    setting('Type', 'simple', 'oneshot', 'forking', 'notify'),
    setting('TimeoutStopSec', '0', '1', '2', 'infinity'),
    setting('TimeoutAbortSec', '1', '3'),
    setting('TimeoutStopFailureMode', 'abort', 'kill'),
    setting('ExecStop', '/a', '/a\nExecStop=-/b'),
    setting('ExecStopPost', '/a', '/a\nExecStopPost=/b'),
    setting('GuessMainPID', 'no'),
    setting('RemainAfterExit', 'yes'),
    setting('ExitType', 'cgroup'),
    setting('Restart', 'always'),
    setting('RuntimeMaxSec', '3'),
  )
  .map((lines) => `ExecStart=/x\n${lines.join('')}`);

const otherSettings = fc
  .tuple(setting('TimeoutSec', '0', '1', 'infinity'), setting('ExecStopPre', '/a', '/a\nExecStopPre=/b'))
  .map((lines) => lines.join(''));

const unit = fc
  .constantFrom(...unitTypes)
  .chain((type) =>
    fc
      .tuple(type === 'service' ? serviceSettings : otherSettings, settings)
      .map(([own, kill]) => ({ name: `a.${type}`, text: `[${ownSection[type]}]\n${own}${kill}`, dropIns: [] })),
  );

const reaction: fc.Arbitrary<Reaction> = fc.oneof(
  halfSeconds(3).map((afterUs): Reaction => ({ kind: 'exit', afterUs, status: 0 })),
  fc.constant<Reaction>({ kind: 'ignore' }),
  fc.constant<Reaction>({ kind: 'catch' }),
  // Forks later on are told to nobody, so that a manager cannot do at their instant what a reading may ask for then.
  fc.constant<Reaction>({ kind: 'fork', afterUs: 0, child: 'child' }),
);

const behaviourWith = (reactions: fc.Arbitrary<Reaction>): fc.Arbitrary<Behaviour> =>
  fc.record({
    when: fc.dictionary(
      fc.constantFrom('SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGABRT'),
      fc.array(reactions, { minLength: 1, maxLength: 2 }),
    ),
    deeds: fc.array(
      halfSeconds(4).map((afterUs) => ({ kind: 'exit', afterUs, status: 0 }) as const),
      { maxLength: 1 },
    ),
  });

const ofCommand = behaviourWith(reaction);
const ofProcess = behaviourWith(fc.oneof(reaction, fc.constant<Reaction>({ kind: 'leave', afterUs: 0 })));

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ atUs: halfSeconds(4), op: fc.constantFrom('stop', 'restart', 'try-restart', 'stop', 'watchdog') }),
  fc.record({
    atUs: halfSeconds(4),
    op: fc.constant('exit' as const),
    process: fc.constantFrom('main', 'worker'),
    status: fc.nat({ max: 1 }),
  }),
  fc.record({
    atUs: halfSeconds(4),
    op: fc.constantFrom('oom' as const, 'leave' as const),
    process: fc.constantFrom('worker', 'main'),
  }),
  fc.record({
    atUs: halfSeconds(4),
    op: fc.constant('notify' as const),
    process: fc.constant('main'),
    fields: fc.constantFrom({ STOPPING: '1' }, { WATCHDOG: 'trigger' }, { EXTEND_TIMEOUT_USEC: '3000000' }),
  }),
);

const byNames = (
  behaviour: fc.Arbitrary<Behaviour>,
  ...names: readonly string[]
): fc.Arbitrary<Readonly<Record<string, Behaviour>>> => fc.dictionary(fc.constantFrom(...names), behaviour);

const world: fc.Arbitrary<World> = fc.record({
  unit,
  initially: fc.constantFrom('active', 'active', 'active', 'inactive'),
  processes: byNames(ofProcess, 'main', 'worker', 'other'),
  commands: byNames(
    ofCommand,
    'ExecStop',
    'ExecStop.2',
    'ExecStopPost',
    'ExecStopPre',
    'ExecUnmount',
    'ExecDeactivate',
  ),
  operations: fc.array(operation, { minLength: 1, maxLength: 3 }),
  ties: fc.constant(defaultTies),
});

const deviations = singleDeviations();

/** `literal`, or one step away from it. */
const profile: fc.Arbitrary<Profile> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(literal) },
  { weight: 2, arbitrary: fc.constantFrom(...deviations) },
);

const brokenBy = (played: World, readings: Profile, eager: boolean): unknown => {
  const { trace, ending } = playObedient(played, readings, { boundUs, eager });
  if (ending.kind !== 'quiet' && ending.kind !== 'bound') return ending;
  const verdict = judge(trace, readings);
  return verdict.status === 'nonconformant' ? verdict.violation : verdict.status;
};

test('what obeys the page conforms to it, in whatever readings', () => {
  fc.assert(
    fc.property(world, profile, fc.boolean(), (played, readings, eager) => {
      expect(brokenBy(played, readings, eager)).toBe('conformant');
    }),
    { numRuns: 2000 },
  );
});

const otherwise = (readings: Profile): readonly ChoiceId[] =>
  choiceIds.filter((id) => readings.choices[id]?.join() !== literal.choices[id]?.join());

test('a reading that was never asked about changes nothing', () => {
  fc.assert(
    fc.property(world, fc.constantFrom(...deviations), (played, deviation) => {
      const asked = new Set<ChoiceId>();
      const { trace } = playObedient(played, literal, { boundUs, onAsk: (choice) => void asked.add(choice) });
      fc.pre(!otherwise(deviation).some((choice) => asked.has(choice)));
      expect(playObedient(played, deviation, { boundUs }).trace).toEqual(trace);
    }),
    { numRuns: 500 },
  );
});
