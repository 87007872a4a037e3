import type { Rule } from './rule.ts';
import type { RuleId } from './rule-id.ts';
/** Every rule that judges traces, in the page's order. */
export declare const rules: readonly Rule[];
/** The rule with this id, if there is one. */
export declare const ruleById: (id: string) => Rule | undefined;
/** As `ruleById`, for ids that are known to exist. */
export declare const rule: (id: RuleId) => Rule;
