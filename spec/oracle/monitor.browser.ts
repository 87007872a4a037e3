import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserBundle } from '../../scripts/browser-bundle.js';
import { launchChromium } from '../../scripts/chromium.js';
import * as spec from '../index.ts';

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

const signal = (atUs: number, to: string, name: spec.SignalName): spec.TraceEvent => ({
  atUs,
  kind: 'signal',
  from: 'manager',
  to,
  signal: name,
  result: 'ok',
});

const trace = (...acts: readonly spec.TraceEvent[]): spec.Trace => ({
  header: {
    format: spec.traceFormat,
    unit: {
      name: 'x.service',
      sources: [{ file: 'x.service', text: '[Service]\nExecStart=/bin/x\nKillMode=mixed\nTimeoutStopSec=5s\n' }],
    },
    initially: {
      state: 'active',
      processes: [
        { name: 'main', role: 'main' },
        { name: 'worker', role: 'aux' },
      ],
    },
    resolutionUs: 1000,
    latenessUs: 0,
    ordered: true,
    observed: spec.traceEventKinds,
  },
  events: [{ atUs: 0, kind: 'request', job: 'stop' }, ...acts],
  endUs: 60_000_000,
});

const conforming = trace(
  signal(0, 'main', 'SIGTERM'),
  signal(0, 'main', 'SIGCONT'),
  signal(5_000_000, 'main', 'SIGKILL'),
  signal(5_000_000, 'worker', 'SIGKILL'),
);
const hasty = trace(signal(0, 'main', 'SIGTERM'), signal(0, 'main', 'SIGCONT'), signal(0, 'worker', 'SIGTERM'));

const inBrowser = (of: spec.Trace, profile: 'open' | 'literal'): Promise<unknown> =>
  page.evaluate(`spec.judge(${JSON.stringify(of)}, spec.${profile})`);

test('judges a conforming trace in a browser as in Node', async () => {
  const verdict = spec.judge(conforming, spec.open);
  expect(verdict.status).toBe('conformant');
  expect(await inBrowser(conforming, 'open')).toEqual(verdict);
  expect(await inBrowser(conforming, 'literal')).toEqual(spec.judge(conforming, spec.literal));
});

test('refuses a wrong trace in a browser, with the same derivation as in Node', async () => {
  const verdict = spec.judge(hasty, spec.open);
  expect(verdict).toMatchObject({ status: 'nonconformant', violation: { rules: expect.arrayContaining(['KM-MX-2']) } });
  expect(await inBrowser(hasty, 'open')).toEqual(verdict);
});
