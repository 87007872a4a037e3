import type { Rule } from './rule.ts';
/** SendSIGKILL=. */
export declare const sendSigkillRules: readonly Rule[];
