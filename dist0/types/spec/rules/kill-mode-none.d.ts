import type { Rule } from './rule.ts';
/** KillMode=, paragraph 2, sentences 4 to 6: none. */
export declare const noneRules: readonly Rule[];
