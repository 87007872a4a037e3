import type { RuleVerdict } from '../../../spec/oracle/verdict.ts';
import { type RuleId, ruleIds } from '../../../spec/rules/rule-id.ts';
import { verdictsIn } from './rule-letters.ts';

/** In how many cases of a run a rule had each verdict. */
export type RuleCounts = Readonly<Record<RuleVerdict, number>>;

const none: RuleCounts = { pass: 0, fail: 0, 'not-exercised': 0, 'not-applicable': 0, unobserved: 0 };

/** The verdicts of every rule in the cases of a run, counted. */
export const ruleCounts = (cases: readonly { readonly rules?: string }[]): Readonly<Record<RuleId, RuleCounts>> => {
  const counts = Object.fromEntries(ruleIds.map((id) => [id, { ...none }])) as Record<
    RuleId,
    Record<RuleVerdict, number>
  >;
  for (const { rules } of cases) for (const [id, verdict] of verdictsIn(rules ?? '')) counts[id][verdict] += 1;
  return counts;
};
