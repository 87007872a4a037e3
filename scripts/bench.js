// `npm run bench`: builds the benchmark from the sources as they are, runs it, and leaves nothing behind.
// `npm run bench -- --json FILE` writes the figures down, `--compare FILE` says what is slower than in such a file, by the
// ratio to the baseline of its own run, and `--only NAME`, as often as wanted, runs only those benchmarks.

import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build as bundle, stop } from 'esbuild';
import { build } from './build.js';

/** What is asked for; says what is wrong with it, and gives nothing then. */
const readOptions = () => {
  try {
    return parseArgs({
      options: { json: { type: 'string' }, compare: { type: 'string' }, only: { type: 'string', multiple: true } },
    }).values;
  } catch (error) {
    const [mistake] = String(error instanceof Error ? error.message : error).split(/[.\n]/u);
    process.stderr.write(`npm run bench: ${mistake}; it takes --json FILE, --compare FILE and --only NAME\n`);
    process.exit(2);
  }
};

const values = readOptions();
const root = dirname(dirname(fileURLToPath(import.meta.url)));
await build({ full: false });
const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
try {
  await bundle({
    absWorkingDir: root,
    entryPoints: ['harness/bench/main.ts'],
    outfile: join(folder, 'harness/bench.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'warning',
  });
  await stop();
  const { runBenchmarks } = await import(pathToFileURL(join(folder, 'harness/bench.js')).href);
  await runBenchmarks(root, values);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
