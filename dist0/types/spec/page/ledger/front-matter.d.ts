import type { Sentence } from '../sentence.ts';
/** What stands before the options: Name, Synopsis, Description. */
export declare const frontMatterSentences: readonly Sentence[];
