import { join } from 'node:path';
import { expect, test } from 'vitest';
import { literal } from '../../spec/profiles/profile.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { mutants } from '../implementations/registry.ts';
import { reference } from '../implementations/reference/reference.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { packageRoot } from '../package-root.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { loadScenarioTree } from '../scenarios/load.ts';
import { compareVerdicts } from './compare.ts';
import { judge } from '../../spec/oracle/judge.ts';
import type { Acceptance } from '../../spec/model/accepts.ts';

const loaded = loadScenarioTree(join(packageRoot(), 'scenarios'));
const cases = (loaded.ok ? loaded.scenarios.flatMap((scenario) => scenario.cases) : []).map(({ name, world }) => ({
  name,
  world,
  boundUs: worldBoundUs(world, 0),
  unit: loadUnit(world.unit.name, unitSources(world.unit)),
}));

const comparisons = [reference, ...mutants.map(({ implementation }) => implementation)].flatMap((implementation) =>
  cases.map(({ name, world, boundUs, unit }) => {
    const { trace } = recordCaseSync(implementation, world, { boundUs });
    return { name, comparison: compareVerdicts(trace, literal, unit) };
  }),
);

const count = (accepted: boolean): number =>
  comparisons.filter(({ comparison }) => comparison.status === 'agreement' && comparison.accepted === accepted).length;

const contrary = (): Acceptance => ({ status: 'rejected', atUs: 0, reason: 'always' });

test('the rules and the state machine agree on the suite, played by the reference and by every mutant, under literal', () => {
  const parted = comparisons.filter(({ comparison }) => comparison.status !== 'agreement').map(({ name }) => name);
  expect([...new Set(parted)]).toEqual([]);
});

test('they agree on traces that conform and on traces that do not', () => {
  expect(count(true)).toBeGreaterThan(10_000);
  expect(count(false)).toBeGreaterThan(1000);
});

test('a judge that is wrong is noticed', () => {
  const [one] = cases;
  if (one === undefined) throw new Error('there are no cases');
  const { trace } = recordCaseSync(reference, one.world, { boundUs: one.boundUs });
  expect(compareVerdicts(trace, literal, one.unit, { judge, accepts: contrary }).status).toBe('disagreement');
});
