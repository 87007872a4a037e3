import { join } from 'node:path';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { packageRoot } from '../package-root.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { loadScenarioTree } from '../scenarios/load.ts';

/** A world that mutants are tried in. */
export interface Trial {
  readonly name: string;
  /** The rules that its scenario is about; none where nobody wrote it. */
  readonly rules: readonly RuleId[];
  readonly world: World;
  readonly unit: Unit;
  readonly boundUs: Us;
}

/** A trial in a world. */
export const trialIn = (name: string, world: World, rules: readonly RuleId[] = []): Trial => ({
  name,
  rules,
  world,
  unit: loadUnit(world.unit.name, unitSources(world.unit)),
  boundUs: worldBoundUs(world, 0),
});

/** The cases of the scenarios that come with killspec. */
export const suiteTrials = (): readonly Trial[] => {
  const loaded = loadScenarioTree(join(packageRoot(), 'scenarios'));
  if (!loaded.ok) throw new Error('the scenarios that come with killspec cannot be read');
  return loaded.scenarios.flatMap(({ cases }) => cases.map(({ name, world, rules }) => trialIn(name, world, rules)));
};
