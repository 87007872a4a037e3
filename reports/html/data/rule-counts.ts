import type { RuleVerdict } from '../../../spec/oracle/verdict.ts';
import { type RuleId, ruleIds } from '../../../spec/rules/rule-id.ts';
import type { ReportRun } from './report-data.ts';
import { verdictIn } from './rule-letters.ts';

/** In how many cases of a run a rule had each verdict. */
export type RuleCounts = Readonly<Record<RuleVerdict, number>>;

const none: RuleCounts = { pass: 0, fail: 0, 'not-exercised': 0, 'not-applicable': 0, unobserved: 0 };

/** The verdicts of every rule in a run, counted. */
export const ruleCounts = ({ cases }: Pick<ReportRun, 'cases'>): Readonly<Record<RuleId, RuleCounts>> => {
  const counts = new Map(ruleIds.map((id) => [id, { ...none }]));
  for (const { rules } of cases) {
    if (rules === undefined) continue;
    for (const id of ruleIds) {
      const verdict = verdictIn(rules, id);
      const own = counts.get(id);
      if (verdict !== undefined && own !== undefined) own[verdict] += 1;
    }
  }
  return Object.fromEntries(counts) as Record<RuleId, RuleCounts>;
};
