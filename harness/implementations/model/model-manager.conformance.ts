import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judge } from '../../../spec/oracle/judge.ts';
import { literal, type Profile } from '../../../spec/profiles/profile.ts';
import { singleDeviations } from '../../../spec/profiles/single-deviations.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import { recordCaseSync } from '../../adapters/in-process/record-case.ts';
import { drawnFrom, exhausted, openSource, type WorldSource } from '../../generators/world-source.ts';
import { loadUnit, unitSources } from '../../kernel/load-unit.ts';
import { packageRoot } from '../../package-root.ts';
import { worldBoundUs } from '../../runner/case-bound.ts';
import { loadScenarioTree } from '../../scenarios/load.ts';
import { modelDriven, modelManager } from './model-driven.ts';

/** What is wrong with what a manager driven by the model does in a world; nothing where it conforms. */
const fault = (world: World, profile: Profile = literal): unknown => {
  const manager = profile === literal ? modelManager : modelDriven(profile.name, {}, profile);
  const { trace, ending } = recordCaseSync(manager, world, { boundUs: worldBoundUs(world, 0) });
  if (ending.kind !== 'quiet' && ending.kind !== 'bound') return ending;
  const verdict = judge(trace, profile, loadUnit(world.unit.name, unitSources(world.unit)));
  return verdict.status === 'nonconformant' ? verdict.violation : verdict.status;
};

/** Every so manieth world, and how each was judged that does not conform. */
const faultsIn = (source: WorldSource, count: number, stride: number): readonly unknown[] =>
  Array.from({ length: count }, (_, at) => [at * stride, fault(source.at(at * stride))] as const).filter(
    ([, found]) => found !== 'conformant',
  );

const loaded = loadScenarioTree(join(packageRoot(), 'scenarios'));
const cases = loaded.ok ? loaded.scenarios.flatMap((scenario) => scenario.cases) : [];

test('what the model owes conforms in every case of the suite', () => {
  const faults = cases.map(({ name, world }) => [name, fault(world)] as const);
  expect(faults.length).toBeGreaterThan(450);
  expect(faults.filter(([, found]) => found !== 'conformant')).toEqual([]);
});

test('it conforms in drawn worlds', () => {
  expect(faultsIn(openSource(drawnFrom(2)), 400, 1)).toEqual([]);
});

test('it conforms in the small scope', () => {
  expect(faultsIn(openSource(exhausted('tiny')), 384, 6)).toEqual([]);
  expect(faultsIn(openSource(exhausted('small')), 300, 633)).toEqual([]);
});

test('it keeps to whatever readings it is given', () => {
  const source = openSource(exhausted('small'));
  const deviations = singleDeviations();
  const faults = deviations.flatMap((profile, at) =>
    [0, 1, 2].map((turn) => [profile.name, fault(source.at((at * 1009 + turn * 63_361) % 190_080), profile)] as const),
  );
  expect(faults.filter(([, found]) => found !== 'conformant')).toEqual([]);
});
