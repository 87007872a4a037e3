import { expect, test } from 'vitest';
import { parseDocument } from './parse-document.ts';

const documentOf = (...lines: readonly string[]): string => lines.join('\n');

test('finds what a reader would execute', () => {
  const text = documentOf(
    'Write this:',
    '```yaml mine/a.yaml',
    'a: 1',
    '```',
    '```diff mine/a.yaml',
    '-a: 1',
    '+a: 2',
    '```',
    '```console',
    '$ cat mine/a.yaml',
    'a: 2',
    '$ true',
    '```',
    '```ts',
    'const shown = 1;',
    '```',
    '```console no-run: needs a network',
    '$ npm ci',
    '```',
    '',
  );
  expect(parseDocument(text, 'X.md').filter((part) => part.kind !== 'text')).toEqual([
    { kind: 'file', language: 'yaml', name: 'mine/a.yaml', content: ['a: 1'] },
    { kind: 'change', name: 'mine/a.yaml', content: ['-a: 1', '+a: 2'] },
    {
      kind: 'console',
      steps: [
        { command: 'cat mine/a.yaml', printed: ['a: 2'] },
        { command: 'true', printed: [] },
      ],
    },
  ]);
});

test.each([
  ['commands that are not executed', ['```sh', 'npm ci', '```'], 'commands stand in console blocks'],
  ['a prompt in another block', ['```', '$ npm ci', '```'], 'commands stand in console blocks'],
  ['no reason', ['```console no-run', '$ npm ci', '```'], 'what is not executed says why'],
  ['another word than no-run', ['```console later: x', '$ npm ci', '```'], 'what is not executed says why'],
  ['output without a command', ['```console', 'a: 2', '```'], 'begins with a command'],
  ['an empty block', ['```console', '```'], 'at least one command'],
  ['a file outside the folder', ['```yaml ../a.yaml', '```'], 'the name of a file in the folder'],
  ['a block without an end', ['```console', '$ true'], 'this block has no end'],
])('refuses %s, with its line', (_what, lines, why) => {
  expect(() => parseDocument(documentOf('Text.', ...lines), 'X.md')).toThrow(new RegExp(`^X\\.md:2: .*${why}`, 'u'));
});
