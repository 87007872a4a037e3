import { expect, test } from 'vitest';
import { literal, withReading } from '../../spec/profiles/profile.ts';
import { defaultTies, type World } from '../../spec/vocabulary/world.ts';
import type { Implementation } from '../adapters/adapter.ts';
import { modelManager } from '../implementations/model/model-driven.ts';
import { reference } from '../implementations/reference/reference.ts';
import { implementationNamed } from '../implementations/registry.ts';
import { trustedPlayer } from '../runner/trusted-player.ts';
import { distinguish } from './distinguish.ts';
import { knownWorld } from './known-worlds.ts';
import { partingIn } from './parting.ts';
import { settledPairs } from './reading-pairs.ts';
import { stagesOf } from './search-stages.ts';
import type { Side } from './side.ts';

const worldOf = (lines: string, op: 'stop' | 'restart' = 'stop'): World => ({
  unit: { name: 'a.service', text: `[Service]\n${lines}\n`, dropIns: [] },
  initially: 'active',
  processes: { main: { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [] }, worker: { when: {}, deeds: [] } },
  commands: {},
  operations: [{ atUs: 0, op }],
  ties: defaultTies,
});

const literalSide: Side = { kind: 'profile', name: 'literal', profile: literal };

const ours: Readonly<Record<string, Implementation>> = { reference, model: modelManager };

const implementationSide = (name: string): Side => {
  const implementation = ours[name] ?? implementationNamed(name);
  if (implementation === undefined) throw new Error(`there is no ${name}`);
  return { kind: 'implementation', name, player: trustedPlayer(implementation) };
};

test('two readings of one choice are compared with all else alike', () => {
  const [first] = settledPairs({ choice: 'AMB-06', readings: ['once', 'again'] });
  expect(first?.besides).toEqual({ 'AMB-07': 'main-exit' });
  expect(first?.sides.map(({ name }) => name)).toEqual(['AMB-06=once', 'AMB-06=again']);
});

test('readings that show only with others are compared with those too', () => {
  const pairs = settledPairs({ choice: 'AMB-58', readings: ['once-per-stop', 'each-pass'] });
  expect(pairs.map(({ besides }) => besides)).toEqual([
    {},
    { 'AMB-06': 'again', 'AMB-07': 'main-exit' },
    { 'AMB-42': 'again' },
    { 'AMB-33/survivors': 'kill-signal', 'AMB-77': 'after-all' },
  ]);
});

test('a world in which the point at issue does not come up tells nothing apart', async () => {
  const [pair] = settledPairs({ choice: 'AMB-16', readings: ['restart-too', 'not-in-restart'] });
  if (pair === undefined) throw new Error('there is a pair');
  const stop = worldOf('SendSIGHUP=yes');
  const restart = worldOf('SendSIGHUP=yes', 'restart');
  expect([
    await partingIn(pair.sides, stop, 'changed', true),
    await partingIn(pair.sides, restart, 'as asked'),
  ]).toEqual(['none', expect.objectContaining({ kind: 'refused' })]);
});

test('says which of two allows what the other refuses, in either direction', async () => {
  const world = worldOf('SendSIGHUP=yes', 'restart');
  const other: Side = { kind: 'profile', name: 'other', profile: withReading(literal, 'AMB-16', 'not-in-restart') };
  const parting = await partingIn([literalSide, other], world, 'as asked', true);
  if (typeof parting !== 'object' || parting.kind !== 'refused') throw new Error('they differ');
  expect(parting.refusals.map(({ allows, violation }) => [allows, violation.rules[0], violation.breach.kind])).toEqual([
    [0, 'SH-2', 'unlicensed'],
    [1, 'SH-1', 'unpaid'],
  ]);
});

test('a profile that says other things of some unit type differs there, and nowhere else', async () => {
  const other: Side = {
    kind: 'profile',
    name: 'other',
    profile: { ...literal, name: 'other', unitTypes: { scope: { 'AMB-02': ['services-only'] } } },
  };
  const service = worldOf('KillSignal=SIGINT');
  const scope = { ...service, unit: { name: 'a.scope', text: '[Scope]\nKillSignal=SIGINT\n', dropIns: [] } };
  const partings = [];
  for (const world of [service, scope])
    partings.push(typeof (await partingIn([literalSide, other], world, 'as asked')));
  expect(partings).toEqual(['string', 'object']);
});

test('a profile is no different from itself', async () => {
  const world = worldOf('KillMode=mixed');
  expect(await partingIn([literalSide, { ...literalSide, name: 'again' }], world, 'changed', true)).toBe('none');
});

test('an implementation differs from the readings that it does not follow, and from none that it does', async () => {
  const world = worldOf('KillMode=none');
  const answers = [];
  for (const name of ['reference', 'none-is-process']) {
    const parting = await partingIn([implementationSide(name), literalSide], world, 'as asked');
    answers.push(typeof parting === 'string' ? parting : parting.kind);
  }
  expect(answers).toEqual(['none', 'refused']);
});

test('implementations that do the same are not told apart, and what was looked at is said', async () => {
  const worlds = [{ about: 'one', world: worldOf('') }];
  const sides = [implementationSide('reference'), implementationSide('model')] as const;
  const found = await distinguish([{ sides, besides: {} }], {
    stages: stagesOf('one case', worlds, false),
    candidates: 1,
  });
  expect(found.status === 'none' ? found.looked : found).toEqual([{ where: 'one case', worlds: 1, isChanged: false }]);
});

test('what is found is made as small as it can be', async () => {
  const lines = 'KillMode=mixed\nSendSIGHUP=yes\nFinalKillSignal=SIGQUIT\nTimeoutStopSec=5s';
  const sides = [implementationSide('reference'), implementationSide('none-is-process')] as const;
  const stages = stagesOf('one case', [{ about: 'one', world: worldOf(`${lines}\nKillMode=none`) }], false);
  const found = await distinguish([{ sides, besides: {} }], { stages, candidates: 1 });
  if (found.status !== 'found') throw new Error('they differ');
  expect([found.parting.world.unit.text, found.parting.world.processes, found.isShortest]).toEqual([
    '[Service]\nKillMode=none\n',
    { main: { when: {}, deeds: [] } },
    true,
  ]);
});

test('without a known world there is none', () => {
  expect(knownWorld({ choice: 'AMB-04', readings: ['first-pass', 'each-pass'] })).toBeUndefined();
});
