import type { Rule } from './rule.ts';
/** KillMode=, paragraph 2, sentence 3, and paragraph 4, as they speak of process. */
export declare const processRules: readonly Rule[];
