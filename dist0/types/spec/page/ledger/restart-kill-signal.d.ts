import type { Sentence } from '../sentence.ts';
/** The sentences on RestartKillSignal=. */
export declare const restartKillSignalSentences: readonly Sentence[];
