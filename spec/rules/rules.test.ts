import { expect, test } from 'vitest';
import { register } from '../readings/register.ts';
import { sentencesOfRule } from '../page/sentences-of-rule.ts';
import { ruleIds } from './rule-id.ts';
import { rule, ruleById, rules } from './rules.ts';

test('there is one rule for each id, and nothing else', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual([...ruleIds].toSorted());
  expect(ruleIds.map((id) => rule(id).id)).toEqual([...ruleIds]);
  expect(ruleById('KM-ADV-1')).toBeUndefined();
});

test('each rule stands on a sentence, and names ambiguities that exist', () => {
  expect(rules.filter(({ id }) => sentencesOfRule(id).length === 0)).toEqual([]);
  const known = register.map(({ id }): string => id);
  expect(rules.flatMap(({ open }) => open.filter((id) => !known.includes(id)))).toEqual([]);
});

test('what a rule says can follow "because": a clause without capital or full stop', () => {
  const odd = rules.filter(
    ({ says }) => says.endsWith('.') || /^(?!SIG|Send|Kill|Restart|Final|Watchdog)[A-Z]/u.test(says),
  );
  expect(odd.map(({ says }) => says)).toEqual([]);
});
