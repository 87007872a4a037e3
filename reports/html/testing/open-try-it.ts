import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../scripts/chromium.js';
import { everyOutcome, hostileResults } from '../../formats/junit-fixture.ts';
import { buildReport } from '../data/build-report.ts';
import { openReport, type WatchedPage, writeReport } from './open-report.ts';

/** A report in a browser, opened at the tab. */
export interface OpenedTab extends WatchedPage {
  /** The address of the report. */
  readonly url: string;
  /** Opens it once more, somewhere else. */
  readonly openAt: (address: string) => Promise<WatchedPage>;
  /** Goes back to how the tab begins. */
  readonly begin: () => Promise<void>;
}

const openAt = async (browser: Browser, address: string): Promise<WatchedPage> => {
  const watched = await openReport(browser, address, { permissions: ['clipboard-read', 'clipboard-write'] });
  await watched.page.waitForSelector('[data-verdict]');
  return watched;
};

/** Opens the tab of a report that holds one case. */
export const openTab = async (): Promise<OpenedTab> => {
  const browser = await launchChromium();
  const results = hostileResults([everyOutcome.conformant]);
  const again = { before: 'npx killspec run --case', after: '--adapter x' };
  const of = { killspec: '0.1.0', known: new Map<string, never>() };
  const { url } = await writeReport(buildReport([{ kind: 'run', results, again }], of));
  const watched = await openAt(browser, `${url}#try-it`);
  const { page } = watched;
  return {
    ...watched,
    url,
    openAt: (address) => openAt(browser, address),
    begin: async () => {
      // What is tried is no step in the history: only another address brings back the beginning.
      await page.evaluate(`location.hash = '#cases'`);
      await page.waitForSelector('.panel-cases');
      await page.evaluate(`location.hash = '#try-it'`);
      await page.waitForSelector('[data-verdict]');
    },
    close: () => browser.close(),
  };
};

/** What happens, in words. */
export const happenings = (page: Page): Promise<readonly string[]> =>
  page.getByRole('list', { name: 'What happens' }).getByRole('listitem').allInnerTexts();

/** Waits until something is among what happens. */
export const waitFor = (page: Page, line: string): Promise<void> =>
  page.getByRole('list', { name: 'What happens' }).getByText(line, { exact: true }).waitFor();

/** Waits for a verdict. */
export const waitForVerdict = async (page: Page, verdict: string): Promise<void> => {
  await page.waitForSelector(`[data-verdict="${verdict}"]`);
};

/** Why a trace does not conform, as the tab says it. */
export const reasonShown = (page: Page): Promise<string> =>
  page.getByRole('region', { name: 'Verdict' }).locator('p').first().innerText();
