import type { Rule } from './rule.ts';
/** FinalKillSignal=. */
export declare const finalKillSignalRules: readonly Rule[];
