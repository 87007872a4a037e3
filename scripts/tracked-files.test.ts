import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/**
 * What no file of the project may name: places of the machine on which it was written, and where its packages were
 * downloaded from. One character of each is in brackets, so that this file does not name them either.
 */
const forbidden: Readonly<Record<string, RegExp>> = {
  'a folder of the machine it was written on': /(?<![\w.-])\/(?:[w]ork|[t]mp\/brief)(?:\/[a-z]|['"`\s)])/u,
  'a folder beside the project': /\.\.\/[s]hared\b/u,
  'an issue of ours by number': /(?<!systemd )\b[i]ssues? #?\d/iu,
  'the host of a registry': /\b[r]egistry\.(?:npmjs|yarnpkg)\b/u,
  'a resolved package': /"[r]esolved": *"http/u,
};

const violations = (file: string, text: string): readonly string[] =>
  Object.entries(forbidden).flatMap(([what, pattern]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`${file} names ${what}: ${found[0]}`];
  });

const listed = (): readonly string[] | undefined => {
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\0')
      .filter((name) => name !== '' && existsSync(join(root, name)));
  } catch {
    return undefined;
  }
};

test('no file names the machine, the folder beside it, or where packages came from', ({ skip }) => {
  const files = listed();
  if (files === undefined) return skip('needs git and a clone');
  expect(files).toContain('package.json');
  expect(files.flatMap((name) => violations(name, readFileSync(join(root, name), 'latin1')))).toEqual([]);
});

test('recognises what it forbids, and nothing like it', () => {
  const bad = ['"/WORK/main"', 'see ../SHARED/x', 'ISSUE'.concat(' #12'), '"RESOLVED": "https://'].map((text) =>
    text.toLowerCase(),
  );
  const good = ['./worker.ts', 'spec/work', 'the issue is', 'systemd issue 12', 'https://example.org/work'];
  expect([...bad, ...good].map((text) => violations('f', text).length)).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0]);
});
