import { expect, test } from 'vitest';
import { ruleIds } from '../rules/rule-id.ts';
import { describePlace } from './describe-place.ts';
import { sentenceById, sentenceOf } from './sentence-by-id.ts';
import type { SentenceId } from './sentence-id.ts';
import { sentencesOfRule } from './sentences-of-rule.ts';

test('gives the sentences of a rule, those on its own option first', () => {
  const ids = (['KM-MX-2', 'KM-CG-1', 'SH-1', 'SK-2', 'PROC-1', 'FK-1'] as const).map((rule) =>
    sentencesOfRule(rule).map(({ id }) => id),
  );
  expect(ids).toEqual([
    ['kill-mode.2.2'],
    ['kill-mode.2.1', 'kill-mode.4.1'],
    ['send-sighup.1.1', 'kill-mode.4.2'],
    ['send-sigkill.1.1', 'kill-mode.4.3'],
    ['description.1.1'],
    ['final-kill-signal.1.1', 'kill-mode.4.3'],
  ]);
});

test('every rule has a sentence to show, and the first one is on the option it is named after', () => {
  const prefixes = ruleIds.map((rule) => `${rule.split('-')[0]} ${sentencesOfRule(rule)[0]?.option}`);
  expect([...new Set(prefixes)]).toEqual([
    'PROC Description',
    'SEC Description',
    'KM KillMode=',
    'KS KillSignal=',
    'RS RestartKillSignal=',
    'SH SendSIGHUP=',
    'SK SendSIGKILL=',
    'FK FinalKillSignal=',
    'WD WatchdogSignal=',
  ]);
});

test('finds a sentence by its id, and says where it stands', () => {
  const ids = ['kill-mode.2.2', 'kill-mode.4.3', 'send-sighup.heading', 'heading.see-also', 'description.1.1'] as const;
  expect(ids.map((id) => describePlace(sentenceOf(id)))).toEqual([
    'KillMode=, paragraph 2, second sentence',
    'KillMode=, paragraph 4, third sentence',
    'SendSIGHUP=, heading',
    'See Also, heading',
    'Description, paragraph 1, first sentence',
  ]);
  expect([sentenceById('kill-mode.2.2')?.id, sentenceById('kill-mode.2.9')]).toEqual(['kill-mode.2.2', undefined]);
  expect(() => sentenceOf('kill-mode.2.9' as SentenceId)).toThrow('the ledger lacks kill-mode.2.9');
});
