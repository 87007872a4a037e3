import { expect, test } from 'vitest';
import { ruleIds } from '../rules/rule-id.ts';
import { ledger } from './ledger.ts';
import { normalise } from './normalise.ts';
import { optionSlug } from './readers/option-slug.ts';
import { sentenceHash } from './sentence-hash.ts';
import { sentenceIds } from './sentence-id.ts';
import type { SentenceKind } from './sentence.ts';

const idsOf = (kinds: readonly SentenceKind[]): readonly string[] =>
  ledger.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

test('has every sentence id once, in order', () => {
  expect(ledger.map(({ id }) => id)).toEqual(sentenceIds);
  expect(new Set(sentenceIds).size).toBe(sentenceIds.length);
});

test('every normative and every default sentence carries a rule', () => {
  const bare = ledger.filter(({ kind, rules }) => ['normative', 'default'].includes(kind) && rules.length === 0);
  expect(bare).toEqual([]);
});

test('every rule stands on a sentence', () => {
  const carried = new Set(ledger.flatMap(({ rules }) => rules));
  expect(ruleIds.filter((rule) => !carried.has(rule))).toEqual([]);
});

test('no rule stands on a heading, a line of history, a pointer or on advice, nor twice on one sentence', () => {
  const others: readonly SentenceKind[] = ['heading', 'history', 'pointer', 'advice'];
  expect(ledger.filter(({ kind, rules }) => others.includes(kind) && rules.length > 0)).toEqual([]);
  expect(ledger.filter(({ rules }) => new Set(rules).size < rules.length)).toEqual([]);
});

test('ids say the place', () => {
  const expected = ledger.map(({ option, paragraph, sentence }) => {
    const slug = option.endsWith('=') ? optionSlug(option) : option.toLowerCase().replace(' ', '-');
    if (paragraph > 0) return `${slug}.${paragraph}.${sentence}`;
    return option.endsWith('=') ? `${slug}.heading` : `heading.${slug}`;
  });
  expect(expected).toEqual(sentenceIds);
});

test('each option has a heading, a default and the version that brought it', () => {
  const options = [...new Set(ledger.map(({ option }) => option))].filter((option) => option.endsWith('='));
  const kinds = options.map((option) =>
    ledger.filter((sentence) => sentence.option === option).map(({ kind }) => kind),
  );
  expect(options).toEqual([
    'KillMode=',
    'KillSignal=',
    'RestartKillSignal=',
    'SendSIGHUP=',
    'SendSIGKILL=',
    'FinalKillSignal=',
    'WatchdogSignal=',
  ]);
  for (const of of kinds) {
    expect([of[0], of.at(-1), of.filter((kind) => kind === 'default').length]).toEqual(['heading', 'history', 1]);
  }
});

test('what binds nobody is what it was when the ledger was last read through', () => {
  expect(idsOf(['advice', 'definition', 'pointer'])).toEqual([
    'name.1.1',
    'synopsis.1.1',
    'description.2.2',
    'kill-mode.1.1',
    'kill-mode.3.1',
    'kill-mode.4.4',
    'send-sighup.1.2',
    'final-kill-signal.1.2',
    'final-kill-signal.1.3',
    'final-kill-signal.1.4',
    'see-also.1.1',
  ]);
});

test('paraphrases are sentences of our own', () => {
  const copied = ledger.filter(({ hash, paraphrase }) => sentenceHash(normalise(paraphrase)) === hash);
  expect(copied).toEqual([]);
  expect(ledger.filter(({ paraphrase }) => !/^[A-Z].{10,}\.$/u.test(paraphrase))).toEqual([]);
});

test('hashes are well formed, and shared by sentences with the same words only', () => {
  expect(ledger.filter(({ hash }) => !/^[\da-f]{16}$/u.test(hash))).toEqual([]);
  const shared = ledger.filter(({ id, hash }) => ledger.some((twin) => twin.hash === hash && twin.id !== id));
  expect(shared.map(({ id }) => id)).toEqual([
    'kill-mode.6.1',
    'kill-signal.3.1',
    'send-sighup.1.3',
    'send-sigkill.1.3',
    'send-sigkill.2.1',
    'final-kill-signal.2.1',
    'watchdog-signal.2.1',
  ]);
});
