import type { Rule } from './rule.ts';
/** KillMode=, paragraph 2, sentence 1, and paragraph 4, as they speak of control-group. */
export declare const controlGroupRules: readonly Rule[];
