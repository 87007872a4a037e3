import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCatchable, type SignalName, signalNames } from '../../spec/vocabulary/signals.ts';
import { type Behaviour, type Deed, defaultTies, type Reaction, type World } from '../../spec/vocabulary/world.ts';
import { formatProblems } from './format-problem.ts';
import { readScenario } from './read-scenario.ts';
import { SourceText } from './source-text.ts';
import { toYaml } from './to-yaml.ts';

const timeUs = fc.oneof(fc.constantFrom(0, 1000, 500_000, 2_000_000, 90_000_000), fc.nat(200_000_000));
const name = fc.constantFrom('main', 'worker', 'c1');
const status = fc.constantFrom(0, 1, 255);
const signal = fc.constantFrom<SignalName>('SIGTERM', 'SIGINT', 'SIGCONT', 'SIGRTMIN+3', 'SIGKILL');
const fields = fc.dictionary(fc.constantFrom('STOPPING', 'STATUS', 'X_1'), fc.string({ maxLength: 12 }), {
  minKeys: 1,
});

const plainReaction = fc.constantFrom<Reaction>({ kind: 'ignore' }, { kind: 'catch' }, { kind: 'default' });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('exit' as const), afterUs: timeUs, status }),
  fc.record({ kind: fc.constant('fork' as const), afterUs: timeUs, child: fc.constant('child') }),
  fc.record({ kind: fc.constant('signal' as const), afterUs: timeUs, signal, to: name }),
  fc.record({ kind: fc.constant('notify' as const), afterUs: timeUs, fields }),
  fc.record({ kind: fc.constant('leave' as const), afterUs: timeUs }),
);
const reaction: fc.Arbitrary<Reaction> = fc.oneof(
  plainReaction,
  deed.map((each): Reaction => (each.kind === 'signal' ? { ...each, kind: 'forward' } : each)),
);
const reactions = fc.array(reaction, { maxLength: 3 });
const named = fc.dictionary(fc.constantFrom(...signalNames.filter(isCatchable)), reactions, { maxKeys: 3 });
const when = fc.tuple(named, fc.option(plainReaction, { nil: undefined })).map(([some, rest]): Behaviour['when'] => {
  const all = signalNames.filter(isCatchable).map((each) => [each, rest === undefined ? undefined : [rest]] as const);
  return { ...Object.fromEntries(all.filter(([, each]) => each !== undefined)), ...some };
});

const flag = fc.constant(true as const);
const unkillable = fc.record({ forUs: timeUs }, { requiredKeys: [] });
const shared = {
  stopped: flag,
  unkillable,
  protected: flag,
  zombie: flag,
  exitsWith: fc.record({ process: fc.constant('c1'), afterUs: timeUs }),
};
const process = fc.record(
  { when, deeds: fc.array(deed, { maxLength: 3 }), ...shared },
  { requiredKeys: ['when', 'deeds'] },
);
const command = process.filter(
  // A command that exits at once and yet reacts to signals is refused: it makes no sense to write one.
  ({ when: reacts, deeds, exitsWith }) =>
    Object.keys(reacts).length === 0 || exitsWith !== undefined || deeds.every(({ kind }) => kind !== 'exit'),
);

const child: Behaviour = { when: {}, deeds: [], forked: true };
const operation: fc.Arbitrary<World['operations'][number]> = fc.oneof(
  fc.record({
    atUs: timeUs,
    op: fc.constantFrom(
      'freeze',
      'thaw',
      'start',
      'stop',
      'restart',
      'try-restart',
      'dependency-restart',
      'reload-or-restart',
      'reload',
    ),
  }),
  fc.record({ atUs: timeUs, op: fc.constant('exit' as const), process: name, status }),
  fc.record({ atUs: timeUs, op: fc.constant('notify' as const), process: name, fields }),
  fc.record({ atUs: timeUs, op: fc.constant('signal' as const), to: name, signal }),
  fc.record({ atUs: timeUs, op: fc.constant('fork' as const), parent: name, child: fc.constant('child') }),
  fc.record({ atUs: timeUs, op: fc.constantFrom('oom' as const, 'leave' as const), process: name }),
  fc.record({ atUs: timeUs, op: fc.constant('daemon-reload' as const), text: fc.constant('[Service]\nKillMode=none') }),
);

const world: fc.Arbitrary<World> = fc
  .record({
    unit: fc.record({
      name: fc.constantFrom('x.service', 'other@1.service'),
      text: fc
        .string({ unit: 'binary', maxLength: 30 })
        .map((odd) => `[Service]\nExecStart=/bin/x\nExecStop=/bin/y\nExecReload=/bin/z\n#${odd.replaceAll('\0', '')}`),
      dropIns: fc.array(fc.constantFrom('[Service]\nKillSignal=SIGNONE\n', '', '\n', ' [Service]', 'KillMode=\n\n\n'), {
        maxLength: 2,
      }),
    }),
    initially: fc.constantFrom('active', 'inactive'),
    processes: fc.record({ main: process, worker: process, c1: process.map(({ exitsWith: _, ...rest }) => rest) }),
    commands: fc.dictionary(fc.constantFrom('ExecStop', 'ExecReload'), command, { maxKeys: 2 }),
    operations: fc
      .array(operation, { maxLength: 4 })
      .map((all) => [{ atUs: 0, op: 'fork' as const, parent: 'main', child: 'child' }, ...all])
      .map((all) => all.toSorted((a, b) => a.atUs - b.atUs)),
    ties: fc.shuffledSubarray([...defaultTies], { minLength: 3 }),
  })
  .map((made) => ({ ...made, processes: { ...made.processes, child } }));

test('a world written as a scenario is read back as it was', () => {
  fc.assert(
    fc.property(world, fc.string({ minLength: 1 }), (made, title) => {
      const text = toYaml(made, { title, rules: ['PROC-1'] });
      const source = new SourceText('x.yaml', text);
      const scenario = readScenario(source, 'x');
      expect(`${text}${formatProblems(source.problems)}`).toBe(text);
      expect(scenario?.cases.map((each) => ({ title: each.title, world: each.world }))).toEqual([
        { title, world: made },
      ]);
    }),
    { numRuns: 500, seed: 1 },
  );
});
