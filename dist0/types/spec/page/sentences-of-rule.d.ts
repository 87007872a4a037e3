import type { RuleId } from '../rules/rule-id.ts';
import type { Sentence } from './sentence.ts';
/**
 * The sentences that a rule stands on. Those on the option that the rule is named after come first, since they are the
 * ones to show to a person; apart from that they are in the page's order. Never empty.
 */
export declare const sentencesOfRule: (rule: RuleId) => readonly Sentence[];
