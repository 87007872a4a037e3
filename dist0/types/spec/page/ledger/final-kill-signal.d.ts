import type { Sentence } from '../sentence.ts';
/** The sentences on FinalKillSignal=. */
export declare const finalKillSignalSentences: readonly Sentence[];
