import type { Rule } from './rule.ts';
/** KillMode=, paragraph 4: which signal first, and what repeats the request. */
export declare const sequenceRules: readonly Rule[];
