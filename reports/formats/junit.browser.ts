import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outcomeStatuses } from '../../harness/runner/outcome.ts';
import { launchChromium } from '../../scripts/chromium.js';
import { renderJunit, renderUnfinishedJunit } from './junit.ts';
import { everyOutcome, hostileResults } from './junit-fixture.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
});

/** How often each element stands in a text, by the browser's parser of XML. */
const elementCounts = (xml: string): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(`(() => {
    const counts = {};
    const { documentElement } = new DOMParser().parseFromString(${JSON.stringify(xml)}, 'application/xml');
    for (const { nodeName } of [documentElement, ...documentElement.querySelectorAll('*')]) {
      counts[nodeName] = (counts[nodeName] ?? 0) + 1;
    }
    return counts;
  })()`);

test('a browser reads whatever an implementation says as text', async () => {
  const outcomes = outcomeStatuses.map((status) => everyOutcome[status]);
  const xml = renderJunit(hostileResults(outcomes), { again: (name) => name });
  expect(await elementCounts(xml)).toEqual({
    testsuites: 1,
    testsuite: 1,
    testcase: outcomes.length,
    failure: 2,
    error: 6,
    skipped: 2,
  });
  expect(await elementCounts(renderUnfinishedJunit())).toEqual({ testsuites: 1, testsuite: 1, testcase: 1, error: 1 });
});
