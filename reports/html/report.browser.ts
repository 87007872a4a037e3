import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseResult } from '../../harness/runner/case-result.ts';
import { outcomeStatuses } from '../../harness/runner/outcome.ts';
import type { Results } from '../../harness/runner/results.ts';
import { launchChromium } from '../../scripts/chromium.js';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { renderTally } from '../formats/console.ts';
import { renderJunit } from '../formats/junit.ts';
import { everyOutcome, hostile, hostileResults } from '../formats/junit-fixture.ts';
import { buildReport } from './data/build-report.ts';
import { openReport, type WatchedPage, writeReport } from './testing/open-report.ts';

/** What would do something where it is taken for markup, a script, an address, a gap of the template or a pattern. */
const attacks: readonly string[] = [
  hostile,
  '<script>document.title = "taken"</script>',
  '</script><script>document.title = "taken"</script><!--',
  '<img src=x onerror="document.title = \'taken\'">',
  'javascript:document.title="taken"',
  '{{killspec-data}} {{killspec-title}} $& $1',
  '__proto__',
  '\u202etxet eht snrut\u2066\u200f \u0007\u001b[2J',
  `long ${'x'.repeat(100_000)}`,
];

const traceOf = (name: string): Trace => ({
  header: {
    format: 'killspec-trace/1',
    unit: { name: 'x.service', sources: [{ file: name, text: `[Service]\nExecStart=/bin/x\n# ${name}\n` }] },
    initially: { state: 'active', processes: [{ name, role: 'main' }] },
    resolutionUs: 1000,
    latenessUs: 0,
    ordered: true,
    observed: ['request', 'signal', 'exit', 'spawn', 'notify'],
  },
  events: [
    { atUs: 0, kind: 'request', job: 'stop' },
    { atUs: 0, kind: 'notify', process: name, fields: { [name]: name } },
    { atUs: 0, kind: 'signal', from: 'manager', to: name, signal: 'SIGHUP', result: 'ok' },
  ],
  endUs: 1_000_000,
});

const casesOf = (attack: string): readonly CaseResult[] =>
  outcomeStatuses.map((status) => ({
    name: `${attack} ${status}`,
    unitType: 'service',
    about: [],
    outcome: everyOutcome[status],
    ...(status === 'nonconformant' ? { trace: traceOf(attack) } : {}),
  }));

const resultsOf = (name: string, cases: readonly CaseResult[]): Results => ({
  ...hostileResults([]),
  header: {
    ...hostileResults([]).header,
    implementation: { name, version: name },
    cases: { count: cases.length, hash: '' },
  },
  cases,
  constraints: [
    {
      status: 'contradiction',
      unitType: 'service',
      caseCount: 2,
      certificate: [name],
      smallest: true,
      choices: ['AMB-16'],
    },
  ],
});

const all = resultsOf('<b>x</b>{{killspec-data}}', attacks.flatMap(casesOf));

let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  browser = await launchChromium();
  const sources = [all, resultsOf(hostile, casesOf('other'))].map((results) => ({
    kind: 'run' as const,
    results,
    again: { before: 'npx killspec run --case', after: "--adapter '<b>x</b>'" },
  }));
  const { url } = await writeReport(buildReport(sources, { killspec: '<i>0</i>', known: new Map() }));
  watched = await openReport(browser, url);
});

afterAll(async () => {
  await browser?.close();
});

test('whatever an implementation says stays text, in every tab and every case', async () => {
  const { page, troubles } = watched;
  const strange = page.locator(
    '#report :is(b, i, img, script, iframe, failure, testsuite), [href^=javascript], [onerror]',
  );
  for (const tab of ['page?rule=KM-MX-2', 'matrix', 'worlds', 'cases']) {
    await page.evaluate(`window.location.hash = ${JSON.stringify(tab)}`);
    await page.waitForSelector(`#tab-${tab.replace(/\?.*$/u, '')}[aria-selected=true]`);
    expect(await strange.count()).toBe(0);
  }
  for (const attack of attacks) {
    for (const status of ['nonconformant', 'crash']) {
      const link = `#cases?${new URLSearchParams({ case: `${attack} ${status}` }).toString()}`;
      await page.evaluate(`window.location.hash = ${JSON.stringify(link)}`);
      await page.waitForSelector('.case-detail .command');
      expect(await strange.count()).toBe(0);
    }
  }
  expect(await page.title()).toMatch(/^<b>x<\/b>\{\{killspec-data\}\} <b>x<\/b>\{\{killspec-data\}\}, a\]\]>/u);
  expect(troubles).toEqual([]);
});

test('what turns, hides or cuts text is not shown as it is', async () => {
  const { page } = watched;
  await page.evaluate(`window.location.hash = 'cases'`);
  await page.waitForSelector('.case-table .row');
  const shown = await page.evaluate<string>('document.body.innerText');
  expect(/[\u0000-\u0008\u001b\u202a-\u202e\u2066-\u2069\ufeff]/u.test(shown)).toBe(false);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
});

test('the policy of the file stops what would be put into it', async () => {
  const { page, troubles } = watched;
  const before = troubles.length;
  await page.evaluate(`(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken"';
    document.body.append(script);
    const image = document.createElement('img');
    image.src = 'https://example.invalid/x.png';
    document.body.append(image);
    void fetch('https://example.invalid/').catch(() => {});
  })()`);
  const stopped = (): readonly (string | undefined)[] =>
    troubles
      .slice(before)
      .flatMap((trouble) => /^console: policy: (\S+)/u.exec(trouble)?.[1] ?? [])
      .toSorted();
  await expect.poll(stopped).toEqual(['connect-src', 'img-src', 'script-src-elem']);
  expect(await page.title()).not.toBe('taken');
});

/** That so many cases of the first run have one of these outcomes, as the page says once it has looked for them. */
const expectCount = async (outcomes: string, count: number): Promise<void> => {
  const { page } = watched;
  await page.fill('#query', `outcome:${outcomes} implementation:{{killspec-data}}`);
  const found = async (): Promise<number> => Number(/^\d+/u.exec(await page.locator('.found').innerText())?.[0]);
  await expect.poll(found, { timeout: 10_000 }).toBe(count);
};

test('the numbers are those of the console and of JUnit', async () => {
  const { page } = watched;
  await page.evaluate(`window.location.hash = 'cases'`);
  await page.waitForSelector('.case-table .row');
  const [tally] = await page.locator('.card .tally').allInnerTexts();
  expect(tally).toBe(renderTally('', all).trim().replaceAll('   ', ' · '));
  const ofRun = '<testcase classname="(run)"';
  const junit = renderJunit(all, { again: (name) => name })
    .split('\n')
    .filter((line) => !line.includes(ofRun));
  const inJunit = (element: string): number => junit.filter((line) => line.includes(`><${element} `)).length;
  await expectCount('nonconformant,not-kept', inJunit('failure'));
  await expectCount('unsupported,not-applicable', inJunit('skipped'));
  await expectCount('inconclusive,nondeterministic,crash,hang,protocol-error,harness-error', inJunit('error'));
});
