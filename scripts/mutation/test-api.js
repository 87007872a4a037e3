import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect';
import { format } from '@vitest/pretty-format';

/**
 * What tests import from `vitest`, for running them in this very process: `describe`, `it` and `test` that collect, and
 * vitest's own `expect`. Whatever is missing here fails the first run, in which nothing is mutated.
 */

/**
 * @typedef {{ readonly name: string, readonly run: () => unknown }} CollectedTest
 * @typedef {(name: string) => string | undefined} FindSnapshot by the full name of the test, a number behind it
 */

/** As vitest prints values into snapshots. */
const printed = (/** @type {unknown} */ value) =>
  format(value, { escapeString: false, escapeRegex: true, printBasicPrototype: false, printFunctionName: false });

/** Without the indentation that all lines share, and without empty lines around them. */
const dedented = (/** @type {string} */ text) => {
  const lines = text
    .replace(/^\n/u, '')
    .replace(/\n[ \t]*$/u, '')
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join('\n');
};

/**
 * The title of one row of `each`: `%s` is the next value of the row, `$name` a property of its first.
 *
 * @param {string} title
 * @param {readonly unknown[]} row
 */
const titled = (title, row) => {
  let next = 0;
  const [first] = row;
  return title
    .replaceAll(/%s/gu, () => String(row[next++]))
    .replaceAll(/\$([a-zA-Z]+)/gu, (whole, /** @type {string} */ key) => {
      const value = typeof first === 'object' && first !== null ? Reflect.get(first, key) : undefined;
      return value === undefined ? whole : printed(value).replaceAll(/^"|"$/gu, "'");
    });
};

/**
 * @param {(title: string, run: (...row: unknown[]) => unknown) => void} add
 * @returns {(rows: readonly unknown[]) => (title: string, run: (...row: unknown[]) => unknown) => void}
 */
const eachOf = (add) => (rows) => (title, run) => {
  for (const one of rows) {
    const row = Array.isArray(one) ? one : [one];
    add(titled(title, row), () => run(...row));
  }
};

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** The test that runs, for `toMatchSnapshot`. */
const running = { name: '', snapshotCount: 0, findSnapshot: /** @type {FindSnapshot} */ (() => undefined) };

/**
 * @param {unknown} value
 * @param {string | undefined} snapshot
 */
const compare = (value, snapshot) => {
  const actual = printed(value);
  if (actual !== snapshot) throw new Error(`expected ${snapshot ?? 'a snapshot'}, found ${actual}`);
};

chai.use((_, util) => {
  const { prototype } = chai.Assertion;
  util.addMethod(
    prototype,
    'toMatchInlineSnapshot',
    /** @this {object} */ function (/** @type {string} */ snapshot) {
      compare(util.flag(this, 'object'), dedented(snapshot));
    },
  );
  util.addMethod(
    prototype,
    'toMatchSnapshot',
    /** @this {object} */ function () {
      running.snapshotCount += 1;
      const found = running.findSnapshot(`${running.name} ${running.snapshotCount}`);
      compare(util.flag(this, 'object'), found?.replaceAll(/^\n|\n$/gu, ''));
    },
  );
});

/** With the asymmetric matchers, as `expect.arrayContaining`. */
const { expect } = chai;
setState({ assertionCalls: 0 }, /** @type {never} */ (expect));

/** Begins to collect: the module that stands for `vitest`, and what has been collected by means of it. */
export const collectTests = () => {
  /** @type {CollectedTest[]} */
  const tests = [];
  /** @type {string[]} */
  const within = [];
  const test = (/** @type {string} */ title, /** @type {() => unknown} */ run) => {
    tests.push({ name: [...within, title].join(' > '), run });
  };
  const describe = (/** @type {string} */ title, /** @type {() => unknown} */ define) => {
    within.push(title);
    define();
    within.pop();
  };
  const testApi = Object.assign(test, { each: eachOf(test) });
  return {
    tests,
    api: { test: testApi, it: testApi, describe: Object.assign(describe, { each: eachOf(describe) }), expect },
  };
};

/**
 * Runs one test; what it throws, or nothing where it passes.
 *
 * @param {CollectedTest} test
 * @param {FindSnapshot} findSnapshot
 * @returns {Promise<unknown>}
 */
export const runTest = async ({ name, run }, findSnapshot) => {
  Object.assign(running, { name, snapshotCount: 0, findSnapshot });
  try {
    await run();
    return undefined;
  } catch (error) {
    return error ?? 'failed';
  }
};
