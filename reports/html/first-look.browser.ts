import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PlayedReport, playReport } from '../../harness/cli/play-report.ts';
import { launchChromium } from '../../scripts/chromium.js';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import { goToTab, openReport, writeReport } from './testing/open-report.ts';

let browser: Browser;
let played: PlayedReport;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  played = await playReport([
    ['run', 'kill-mode', '--adapter', 'killspec:hasty'],
    ['hunt', '--runs', '60', '--adapter', 'killspec:hasty'],
  ]);
  ({ page } = await openReport(browser, (await writeReport(played.report)).url));
});

afterAll(async () => {
  await browser?.close();
});

const goTo = (fragment: string): Promise<void> => goToTab(page, fragment);

const textOf = (selector: string): Promise<string> => page.locator(selector).first().innerText();

test('the tabs have no scrollbar of their own where there is room for them', async () => {
  await goTo('');
  for (const width of [1280, 900]) {
    await page.setViewportSize({ width, height: 800 });
    expect(
      await page.evaluate(`(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
        [scrollHeight - clientHeight, scrollWidth - clientWidth])(document.querySelector('.tabs'))`),
    ).toEqual([0, 0]);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
});

test('the first mistake of a long timeline is in sight, and so are the names of its lanes', async () => {
  await goTo('cases?case=kill-mode%2Ffork-while-stopping%2FFork%3Dbetween');
  await page.waitForSelector('.timeline .mark.wrong');
  const [left, names, mistake, right] = await page.evaluate<readonly number[]>(`(() => {
    const scroller = document.querySelector('.timeline .scroller');
    const { left, right } = scroller.getBoundingClientRect();
    const names = scroller.querySelector('.names').getBoundingClientRect();
    const mistake = scroller.querySelector('.mark.wrong').getBoundingClientRect();
    return [scroller.scrollLeft, names.left - left, mistake.left - names.right, right - mistake.right];
  })()`);
  expect(left).toBeGreaterThan(0);
  expect(names).toBeLessThan(2);
  expect(mistake).toBeGreaterThan(0);
  expect(right).toBeGreaterThan(0);
  expect(await page.locator('.timeline .legend').innerText()).toContain('owed, and not sent');
  expect(await page.locator('.timeline [role=img] .fold').allTextContents()).toEqual(['a wait of 7 s']);
});

test('a sentence whose rules fail only beside others is told apart, with a word on what that means', async () => {
  await goTo('page');
  const beside = page.locator('.sentence.beside');
  expect(await beside.count()).toBeGreaterThan(0);
  expect(await beside.first().getAttribute('title')).toMatch(/only in cases that break a more specific rule first/u);
  expect(await textOf('.page-head')).toMatch(/\d+ broken with others.*only in cases that break a more specific rule/su);
  const firsts = new Set(played.report.head.matrix.rules.map(({ rule }) => rule));
  await beside.first().click();
  const rules = await page.locator('.page-aside h4:has-text("Rules that stand on it") + ul a').allInnerTexts();
  expect(rules.filter((rule) => firsts.has(rule as RuleId))).toEqual([]);
  await goTo('matrix');
  const cell = page.locator('.matrix td:has-text("with others")').first();
  expect(await cell.getAttribute('title')).toMatch(/^it fails only in cases that break a more specific rule first/u);
  expect(await textOf('.matrix-part .quiet')).toMatch(/Where a rule is broken with others, it fails only/u);
});

test('the report of a hunt alone opens on its worlds, and says elsewhere that there is no run', async () => {
  const { head, details } = played.report;
  const matrix = { rules: [], readings: [], departures: [] };
  const { url } = await writeReport({ head: { ...head, runs: [], benches: [], matrix }, cases: [], details });
  const alone = await openReport(browser, url);
  expect(await alone.page.locator('[role=tab][aria-selected=true]').innerText()).toBe('Worlds');
  for (const [tab, what] of [
    ['page', 'What became of each sentence, and of its rules, is told by'],
    ['cases', 'Cases come of'],
    ['matrix', 'Rules and readings are set side by side by'],
  ] as const) {
    await alone.page.evaluate(`window.location.hash = '${tab}'`);
    await alone.page.waitForSelector(`#tab-${tab}[aria-selected=true]`);
    expect(await alone.page.locator('.no-runs').innerText()).toBe(
      `${what} the results of npx killspec run --output FILE, and this report holds none. What hunts found stands under Worlds.`,
    );
    expect(await alone.page.locator('.states, .matrix, .case-table').count()).toBe(0);
  }
  expect(await alone.page.locator('.summary h2').allInnerTexts()).toEqual(['hasty 1 hunt']);
  expect(alone.troubles).toEqual([]);
  await alone.close();
});
