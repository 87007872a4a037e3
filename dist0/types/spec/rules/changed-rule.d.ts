import type { KillMode } from '../vocabulary/kill-settings.ts';
import type { Duty, RuleChange } from './page-change.ts';
import type { Rule } from './rule.ts';
type Changed = Extract<RuleChange, {
    kind: 'changed';
}>;
/** The modes of which a rule speaks after a change, and what it asks for in each. */
export declare const dutiesOf: (rule: Rule, change?: Changed) => Partial<Readonly<Record<KillMode, Duty>>>;
/** A rule as another page has it. */
export declare const changedRule: (rule: Rule, change: Changed) => Rule;
export {};
