import type { Mutant } from './mutant.ts';
/** Mistakes about KillMode= and the procedure that it stands for. */
export declare const killModeMutants: readonly Mutant[];
