import { describe, expect, test } from 'vitest';
import { parseDocument } from './parse-document.ts';
import { matches, playDocument } from './play-document.ts';

const play = (text: string): Promise<string> => playDocument(parseDocument(text, 'X.md'));

describe('matches', () => {
  test.each([
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['a'], false],
    [['a'], ['a', 'b'], false],
    [['a.c'], ['abc'], false],
    [['abc'], ['a.c'], false],
    [['a', 'b', 'c'], ['a', '…', 'c'], true],
    [['a', 'c'], ['a', '  …', 'c'], true],
    [['a', 'b', 'd'], ['a', '…', 'c'], false],
    [['a'], ['a…'], false],
    [[], [], true],
    [[], ['…'], true],
    [['a'], [], false],
  ])('%j, where the document says %j: %s', (printed, block, expected) => {
    expect(matches(printed, block)).toBe(expected);
  });
});

describe('playDocument', () => {
  test('gives back a document that tells the truth', async () => {
    const text =
      '# T\n\n```yaml d/a.yaml\na: 1\nb: 1\n```\n\n```diff d/a.yaml\n a: 1\n-b: 1\n+b: 2\n```\n\n' +
      '```console\n$ cat d/a.yaml; false\na: 1\nb: 2\n$ echo $?; seq 9\n1\n1\n…\n9\n```\n';
    expect(await play(text)).toBe(text);
  });

  test('puts what was printed in the place of what is not true, errors among it', async () => {
    expect(await play('```console\n$ echo a; echo b >&2\n$ seq 2\n…\n3\n```\n')).toBe(
      '```console\n$ echo a; echo b >&2\na\nb\n$ seq 2\n1\n2\n```\n',
    );
  });

  test('knows neither another package nor another task', async () => {
    expect(await play('```console\n$ npx other\n$ npm run build\n```\n')).toBe(
      '```console\n$ npx other\nnpx: the tests know killspec only, not other\n' +
        '$ npm run build\nnpm: the tests know install and start only, not run\n```\n',
    );
  });

  test('a change of lines that are not there is a mistake', async () => {
    await expect(play('```yaml a.yaml\na: 1\n```\n```diff a.yaml\n-a: 2\n+a: 3\n```\n')).rejects.toThrow(
      'the lines that change do not stand exactly once in a.yaml',
    );
  });

  test('a section finds the files of those before it, and nothing of their commands', async () => {
    const text =
      '# T\n\n```yaml a.yaml\na: 1\n```\n\n```console\n$ touch made; ls; false\na.yaml\nmade\n```\n\n' +
      '## U\n\n```diff a.yaml\n-a: 1\n+a: 2\n```\n\n```console\n$ echo $?; ls; cat a.yaml\n0\na.yaml\na: 2\n```\n';
    expect(await play(text)).toBe(text);
  });
});
