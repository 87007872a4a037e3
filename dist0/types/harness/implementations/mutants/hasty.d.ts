import type { Mutant } from './mutant.ts';
/** Written in an afternoon, from memory: several mistakes at once. */
export declare const hasty: Mutant;
