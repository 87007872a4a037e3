import { defineConfig } from 'vitest/config';

// One kind of test for each ending. `isolate: false` makes 50 files take 1.3 s instead of 11; it asks of every module
// that it neither takes part in an import cycle nor keeps state that a test changes.
const tier = (name: string, include: string, { mustExpect = true, timeoutMs = 60_000 } = {}) => ({
  extends: true as const,
  test: {
    name,
    include: [include],
    exclude: ['**/node_modules/**', 'dist/**'],
    expect: { requireAssertions: mustExpect },
    // A guard against hangs, far above what any test takes on a slow machine.
    testTimeout: timeoutMs,
  },
});

export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    // Every core: much of the time goes to processes that a test waits for.
    maxWorkers: '100%',
    hookTimeout: 60_000,
    globalSetup: ['./scripts/temporary-folder.js'],
    reporters: ['default', './scripts/summary-reporter.js'],
    projects: [
      tier('unit', '**/*.test.ts'),
      // The assertions of a property are fast-check's own.
      tier('property', '**/*.prop.ts', { mustExpect: false }),
      tier('conformance', '**/*.conformance.ts'),
      tier('browser', '**/*.browser.ts'),
      // What takes minutes: `npm run verify:long`.
      tier('long', '**/*.long.ts', { timeoutMs: 3_600_000 }),
    ],
  },
});
