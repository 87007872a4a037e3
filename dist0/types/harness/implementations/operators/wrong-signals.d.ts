import type { Mutant } from '../mutants/mutant.ts';
/** A pass is sent with another signal, or followed by others than it should be. */
export declare const wrongSignals: readonly Mutant[];
