import type { Mutant } from '../mutants/mutant.ts';
/** A mode, or a unit type, is taken for another. */
export declare const wrongModes: readonly Mutant[];
