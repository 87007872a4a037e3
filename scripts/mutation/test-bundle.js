import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { runInThisContext, Script } from 'node:vm';
import { build as bundle } from 'esbuild';
import { collectTests } from './test-api.js';

/**
 * The tests that judge, in one bundle that can be evaluated afresh for every mutant in a fraction of the time in which a
 * worker of vitest starts.
 *
 * @typedef {import('./test-api.js').CollectedTest} CollectedTest
 * @typedef {import('./test-api.js').FindSnapshot} FindSnapshot
 * @typedef {Record<string, () => readonly CollectedTest[]>} TestFiles loads the tests of a file, by its path
 * @typedef {{ root: string, sources: ReadonlyMap<string, string> }} Sandbox Stryker's copy of the project, and what the
 *   files that are mutated there say in the original
 */

/**
 * Makes the traces that are judged, by the function that is used of it. Nothing in them judges, so that they are evaluated
 * once, when nothing is mutated.
 *
 * @type {Readonly<Record<string, string>>}
 */
const traceMakers = {
  'harness/corpus/recordings.ts': 'recordingGroups',
  'harness/crosscheck/sample.ts': 'sampledBouts',
  'harness/crosscheck/rare-sample.ts': 'rareTraces',
};

/** By what name the tests' bundle imports a file that is not in it. */
const apartName = (/** @type {string} */ file) => `killspec:${file}`;

const require = createRequire(import.meta.url);

// Properties try the same for every mutant, and the smallest failure is of no use. It is what the bundle requires that has to know, not what this module would import.
/** @type {typeof import('fast-check')} */ (require('fast-check')).configureGlobal({ seed: 1, endOnFailure: true });

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  write: false,
  logLevel: 'warning',
};

/** @param {import('esbuild').BuildResult} result */
const textOf = ({ outputFiles }) => outputFiles?.[0]?.text ?? '';

/** @param {string} root @param {string} file @param {string} maker */
const loadTraces = async (root, file, maker) => {
  const result = await bundle({
    ...common,
    absWorkingDir: root,
    stdin: { contents: `import { ${maker} } from './${file}'; export const made = ${maker}();`, resolveDir: root },
    format: 'cjs',
    define: { 'import.meta.url': JSON.stringify(`file://${join(root, file)}`) },
  });
  /** @type {{ exports: { made?: unknown } }} */
  const module = { exports: {} };
  asFunction(textOf(result))(require, module, module.exports);
  const { made } = module.exports;
  return { [maker]: () => made };
};

/** Where Stryker's code counts which mutants are reached, which takes much time and is of use in the first run only. */
const counting = /function cover\(\) \{/gu;

/** @param {string} body of a module */
const asFunction = (body) =>
  new Script(`(function (require, module, exports) {${body}\n})`, { filename: 'tests.js' }).runInThisContext();

/** @param {string} root @returns {import('esbuild').Plugin} */
const tracesApart = (root) => ({
  name: 'traces',
  setup: (build) => {
    build.onResolve({ filter: /(recordings|sample)[.]ts$/ }, ({ path, resolveDir }) => {
      const file = relative(root, join(resolveDir, path));
      return file in traceMakers ? { path: apartName(file), external: true } : undefined;
    });
  },
});

/**
 * Takes every file that Stryker has put code into as it was before, except one: most of that code is never of use.
 *
 * @param {Sandbox} sandbox
 * @param {string} except
 * @returns {import('esbuild').Plugin}
 */
const originals = ({ root, sources }, except) => ({
  name: 'originals',
  setup: (build) => {
    build.onLoad({ filter: /[.]ts$/ }, ({ path }) => {
      const contents = path === except ? undefined : sources.get(relative(root, path));
      return contents === undefined ? undefined : { contents, loader: 'ts' };
    });
  },
});

/**
 * @param {Sandbox} sandbox
 * @param {readonly string[]} files
 * @param {string | undefined} mutated
 */
const bundleFor = async (sandbox, files, mutated) => {
  const { root } = sandbox;
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => require('./${file}')`);
  const result = await bundle({
    ...common,
    absWorkingDir: root,
    stdin: { contents: `exports.files = {${loaders.join(', ')}};`, resolveDir: root },
    format: 'cjs',
    plugins: [tracesApart(root), ...(mutated === undefined ? [] : [originals(sandbox, mutated)])],
  });
  const text = textOf(result);
  return asFunction(mutated === undefined ? text : text.replaceAll(counting, '$& return;'));
};

/**
 * Prepares test files for being evaluated over and over.
 *
 * @param {Sandbox} sandbox
 * @param {readonly string[]} files relative to its root
 * @returns {Promise<(mutated: string | undefined) => Promise<TestFiles>>} which evaluates everything anew each time, with
 *   the mutants of one file in it, or with all of them, counted
 */
export const prepareTests = async (sandbox, files) => {
  /** @type {Record<string, unknown>} */
  const apart = {};
  for (const [file, maker] of Object.entries(traceMakers)) {
    apart[apartName(file)] = await loadTraces(sandbox.root, file, maker);
  }
  const last = { mutated: /** @type {string | undefined} */ (''), evaluate: asFunction('') };

  return async (mutated) => {
    if (last.mutated !== mutated) Object.assign(last, { mutated, evaluate: await bundleFor(sandbox, files, mutated) });
    let collected = collectTests();
    /** Each file collects into a list of its own. */
    const vitest = new Proxy({}, { get: (_, key) => Reflect.get(collected.api, key) });
    /** @type {{ exports: { files: Record<string, () => void> } }} */
    const module = { exports: { files: {} } };
    const provide = (/** @type {string} */ name) => {
      if (name === 'vitest') return vitest;
      return apart[name] ?? require(name);
    };
    last.evaluate(provide, module, module.exports);
    return Object.fromEntries(
      Object.entries(module.exports.files).map(([file, load]) => [
        file,
        () => {
          collected = collectTests();
          load();
          return collected.tests;
        },
      ]),
    );
  };
};

/**
 * The snapshots of a test file.
 *
 * @param {string} file
 * @returns {FindSnapshot}
 */
export const snapshotsOf = (file) => {
  const stored = join(dirname(file), '__snapshots__', `${basename(file)}.snap`);
  /** @type {Record<string, string>} */
  const snapshots = {};
  if (existsSync(stored)) runInThisContext(`(function (exports) {${readFileSync(stored, 'utf8')}\n})`)(snapshots);
  return (name) => snapshots[name];
};
