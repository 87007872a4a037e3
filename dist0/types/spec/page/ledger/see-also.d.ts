import type { Sentence } from '../sentence.ts';
/** What stands after the options. */
export declare const seeAlsoSentences: readonly Sentence[];
