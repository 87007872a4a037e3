import type { Mutant } from '../mutants/mutant.ts';
/** What is due is done one step of the clock too early or too late. */
export declare const wrongTimes: readonly Mutant[];
