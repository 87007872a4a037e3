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

/** The verdicts of all rules of a case, one letter each, in the order of `ruleIds`. */
export const ruleLetters = (rules: Readonly<Partial<Record<RuleId, RuleVerdict>>>): string =>
  ruleIds.map((id) => letters[rules[id] ?? 'not-exercised']).join('');

/** The verdict of each rule, out of the letters of a case. */
export const verdictsIn = (text: string): readonly (readonly [rule: RuleId, verdict: RuleVerdict])[] =>
  ruleIds.flatMap((id, place) => {
    const verdict = verdicts.get(text[place] ?? '');
    return verdict === undefined ? [] : [[id, verdict] as const];
  });
