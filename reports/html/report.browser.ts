import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outcomeStatuses } from '../../harness/runner/outcome.ts';
import { launchChromium } from '../../scripts/chromium.js';
import { everyOutcome, hostileResults } from '../formats/junit-fixture.ts';
import { buildReport } from './data/build-report.ts';
import { seriousFaults } from './testing/faults-of.ts';
import { openReport, type WrittenReport, writeReport } from './testing/open-report.ts';

let browser: Browser;
let hostile: WrittenReport;

beforeAll(async () => {
  browser = await launchChromium();
  const results = hostileResults(outcomeStatuses.map((status) => everyOutcome[status]));
  const again = { before: 'npx killspec run --case', after: '--adapter x' };
  hostile = await writeReport(buildReport([{ kind: 'run', results, again }], { killspec: '0.1.0', known: new Map() }));
});

afterAll(async () => {
  await browser?.close();
});

test('whatever an implementation says stays text', async () => {
  const { page, troubles, close } = await openReport(browser, hostile.url);
  expect(await page.locator('b, failure, testsuite').count()).toBe(0);
  expect(await page.locator('#panel tbody tr').count()).toBe(outcomeStatuses.length);
  expect(await seriousFaults(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await close();
});
