import type { Mutant } from './mutant.ts';
/** Mistakes about SendSIGHUP=, SendSIGKILL= and FinalKillSignal=. */
export declare const sendSignalMutants: readonly Mutant[];
