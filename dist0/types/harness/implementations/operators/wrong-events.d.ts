import type { Mutant } from '../mutants/mutant.ts';
/** What happens is taken for something else, or not heard. */
export declare const wrongEvents: readonly Mutant[];
