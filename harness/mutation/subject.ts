import type { Implementation } from '../adapters/adapter.ts';
import { modelManager } from '../implementations/model/model-driven.ts';
import type { Mutant } from '../implementations/mutants/mutant.ts';
import { operatorMutants } from '../implementations/operators/registry.ts';
import { reference } from '../implementations/reference/reference.ts';
import { mutants } from '../implementations/registry.ts';

/** A mutant, and what it would be without its mistake. */
export interface Subject {
  readonly mutant: Mutant;
  readonly origin: 'hand' | 'operator';
  readonly right: Implementation;
}

/** Every mutant: those that are written by hand, and then those that are made by operators. */
export const subjects: readonly Subject[] = [
  ...mutants.map((mutant): Subject => ({ mutant, origin: 'hand', right: reference })),
  ...operatorMutants.map((mutant): Subject => ({ mutant, origin: 'operator', right: modelManager })),
];
