import type { Sentence } from '../sentence.ts';
/** The sentences on WatchdogSignal=. */
export declare const watchdogSignalSentences: readonly Sentence[];
