import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';

test('where nothing is mutated, the quick tests of the judge pass as they are run for every mutant', () => {
  // In a process of its own: what stands for vitest there would stand for it here as well.
  const { status, stdout } = spawnSync(process.execPath, ['scripts/mutation/run-unmutated.js'], { encoding: 'utf8' });
  expect(stdout).toMatch(/^\d{4,} passed, 0 failed\n$/u);
  expect(status).toBe(0);
});
