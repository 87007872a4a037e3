import type { Mutant } from './mutant.ts';
/** Mistakes about WatchdogSignal=. */
export declare const watchdogSignalMutants: readonly Mutant[];
