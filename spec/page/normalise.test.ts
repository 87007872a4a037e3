import { expect, test } from 'vitest';
import { normalise } from './normalise.ts';

const pairs: Readonly<Record<string, readonly [written: string, expected: string]>> = {
  'dashes and hyphens': ['a ‐ b ‑ c – d — e − f', 'a - b - c - d - e - f'],
  'quotation marks': ["“a” ``b'' „c“ ‘d’ unit’s", '"a" "b" "c" \'d\' unit\'s'],
  'soft hyphens and zero-width blanks': ['pro\u00adce\u200bdure\ufeff', 'procedure'],
  'kinds of blank, and line breaks': ['\u00a0a\u2009b\t\tc\r\n  d ', 'a b c d'],
  'control characters': ['a\u0007b\u001bc', 'a b c'],
  bullets: ['● a ‣ b', '• a • b'],
  'the blank before a section number': ['see kill (2), signal (7) and (2)', 'see kill(2), signal(7) and(2)'],
  'a blank before punctuation': ['KillMode =: mixed , process . (a )', 'KillMode=: mixed, process. (a)'],
  'but not before a word that begins with a full stop': ['the .service file', 'the .service file'],
  'letter case is kept': ['SIGTERM sigterm', 'SIGTERM sigterm'],
  'composed and decomposed letters': ['e\u0301', 'é'],
};

test.each(Object.entries(pairs))('gives one spelling to %s', (_, [written, expected]) => {
  expect(normalise(written)).toBe(expected);
});

test('changes nothing the second time', () => {
  const once = Object.values(pairs).map(([written]) => normalise(written));
  expect(once.map(normalise)).toEqual(once);
});
