import type { Sentence } from '../sentence.ts';
/** The sentences on KillMode=. */
export declare const killModeSentences: readonly Sentence[];
