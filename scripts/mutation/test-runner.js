import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { performance } from 'node:perf_hooks';
import { changeOf, isOf } from './compare-survivors.js';
import { readSurvivors } from './read-survivors.js';
import { runTest } from './test-api.js';
import { prepareTests, snapshotsOf } from './test-bundle.js';
import { filesOf, judgingFolders, survivorsFolder, testFiles, tryListed } from './test-files.js';
import { TestOrder } from './test-order.js';

/**
 * @typedef {import('./test-api.js').CollectedTest} CollectedTest
 * @typedef {import('./test-bundle.js').TestFiles} TestFiles
 * @typedef {{ id: string } & Pick<import('./compare-survivors.js').Mutant, 'location' | 'replacement'>} ActiveMutant
 * @typedef {{ activeMutant?: string | undefined, currentTestId?: string | undefined,
 *   mutantCoverage?: { perTest: Record<string, Record<string, number>> } | undefined, hitCount?: number | undefined,
 *   hitLimit?: number | undefined }} Instrumentation what Stryker's instrumented code reads and writes
 * @typedef {{ id: string, name: string, fileName: string, timeSpentMs: number, status: typeof testStatus.passed }
 *   | { id: string, name: string, fileName: string, timeSpentMs: number, status: typeof testStatus.failed, failureMessage: string }} TestResult
 */

/** How Stryker calls what became of a test; a first run in which one fails ends everything. */
const testStatus = /** @type {const} */ ({ passed: 0, failed: 1 });

/**
 * What the run in which nothing is mutated shows. It is kept in Stryker's copy of the project, since Stryker begins a new
 * process after a timeout.
 *
 * @typedef {object} FirstRun
 * @property {Record<string, number>} hits how often each mutant is reached in the test that reaches it most, by its id
 * @property {Record<string, number>} spentMs by each file of tests
 */
const firstRunFile = 'first-run.json';

/** A mutant that is reached so many times as often in one test, or this often where that is never, loops. */
const loop = { times: 100, atLeast: 100_000 };

/** @param {Record<string, Record<string, number>>} perTest @returns {Record<string, number>} */
const mostHits = (perTest) => {
  /** @type {Record<string, number>} */
  const most = {};
  for (const hits of Object.values(perTest)) {
    for (const [mutant, count] of Object.entries(hits)) most[mutant] = Math.max(most[mutant] ?? 0, count);
  }
  return most;
};

/** @param {readonly TestResult[]} tests @returns {Record<string, number>} */
const spentMsByFile = (tests) => {
  /** @type {Record<string, number>} */
  const spentMs = {};
  for (const { fileName, timeSpentMs } of tests) spentMs[fileName] = (spentMs[fileName] ?? 0) + timeSpentMs;
  return spentMs;
};

const originalRoot = join(import.meta.dirname, '../..');

const originalSources = () =>
  new Map(
    filesOf(originalRoot, judgingFolders)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [file, readFileSync(join(originalRoot, file), 'utf8')]),
  );

const idOf = (/** @type {string} */ file, /** @type {string} */ name) => `${file}#${name}`;
const fileOf = (/** @type {string} */ id) => id.slice(0, id.indexOf('#'));

const messageOf = (/** @type {unknown} */ error) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Stryker hands out places counted from 0 on, and reports them from 1 on. */
const fromOne = (/** @type {import('./compare-survivors.js').Position} */ { line, column }) => ({
  line: line + 1,
  column: column + 1,
});

/**
 * What instrumented code meets under the name that Stryker gives it.
 *
 * @returns {Instrumentation}
 */
const instrumentation = () => {
  const globals = /** @type {Record<string, Instrumentation | undefined>} */ (/** @type {unknown} */ (globalThis));
  return (globals['__stryker__'] ??= {});
};

