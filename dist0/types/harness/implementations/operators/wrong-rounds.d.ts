import type { Mutant } from '../mutants/mutant.ts';
/** A round too many. One too few is a pass that is skipped. */
export declare const wrongRounds: readonly Mutant[];
