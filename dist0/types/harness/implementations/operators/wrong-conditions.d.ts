import type { Mutant } from '../mutants/mutant.ts';
/** A condition is taken the other way round, or not looked at. */
export declare const wrongConditions: readonly Mutant[];
