import type { Mutant } from '../mutants/mutant.ts';
/** The unit file is misread. */
export declare const wrongSettings: readonly Mutant[];
