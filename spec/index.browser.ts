import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserBundle } from '../scripts/browser-bundle.js';
import { launchChromium } from '../scripts/chromium.js';
import * as spec from './index.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.addScriptTag({ content: await browserBundle('spec/index.ts', 'spec') });
});

afterAll(async () => {
  await browser?.close();
});

test('exports the same names in a browser as in Node', async () => {
  expect(await page.evaluate('Object.keys(spec).sort()')).toEqual(Object.keys(spec).toSorted());
});

test('numbers every signal in a browser as in Node', async () => {
  const inBrowser = await page.evaluate('spec.signalNames.map((name) => [name, spec.signalNumber(name)])');
  expect(inBrowser).toEqual(spec.signalNames.map((name) => [name, spec.signalNumber(name)]));
});

test('adds time in a browser as in Node', async () => {
  const inBrowser = await page.evaluate('[spec.addSpan(1, 2), spec.addSpan(1, "infinity")]');
  expect(inBrowser).toEqual([spec.addSpan(1, 2), spec.addSpan(1, 'infinity')]);
});
