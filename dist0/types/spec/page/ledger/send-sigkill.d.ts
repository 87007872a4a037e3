import type { Sentence } from '../sentence.ts';
/** The sentences on SendSIGKILL=. */
export declare const sendSigkillSentences: readonly Sentence[];
