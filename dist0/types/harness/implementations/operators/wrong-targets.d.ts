import type { Mutant } from '../mutants/mutant.ts';
/** A pass goes to one process too few, or too many. */
export declare const wrongTargets: readonly Mutant[];
