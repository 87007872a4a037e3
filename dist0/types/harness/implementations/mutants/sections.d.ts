import type { Mutant } from './mutant.ts';
/** Mistakes about what the page is about, and where its options stand. */
export declare const sectionMutants: readonly Mutant[];
