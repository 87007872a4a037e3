import { expect, test } from 'vitest';
import { register } from '../readings/register.ts';
import { sentencesOfRule } from '../page/sentences-of-rule.ts';
import { type RuleId, ruleIds } from './rule-id.ts';
import { rule, ruleById, rules } from './rules.ts';

test('there is one rule for each id, and nothing else', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual([...ruleIds].toSorted());
  expect(ruleIds.map((id) => rule(id).id)).toEqual([...ruleIds]);
  expect(ruleIds.map((id) => ruleById(id)?.id)).toEqual([...ruleIds]);
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

test('what is said of each rule: the option on whose value it hinges, the modes it speaks of, what is open about it', () => {
  const said = rules.map(({ id, since, option, modes = [], needs = [], open }) =>
    [
      id,
      since,
      ...(option === undefined ? [] : [option]),
      ...modes,
      ...needs.map((kind) => `needs ${kind}`),
      ...open,
    ].join(' '),
  );
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "PROC-1 187 AMB-02 AMB-14 AMB-15 AMB-16 AMB-17 AMB-19 AMB-25 AMB-29 AMB-58 AMB-67 AMB-70 AMB-75 AMB-77 AMB-78
    SEC-1 187 AMB-01
    SEC-2 187 AMB-01
    KM-VAL-1 187 AMB-46
    KM-DEF-1 187
    KM-CG-1 187 KillMode control-group AMB-09 AMB-10 AMB-20 AMB-31 AMB-36 AMB-37 AMB-39 AMB-43 AMB-50 AMB-51 AMB-64 AMB-71
    KM-CG-2 187 control-group mixed process AMB-02 AMB-35 AMB-43 AMB-56 AMB-76
    KM-CG-3 187 KillMode control-group AMB-03 AMB-04 AMB-06 AMB-07 AMB-09 AMB-25 AMB-28 AMB-31 AMB-33 AMB-34 AMB-39 AMB-48 AMB-49 AMB-61 AMB-62 AMB-63 AMB-71
    KM-CG-4 252 KillMode control-group process AMB-04 AMB-07 AMB-33
    KM-MX-1 209 KillMode mixed AMB-10 AMB-11 AMB-12 AMB-31 AMB-51
    KM-MX-2 209 KillMode mixed AMB-06 AMB-11 AMB-17 AMB-28 AMB-32 AMB-56 AMB-78
    KM-MX-3 209 KillMode mixed AMB-09 AMB-22 AMB-28 AMB-56 AMB-65 AMB-71
    KM-MX-4 209 KillMode mixed AMB-08 AMB-22 AMB-41 AMB-65
    KM-MX-5 209 KillMode mixed AMB-03 AMB-04 AMB-11 AMB-25 AMB-31 AMB-33 AMB-34 AMB-48 AMB-49 AMB-61 AMB-62 AMB-63 AMB-65 AMB-68 AMB-71
    KM-MX-6 209 KillMode mixed AMB-11 AMB-65
    KM-PR-1 187 KillMode process AMB-10 AMB-12 AMB-13 AMB-17 AMB-31 AMB-51 AMB-64 AMB-70 AMB-78
    KM-PR-2 187 KillMode process AMB-13 AMB-17 AMB-70
    KM-PR-3 187 KillMode process AMB-04 AMB-25 AMB-28 AMB-31 AMB-48 AMB-54 AMB-62 AMB-63 AMB-70
    KM-PR-4 187 KillMode process AMB-10 AMB-54 AMB-70
    KM-NO-1 187 KillMode none AMB-29 AMB-67
    KM-NO-2 187 KillMode none AMB-66
    KM-NO-3 187 needs move AMB-30
    KM-NO-4 187 needs remove-group AMB-30
    KM-SEQ-1 187 AMB-02 AMB-23 AMB-34 AMB-40
    KM-SEQ-3 187 AMB-36 AMB-56 AMB-63
    KM-SEQ-4 187
    KS-3 187 AMB-45 AMB-46
    KS-4 187
    KS-5 187 AMB-14 AMB-15 AMB-18 AMB-78
    RS-1 244 RestartKillSignal AMB-02 AMB-21 AMB-23 AMB-24 AMB-40
    RS-2 244 AMB-14 AMB-18
    RS-3 244 AMB-21 AMB-24 AMB-40
    RS-4 244 AMB-16
    SH-1 207 SendSIGHUP AMB-16 AMB-17 AMB-18 AMB-19 AMB-58 AMB-77
    SH-2 207 AMB-16 AMB-17 AMB-19 AMB-21 AMB-23 AMB-24 AMB-40 AMB-58 AMB-77
    SH-3 207 AMB-47
    SH-4 207 AMB-02 AMB-21 AMB-23 AMB-24 AMB-40
    SK-2 187 SendSIGKILL AMB-28 AMB-72
    SK-3 187 SendSIGKILL AMB-27 AMB-73
    SK-5 187 AMB-47
    SK-6 187
    FK-1 240 FinalKillSignal AMB-22 AMB-25 AMB-28 AMB-56 AMB-78
    FK-4 240
    WD-1 240 WatchdogSignal AMB-32 AMB-33 AMB-60 AMB-67
    WD-2 240"
  `);
});

test('an id that is none has no rule', () => {
  expect(() => rule('KM-ADV-1' as RuleId)).toThrow('no rule KM-ADV-1');
});
