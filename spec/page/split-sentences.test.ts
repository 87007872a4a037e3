import { expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

const paragraphs: Readonly<Record<string, readonly string[]>> = {
  'full stops, question and exclamation marks': ['One ends.', 'Does two?', 'Three does!', 'Four'],
  'a cross reference before the full stop': ['For signals, see signal(7).', 'Defaults to nothing.'],
  'a quotation mark after the full stop': ['It says "stop."', 'Then "go".', '"Wait" comes last.'],
  'marks within brackets': ['Only one goes (not recommended!).', 'If it (or another. Or a third) stays, wait.'],
  'a sentence within brackets': ['It stops.', '(This is rare.)', 'It starts.'],
  abbreviations: ['Use a mark, e.g. SIGTERM, i.e. Nothing else.', 'That is cf. Another, etc.', 'And so on.'],
  'a name written small at the beginning': ['It waits.', 'systemd does not.', 'kill(2) may.', 'foo= must.'],
  'a full stop within a word': ['See systemd.kill for v1.2 or x.service files.', 'The .mount unit too.'],
  'a list of fragments': ['It ends after: • the one (if any) • the other and then stops.', 'Good.'],
  'a list of sentences': ['Note: • One ends.', '• Two ends.'],
};

test.each(Object.entries(paragraphs))('splits at %s', (_, sentences) => {
  expect(splitSentences(sentences.join(' '))).toEqual(sentences);
});

test('does not split before a small letter, nor an empty paragraph', () => {
  expect([splitSentences('It takes approx. 5 s. or so'), splitSentences('')]).toEqual([
    ['It takes approx. 5 s. or so'],
    [],
  ]);
});
