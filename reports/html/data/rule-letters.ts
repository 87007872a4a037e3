import type { RuleVerdict } from '../../../spec/oracle/verdict.ts';
import { type RuleId, ruleIds } from '../../../spec/rules/rule-id.ts';

const letters: Readonly<Record<RuleVerdict, string>> = {
  pass: 'p',
  fail: 'f',
  'not-exercised': '-',
  'not-applicable': 'a',
  unobserved: 'u',
};

/** The verdicts of all rules of a case, one letter each, in the order of `ruleIds`. */
export const ruleLetters = (rules: Readonly<Partial<Record<RuleId, RuleVerdict>>>): string =>
  ruleIds.map((id) => letters[rules[id] ?? 'not-exercised']).join('');
