import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import type { Implementation } from '../adapters/adapter.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { reference } from '../implementations/reference/reference.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { proofs } from '../mutation/proofs.ts';
import { subjects } from '../mutation/subject.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import type { PlayableCase } from '../runner/playable-case.ts';
import type { WitnessedCase } from './witnessed.ts';

/** What somebody does in a case who keeps the page, and what one does who breaks a rule. */
export interface Contrast {
  readonly right: WitnessedCase;
  readonly wrong: WitnessedCase;
}

/** What the weight of sentences is tried on. */
export interface ProvingCases {
  /** The reference in all cases. */
  readonly right: readonly WitnessedCase[];
  /** For each rule the mutants that are meant to break it, in the case that shows that it judges. */
  readonly contrasts: readonly Contrast[];
}

const played = (implementation: Implementation, { name, world }: PlayableCase): WitnessedCase => ({
  name,
  unitType: unitTypeOf(world.unit.name) ?? 'service',
  unit: loadUnit(world.unit.name, unitSources(world.unit)),
  trace: recordCaseSync(implementation, world, { boundUs: worldBoundUs(world, 0) }).trace,
});

/** What the weight of sentences is tried on, in the cases that come with killspec. */
export const provingCases = (cases: readonly PlayableCase[]): ProvingCases => {
  const byName = new Map(cases.map((one) => [one.name, one]));
  const right = new Map(cases.map((one) => [one.name, played(reference, one)]));
  const contrasts = Object.entries(proofs).flatMap(([rule, proof]) => {
    const [one, kept] = [byName.get(proof.case), right.get(proof.case)];
    if (one === undefined || kept === undefined) return [];
    return subjects
      .filter(({ mutant }) => mutant.name === proof.mutant || mutant.breaks === rule)
      .map(({ mutant }): Contrast => ({ right: kept, wrong: played(mutant.implementation, one) }));
  });
  return { right: [...right.values()], contrasts };
};
