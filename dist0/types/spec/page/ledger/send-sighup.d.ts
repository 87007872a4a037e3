import type { Sentence } from '../sentence.ts';
/** The sentences on SendSIGHUP=. */
export declare const sendSighupSentences: readonly Sentence[];
