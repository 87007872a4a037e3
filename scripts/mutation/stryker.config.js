import { availableParallelism } from 'node:os';

/** How Stryker mutates the judge; `npm run mutate` runs it. */
const options = {
  plugins: ['./scripts/mutation/test-runner.js', './scripts/mutation/ignored-words.js'],
  testRunner: 'in-process',
  ignorers: ['words'],
  mutate: [
    'spec/rules/**/*.ts',
    'spec/oracle/**/*.ts',
    'spec/model/**/*.ts',
    '!**/*.test.ts',
    '!**/*.prop.ts',
    '!**/*.browser.ts',
    '!**/*.conformance.ts',
    '!**/*-fixture.ts',
  ],
  coverageAnalysis: 'perTest',
  concurrency: availableParallelism(),
  // Beside other work the first run, in which all is counted, takes minutes.
  dryRunTimeoutMinutes: 60,
  // A mutant that loops is told by how often it is reached: time must not kill one that survives beside other work.
  timeoutFactor: 5,
  incremental: true,
  incrementalFile: 'node_modules/.cache/killspec/mutation/incremental.json',
  tempDirName: 'node_modules/.cache/killspec/mutation',
  // Types are erased, whatever they say.
  disableTypeChecks: false,
  ignorePatterns: ['/dist', '/.killspec', '/reports'],
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: 'node_modules/.cache/killspec/mutation/report.json' },
};

export default options;
