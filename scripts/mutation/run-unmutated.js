// Runs the quick tests of the judge as they are run for every mutant, with nothing mutated: `node scripts/mutation/run-unmutated.js`.
// Each that fails is told; the last line is plain: `N passed, N failed`.

import process from 'node:process';
import { runTest } from './test-api.js';
import { prepareTests, snapshotsOf } from './test-bundle.js';
import { testFiles } from './test-files.js';

const files = testFiles().filter((file) => file.endsWith('.test.ts'));
const load = await prepareTests({ root: process.cwd(), sources: new Map() }, files);
const loaded = await load('nothing');
let passedCount = 0;
let failedCount = 0;
for (const file of files) {
  for (const test of loaded[file]?.() ?? []) {
    const error = await runTest(test, snapshotsOf(file));
    if (error === undefined) passedCount += 1;
    else {
      failedCount += 1;
      console.log(`${file}: ${test.name}`, error);
    }
  }
}
console.log(`${passedCount} passed, ${failedCount} failed`);
process.exitCode = failedCount === 0 && passedCount > 0 ? 0 : 1;
