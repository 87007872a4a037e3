// Bundles the command line, the worker, the entry points and the page of reports into dist/.
//
//   node scripts/build.js          quick: bundles only, what `npm start` needs
//   node scripts/build.js --full   from an empty dist/, with declarations: what is published

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { loadTypescript } from './load-typescript.js';
import { reportTemplate } from './report-template.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

/** What is built from what. */
const entries = {
  cli: 'harness/cli/main.ts',
  worker: 'harness/adapters/in-process/worker.ts',
  'hunt-thread': 'harness/cli/hunt-thread.ts',
  'run-thread': 'harness/cli/run-thread.ts',
  'crosscheck-thread': 'harness/cli/crosscheck-thread.ts',
  'perturb-thread': 'harness/cli/perturb-thread.ts',
  'mutants-thread': 'harness/cli/mutants-thread.ts',
  index: 'harness/index.ts',
  adapter: 'harness/adapters/adapter.ts',
  spec: 'spec/index.ts',
  vitest: 'harness/vitest/conformance.ts',
};

/**
 * Writes the bundles. Packages stay outside them: users get the fixes of those packages without a release of ours.
 * For the sake of a command that is running meanwhile, chunks of an earlier build stay until the next full one.
 */
const writeBundles = async () => {
  const result = await bundle({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(entries).filter(([, source]) => existsSync(join(root, source)))),
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    chunkNames: 'chunks/[name]-[hash]',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  for (const file of result.outputFiles) writeWhole(file.path, file.contents);
  return result.metafile;
};

/**
 * Writes a file of dist/ beside its place and moves it there, so that a command that is running meanwhile never reads
 * half of it.
 *
 * @param {string} path
 * @param {string | Uint8Array} contents
 */
const writeWhole = (path, contents) => {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, contents);
  if (path === join(dist, 'cli.js')) chmodSync(beside, 0o755);
  renameSync(beside, path);
};

/** Reads the scenarios once for all commands to come: parsing YAML takes longer than most of what they do. */
const writeScenarios = async () => {
  const { compiledScenariosName, compileOwnScenarios } = await loadTypescript('harness/scenarios/own-scenarios.ts');
  writeWhole(join(dist, compiledScenariosName), compileOwnScenarios());
};

/**
 * The packages that the bundles import although users would not have them: not a dependency, and not Node's own.
 *
 * @param {import('esbuild').Metafile} metafile
 * @returns {string[]} one line for each
 */
const missingDependencies = (metafile) => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const shipped = new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }));
  return Object.entries(metafile.outputs).flatMap(([output, { imports }]) =>
    imports
      .filter(({ external, path }) => external === true && !isBuiltin(path))
      .map(({ path }) => path.split('/', path.startsWith('@') ? 2 : 1).join('/'))
      .filter((name) => !shipped.has(name))
      .map((name) => `${output} imports ${name}, which package.json does not list under dependencies`),
  );
};

/**
 * Builds.
 *
 * @param {{ full: boolean }} options `full`: from an empty dist/, with declarations
 * @returns {Promise<readonly string[]>} what is wrong with the result; nothing when it is fit for use
 */
export const build = async ({ full }) => {
  if (full) rmSync(dist, { recursive: true, force: true });
  const mistakes = missingDependencies(await writeBundles());
  await writeScenarios();
  writeWhole(join(dist, 'report.html'), await reportTemplate());
  if (full) {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, '-p', 'tsconfig.declarations.json'], { cwd: root, stdio: 'inherit' });
  }
  return mistakes;
};

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const mistakes = await build({ full: process.argv.includes('--full') });
  for (const mistake of mistakes) console.error(`build: ${mistake}`);
  if (mistakes.length > 0) process.exitCode = 1;
  else if (process.argv.includes('--full')) console.log(`built ${relative(root, dist)}/`);
}
