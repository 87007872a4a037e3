import { expect, test } from 'vitest';
import { sentenceHash } from './sentence-hash.ts';
import { lineEndHyphen, settleHyphens } from './settle-hyphens.ts';

const broken = `the control${lineEndHyphen}group proce${lineEndHyphen}dure`;
const knowing = (text: string) => (hash: string) => hash === sentenceHash(text);

test('keeps and drops hyphens so that a known sentence comes out', () => {
  const sentences = ['the control-group procedure', 'the controlgroup proce-dure', 'the controlgroup procedure'];
  expect(sentences.map((sentence) => settleHyphens(broken, knowing(sentence)))).toEqual(sentences);
});

test('keeps all hyphens of an unknown sentence, and of one with too many to try', () => {
  const long = Array.from({ length: 12 }, () => 'a').join(lineEndHyphen);
  const known = knowing('a'.repeat(12));
  expect([settleHyphens(broken, () => false), settleHyphens(long, known)]).toEqual([
    'the control-group proce-dure',
    long.replaceAll(lineEndHyphen, '-'),
  ]);
});