/** A test runner of Stryker's that runs the tests in its own process. It works in Stryker's copy of the project. */
class InProcessRunner {
  /** @type {(mutated: string | undefined) => Promise<TestFiles>} */
  #load = async () => ({});
  #names = /** @type {readonly string[]} */ ([]);
  #sources = originalSources();
  #survivors = tryListed in process.env ? [] : readSurvivors(join(originalRoot, survivorsFolder));
  #order = new TestOrder();
  #instrumentation = instrumentation();
  /** @type {FirstRun | undefined} */
  #firstRun;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#names = testFiles();
    this.#load = await prepareTests({ root: process.cwd(), sources: this.#sources }, this.#names);
  }

  /** Runs everything, nothing mutated, and notes which test reaches which mutant. */
  async dryRun() {
    this.#reset(undefined, undefined);
    /** @type {TestResult[]} */
    const tests = [];
    for await (const result of this.#run(await this.#load(undefined), this.#names, () => true)) tests.push(result);
    const { mutantCoverage } = this.#instrumentation;
    this.#firstRun = { hits: mostHits(mutantCoverage?.perTest ?? {}), spentMs: spentMsByFile(tests) };
    writeFileSync(firstRunFile, JSON.stringify(this.#firstRun));
    return { status: 'complete', tests, mutantCoverage };
  }

  /**
   * Runs the tests that reach a mutant until one fails. What is listed as surviving is taken for that.
   *
   * @param {{ activeMutant: ActiveMutant, sandboxFileName: string, testFilter?: readonly string[] }} options
   */
  async mutantRun({ activeMutant, sandboxFileName, testFilter }) {
    const mutated = relative(process.cwd(), sandboxFileName);
    if (this.#isListed(mutated, activeMutant)) return { status: 'survived', nrOfTests: 0 };
    const { hits, spentMs } = this.#readFirstRun();
    const hitLimit = Math.max(loop.atLeast, loop.times * (hits[activeMutant.id] ?? 0));
    this.#reset(activeMutant.id, hitLimit);
    const wanted = new Set(testFilter);
    const reaching = testFilter === undefined ? undefined : new Set(testFilter.map(fileOf));
    const reachingFiles = this.#names.filter((name) => reaching?.has(name) !== false);
    const files = this.#order.likeliestFirst(mutated, reachingFiles, spentMs);
    let nrOfTests = 0;
    for await (const result of this.#run(
      await this.#load(sandboxFileName),
      files,
      (id) => testFilter === undefined || wanted.has(id),
    )) {
      nrOfTests += 1;
      if ((this.#instrumentation.hitCount ?? 0) > hitLimit) {
        return { status: 'timeout', reason: `reached ${hitLimit} times` };
      }
      if (result.status === testStatus.failed) {
        this.#order.noteKill(mutated, result.fileName);
        return { status: 'killed', killedBy: [result.id], failureMessage: result.failureMessage, nrOfTests };
      }
    }
    return { status: 'survived', nrOfTests };
  }

  #isListed(/** @type {string} */ file, /** @type {ActiveMutant} */ { location: { start, end }, replacement }) {
    const location = { start: fromOne(start), end: fromOne(end) };
    const one = { file, ...changeOf(this.#sources.get(file) ?? '', { location, replacement }) };
    return this.#survivors.some((entry) => isOf(one, entry));
  }

  #readFirstRun() {
    this.#firstRun ??= /** @type {FirstRun} */ (JSON.parse(readFileSync(firstRunFile, 'utf8')));
    return this.#firstRun;
  }

  /**
   * @param {string | undefined} activeMutant
   * @param {number | undefined} hitLimit
   */
  #reset(activeMutant, hitLimit) {
    Object.assign(this.#instrumentation, {
      activeMutant,
      currentTestId: undefined,
      mutantCoverage: undefined,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    });
  }

  /**
   * @param {TestFiles} loaded
   * @param {readonly string[]} files
   * @param {(id: string) => boolean} isWanted
   * @returns {AsyncGenerator<TestResult>}
   */
  async *#run(loaded, files, isWanted) {
    for (const fileName of files) {
      /** @type {readonly CollectedTest[]} */
      let tests = [];
      try {
        tests = loaded[fileName]?.() ?? [];
      } catch (error) {
        const id = idOf(fileName, 'loads');
        yield {
          id,
          name: 'loads',
          fileName,
          timeSpentMs: 0,
          status: testStatus.failed,
          failureMessage: messageOf(error),
        };
      }
      const findSnapshot = snapshotsOf(fileName);
      for (const test of tests) {
        const { name } = test;
        const id = idOf(fileName, name);
        if (!isWanted(id)) continue;
        this.#instrumentation.currentTestId = id;
        if (this.#instrumentation.hitLimit !== undefined) this.#instrumentation.hitCount = 0;
        const begunMs = performance.now();
        const error = await runTest(test, findSnapshot);
        const timeSpentMs = performance.now() - begunMs;
        this.#instrumentation.currentTestId = undefined;
        const common = { id, name, fileName, timeSpentMs };
        if (error === undefined) yield { ...common, status: testStatus.passed };
        else yield { ...common, status: testStatus.failed, failureMessage: messageOf(error) };
      }
    }
  }
}

/** The plugins that Stryker finds here. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: () => new InProcessRunner() }];
