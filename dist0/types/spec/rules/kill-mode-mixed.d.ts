import type { Rule } from './rule.ts';
/** KillMode=, paragraph 2, sentence 2, and paragraph 4, as they speak of mixed. */
export declare const mixedRules: readonly Rule[];
