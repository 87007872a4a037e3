import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kits } from '../kits/kits.ts';
import { packageRoot } from '../package-root.ts';
import { captured, folderWith } from './captured.ts';

test.each(kits)('writes an adapter in $language', async ({ language, files }) => {
  const cwd = folderWith();
  const { code, stderr } = await captured(['init', '--lang', language], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  expect(readdirSync(cwd).toSorted()).toEqual(Object.keys(files).toSorted());
  for (const [name, source] of Object.entries(files)) {
    const original = readFileSync(join(packageRoot(), 'harness/kits', language, source), 'utf8');
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(original);
  }
});

test('overwrites nothing', async () => {
  const cwd = folderWith({ 'adapter.py': 'mine\n' });
  expect(await captured(['init', '--lang', 'python'], { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'killspec: adapter.py would be overwritten\n  run it in another folder\n',
  });
  expect(readFileSync(join(cwd, 'adapter.py'), 'utf8')).toBe('mine\n');
});

test('knows the languages that there are', async () => {
  expect(await captured(['init', '--lang', 'pyton'], { cwd: folderWith() })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'killspec: there is no kit for pyton\n  did you mean python?\n',
  });
});
