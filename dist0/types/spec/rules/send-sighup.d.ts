import type { Rule } from './rule.ts';
/** SendSIGHUP=. */
export declare const sendSighupRules: readonly Rule[];
