import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { reportTemplate } from '../../../scripts/report-template.js';
import type { Report } from '../data/report-data.ts';
import { renderReport } from '../render-report.ts';

/** A report in a file, as a person has it. */
export interface WrittenReport {
  readonly url: string;
  readonly byteCount: number;
}

/** Writes a report to a folder of its own, which is removed when all tests are over. */
export const writeReport = async (report: Report): Promise<WrittenReport> => {
  const folder = mkdtempSync(join(tmpdir(), 'killspec-report-'));
  const file = join(folder, 'report.html');
  const html = renderReport(report, await reportTemplate());
  writeFileSync(file, html);
  return { url: pathToFileURL(file).href, byteCount: Buffer.byteLength(html) };
};

/** A page on which nothing may go wrong: what does is kept. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors of the script, messages of the console, and whatever the policy of the file kept from happening. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a report from disk, without a network. */
export const openReport = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> => {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (request.url().replace(/#.*/, '') !== url.replace(/#.*/, ''))
      troubles.push(`request: ${request.url().slice(0, 200)}`);
  });
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) => {
    console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI);
  })`);
  await page.goto(url);
  await page.waitForSelector('.summary');
  return { page, troubles, close: () => context.close() };
};

/** Has the page show what stands at this fragment of its address, and waits until its tab is chosen. */
export const goToTab = async (page: Page, fragment: string): Promise<void> => {
  await page.evaluate(`window.location.hash = ${JSON.stringify(fragment)}`);
  const tab = fragment.replace(/\?.*$/u, '') || 'page';
  await page.waitForSelector(`#tab-${tab}[aria-selected=true]`);
};
