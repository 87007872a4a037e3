import type { Mutant } from './mutant.ts';
/** Mistakes about KillSignal= and RestartKillSignal=. */
export declare const killSignalMutants: readonly Mutant[];
