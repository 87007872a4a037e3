import type { RuleVerdict } from '../../../spec/oracle/verdict.ts';
import { type RuleId, ruleIds } from '../../../spec/rules/rule-id.ts';

const letters: Readonly<Record<RuleVerdict, string>> = {
  pass: 'p',
  fail: 'f',
  'not-exercised': '-',
  'not-applicable': 'a',
  unobserved: 'u',
};

const verdicts: ReadonlyMap<string, RuleVerdict> = new Map(
  Object.entries(letters).map(([verdict, letter]) => [letter, verdict as RuleVerdict]),
);

const places: ReadonlyMap<RuleId, number> = new Map(ruleIds.map((id, place) => [id, place]));

/** The verdicts of all rules of a case, one letter each, in the order of `ruleIds`. */
export const ruleLetters = (rules: Readonly<Partial<Record<RuleId, RuleVerdict>>>): string =>
  ruleIds.map((id) => letters[rules[id] ?? 'not-exercised']).join('');

/** The verdict of one rule, out of the letters of a case. */
export const verdictIn = (text: string, rule: RuleId): RuleVerdict | undefined =>
  verdicts.get(text[places.get(rule) ?? -1] ?? '');
