import type { Sentence } from '../sentence.ts';
/** The sentences on KillSignal=. */
export declare const killSignalSentences: readonly Sentence[];
