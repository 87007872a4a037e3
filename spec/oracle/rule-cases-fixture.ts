import { literal, open } from '../profiles/profile.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuleId } from '../rules/rule-id.ts';
import { judge } from './judge.ts';
import { type Script, traceOf } from './trace-fixture.ts';
import type { RuleVerdict } from './verdict.ts';

/** A trace, and what is to become of one rule in it. */
export interface RuleCase extends Script {
  readonly rule: RuleId;
  readonly verdict: RuleVerdict;
  /** The profile; `open` where absent. `literal` for a rule that cannot be broken under every reading. */
  readonly under?: 'literal';
}

/** What becomes of the case's rule. */
export const verdictOfRule = ({ rule, under, ...script }: RuleCase): RuleVerdict | 'inconclusive' => {
  const verdict = judge(traceOf(script), under === 'literal' ? literal : open);
  return verdict.status === 'inconclusive' ? 'inconclusive' : verdict.rules[rule];
};

export const titleOf = ({ rule, verdict, under, unit = 'a.service', set = '', events }: RuleCase): string =>
  `${rule} ${verdict}${under === undefined ? '' : ` under ${under}`}: ${unit} ${set}: ${events.replaceAll(/\s+/gu, ' ')}`;

/**
 * What is missing for these rules: one that passes, one that fails, and one in which they have nothing to say, unless
 * they are among `always`.
 */
export const missingCases = (
  rules: readonly Rule[],
  cases: readonly RuleCase[],
  always: readonly RuleId[] = [],
): readonly string[] =>
  rules.flatMap(({ id }) => {
    const verdicts = cases.filter(({ rule }) => rule === id).map(({ verdict }) => verdict);
    const silent = verdicts.includes('not-exercised') || verdicts.includes('not-applicable') || always.includes(id);
    return [
      ...(verdicts.includes('pass') ? [] : [`${id} passes`]),
      ...(verdicts.includes('fail') ? [] : [`${id} fails`]),
      ...(silent ? [] : [`${id} has nothing to say`]),
    ];
  });
