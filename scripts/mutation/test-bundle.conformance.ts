import process from 'node:process';
import { expect, test } from 'vitest';
import { runTest } from './test-api.js';
import { prepareTests, snapshotsOf } from './test-bundle.js';
import { testFiles } from './test-files.js';

test('where nothing is mutated, the quick tests of the judge pass in the bundle that is run for every mutant', async () => {
  const files = testFiles().filter((file) => file.endsWith('.test.ts'));
  const load = await prepareTests({ root: process.cwd(), sources: new Map() }, files);
  const loaded = await load('nothing');
  const failing: unknown[] = [];
  let passed = 0;
  for (const file of files) {
    for (const each of loaded[file]?.() ?? []) {
      const error = await runTest(each, snapshotsOf(file));
      if (error === undefined) passed++;
      else failing.push([file, each.name, error]);
    }
  }
  expect(failing).toEqual([]);
  expect(passed).toBeGreaterThan(1000);
});
