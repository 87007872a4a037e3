import type { Rule } from './rule.ts';
/** RestartKillSignal=. */
export declare const restartKillSignalRules: readonly Rule[];
