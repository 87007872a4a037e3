import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from './package-root.ts';
import { packageVersion } from './package-version.ts';

test('the package root is where package.json and the licence are', () => {
  expect(['package.json', 'LICENSE'].map((name) => existsSync(join(packageRoot(), name)))).toEqual([true, true]);
});

test('the version is that of package.json', () => {
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+$/u);
});
