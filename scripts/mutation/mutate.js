// Mutates the judge, and says which mutants its tests do not notice.
//
//   npm run mutate                            spec/rules, spec/oracle and spec/model
//   npm run mutate -- spec/rules              a folder of them, or several
//   npm run mutate -- spec/rules/targets.ts   a file, or several
//   npm run mutate -- --again                 also what was tried before: otherwise only what has changed, itself or
//                                             in its tests, is tried again
//   npm run mutate -- --listed                also what scripts/mutation/survivors/ lists: otherwise that is taken to
//                                             survive, since each of these runs all the tests, which takes hours
//
// Exit code: 0 when at least 90 % are killed in each folder, and scripts/mutation/survivors/ gives a reason for each
// of the others; 1 when not; 2 for an option that there is not. The last line is plain: `N passed, N failed`.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { compareSurvivors } from './compare-survivors.js';
import { readSurvivors } from './read-survivors.js';
import { renderComparison } from './render-comparison.js';
import config from './stryker.config.js';
import { survivorsFolder, tryListed } from './test-files.js';

const root = join(import.meta.dirname, '../..');
const reportFile = join(root, config.jsonReporter.fileName);
const incrementalFile = join(root, config.incrementalFile);

/** Stryker keeps of each mutant which tests run it, which takes more than Node.js gives it by itself. */
const memoryMb = 8192;

const flags = ['--again', '--listed'];
const given = process.argv.slice(2);
const unknown = given.find((each) => each.startsWith('--') && !flags.includes(each));
if (unknown !== undefined) {
  console.error(`there is no ${unknown}: npm run mutate -- takes ${flags.join(', ')}, and folders or files of spec/`);
  process.exit(2);
}
const asked = given.filter((each) => !each.startsWith('--'));
const places = asked.map((each) => (each.endsWith('.ts') ? each : join(each, '**/*.ts')));
const isException = (/** @type {string} */ pattern) => pattern.startsWith('!');
const mutate = places.length === 0 ? config.mutate : [...places, ...config.mutate.filter(isException)];

mkdirSync(join(root, config.tempDirName), { recursive: true });
rmSync(reportFile, { force: true });
if (given.includes('--again')) rmSync(incrementalFile, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    `--max-old-space-size=${memoryMb}`,
    join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    'scripts/mutation/stryker.config.js',
    '--mutate',
    mutate.join(','),
  ],
  { cwd: root, stdio: 'inherit', env: given.includes('--listed') ? { ...process.env, [tryListed]: '1' } : process.env },
);
if (status === 0) {
  // The report tells of earlier runs as well.
  const { files } = JSON.parse(readFileSync(reportFile, 'utf8'));
  const isAsked = (/** @type {string} */ file) => asked.length === 0 || asked.some((place) => file.startsWith(place));
  const report = { files: Object.fromEntries(Object.entries(files).filter(([file]) => isAsked(file))) };
  const comparison = compareSurvivors(report, readSurvivors(join(root, survivorsFolder)));
  const { text, isGood } = renderComparison(comparison, survivorsFolder);
  console.log(text);
  process.exitCode = isGood ? 0 : 1;
} else {
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
