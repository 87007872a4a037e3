import process from 'node:process';

/**
 * Ends the output with why tests were skipped and with one plain line, `N passed, N failed`, that any CI can read. A
 * file that could not be loaded, and an error outside every test, count as a failure.
 * A reporter of vitest's, which loads it as a default export.
 */
class SummaryReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   * @param {import('vitest/node').TestRunEndReason} reason
   */
  onTestRunEnd(modules, unhandledErrors, reason) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
    const failed = count('failed') + count('pending') + broken;
    const passed = count('passed');

    const lines = tests.flatMap((test) => {
      const result = test.result();
      return result.state === 'skipped' ? [`skipped: ${test.fullName}: ${result.note ?? 'no reason given'}`] : [];
    });
    if (reason === 'interrupted') lines.push('interrupted: not every test ran');
    if (passed + failed === 0) lines.push('no test ran');
    lines.push(`${passed} passed, ${failed} failed`);
    // Beneath what the other reporters print in answer to the same event.
    process.once('exit', () => process.stdout.write(`${lines.join('\n')}\n`));
  }
}

export default SummaryReporter;
