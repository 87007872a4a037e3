import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingPackages } from './complete-lock.js';

test('the lock has every platform its packages are made for', () => {
  const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'));
  expect(Object.keys(missingPackages(lock.packages))).toEqual([]);
});

test('reads the platform from the name', () => {
  const optionalDependencies = { '@tool/binding-linux-arm64-musl': '1.2.3', '@tool/win32-x64': '1.2.3' };
  const packages = { 'node_modules/tool': { dev: true, optionalDependencies }, 'node_modules/@tool/win32-x64': {} };
  expect(missingPackages(packages)).toEqual({
    'node_modules/@tool/binding-linux-arm64-musl': {
      version: '1.2.3',
      dev: true,
      optional: true,
      cpu: ['arm64'],
      os: ['linux'],
      libc: ['musl'],
    },
  });
});
