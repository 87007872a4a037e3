import type { Rule } from './rule.ts';
/** WatchdogSignal=. */
export declare const watchdogSignalRules: readonly Rule[];
