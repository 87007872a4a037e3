import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium.js';
import { benchFigures } from './testing/bench-figures.ts';
import { seriousFaults } from './testing/faults-of.ts';
import { goToTab, openReport, type WatchedPage, type WrittenReport, writeReport } from './testing/open-report.ts';
import { type PlayedReport, playReport } from '../../harness/cli/play-report.ts';

let browser: Browser;
let played: PlayedReport;
let written: WrittenReport;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  played = await playReport([
    ['run', 'kill-mode', '--adapter', 'killspec:hasty'],
    ['run', 'kill-mode', '--adapter', 'killspec:reference', '--traces'],
    ['hunt', '--runs', '60', '--adapter', 'killspec:hasty'],
  ]);
  const benches = [{ label: 'speed', figures: benchFigures }];
  written = await writeReport({ ...played.report, head: { ...played.report.head, benches } });
  watched = await openReport(browser, written.url);
  ({ page } = watched);
});

afterAll(async () => {
  await browser?.close();
});

const goTo = (fragment: string): Promise<void> => goToTab(page, fragment);

const textOf = (selector: string): Promise<string> => page.locator(selector).first().innerText();

const focused = (): Promise<string> =>
  page.evaluate(`document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName`);

const rowTexts = (): Promise<readonly string[]> => page.locator('.case-table .row .cell.name').allInnerTexts();

describe('tabs', () => {
  test('are links with arrow keys', async () => {
    await goTo('');
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(
      expect.arrayContaining(['Page', expect.stringContaining('Cases'), 'Matrix', 'Worlds']),
    );
    await page.locator('#tab-page').focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('tab-cases');
    await page.waitForSelector('.case-table');
    expect(page.url()).toMatch(/#cases$/u);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('tab-page');
    expect(await page.locator('[role=tab][tabindex="0"]').count()).toBe(1);
  });

  test('the first step of the keyboard leads past them', async () => {
    await goTo('matrix');
    await page.evaluate('document.activeElement?.blur(); window.getSelection()?.removeAllRanges()');
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('panel');
    expect(page.url()).toMatch(/#matrix$/u);
  });
});

describe('cases', () => {
  test('are filtered by a query, which the address keeps', async () => {
    await goTo('cases');
    await page.fill('#query', 'outcome:nonconformant rule:KM-MX-2 implementation:hasty');
    await page.waitForURL(/KM-MX-2/u);
    const expected = played.report.cases[0]?.filter(
      ({ status, broken, about }) => status === 'nonconformant' && (broken === 'KM-MX-2' || about.includes('KM-MX-2')),
    );
    expect(await textOf('.found')).toMatch(new RegExp(`^${expected?.length} of \\d+ cases$`, 'u'));
    await page.reload();
    await page.waitForSelector('.case-table');
    expect(await page.inputValue('#query')).toBe('outcome:nonconformant rule:KM-MX-2 implementation:hasty');
    expect(await textOf('.found')).toMatch(new RegExp(`^${expected?.length} of`, 'u'));
  });

  test('a wrong query says where, and what to write instead, and the last good one holds', async () => {
    await goTo('cases');
    await page.fill('#query', 'mode:mixed');
    const before = await textOf('.found');
    await page.fill('#query', 'mode:mixd');
    expect(await textOf('.query-problem p')).toBe(
      'there is no mode mixd (character 6). Did you mean mode:mixed? Until then the last filter holds.',
    );
    expect(await textOf('.found')).toBe(before);
    expect(await page.getAttribute('#query', 'aria-invalid')).toBe('true');
  });

  test('shortcuts and the heads of columns', async () => {
    await goTo('cases');
    await page.getByRole('button', { name: 'failures', exact: true }).click();
    expect(await page.inputValue('#query')).toBe('-outcome:conformant,unsupported,not-applicable');
    await page.getByRole('button', { name: 'all', exact: true }).click();
    await page.getByRole('button', { name: 'Case', exact: true }).click();
    await page.waitForSelector('[role=columnheader].name[aria-sort=ascending]');
    const names = await rowTexts();
    expect(names).toEqual(names.toSorted());
    await page.getByRole('button', { name: 'Case', exact: true }).click();
    await page.waitForSelector('[role=columnheader].name[aria-sort=descending]');
    const turned = await rowTexts();
    expect(turned).toEqual(turned.toSorted().toReversed());
  });

  test('an order that is chosen right after a query is typed stays', async () => {
    await goTo('cases?q=mode%3Anone');
    await page.waitForFunction(`document.getElementById('query').value === 'mode:none'`);
    await page.evaluate(`(() => {
      const input = document.getElementById('query');
      input.value = 'mode:mixed';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      document.querySelector('[role=columnheader].name button').click();
    })()`);
    await page.waitForURL(/q=mode%3Amixed/u);
    expect(page.url()).toMatch(/order=name/u);
    expect(await page.locator('[role=columnheader].name[aria-sort=ascending]').count()).toBe(1);
  });

  test('arrow keys choose a case, Enter opens it, and closing it leads back', async () => {
    await goTo('cases?q=implementation%3Ahasty');
    await page.locator('.case-table').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.case-detail');
    expect(await focused()).toBe('case-name');
    const second = played.report.cases[0]?.find(({ number }) => number === 2);
    expect(await textOf('#case-name')).toBe(second?.name);
    expect(page.url()).toContain(`case=${encodeURIComponent(second?.name ?? '')}`);
    await page.getByRole('button', { name: 'All cases' }).click();
    // It goes by the address, which changes a moment later.
    await page.waitForSelector('.case-detail', { state: 'detached' });
    expect(await focused()).toContain('case-table');
  });

  test('a failure is told: why, a timeline, owed against seen, and how to play it again', async () => {
    await goTo('cases?case=kill-mode%2Fmixed-worker-waits');
    await page.waitForSelector('.case-detail');
    expect(await textOf('.derivation')).toMatchInlineSnapshot(
      `"Because under mixed, the first signal goes to the main process and the rest of the control group gets only the later one (KillMode=, paragraph 2, second sentence), worker was owed nothing at 0 s; however, it was sent SIGTERM."`,
    );
    expect(await page.locator('.timeline .mark title').allTextContents()).toMatchInlineSnapshot(`
      [
        "0 s: unit stop requested",
        "0 s: main SIGTERM SIGCONT (as owed)",
        "0 s: worker SIGTERM SIGCONT (forbidden)",
        "2 s: main exits",
        "2 s: worker SIGKILL (as owed)",
        "2 s: worker dies of SIGKILL",
        "2 s: manager says that the unit is stopped",
      ]
    `);
    expect(await page.locator('.timeline [role=img] .lane .name').allTextContents()).toEqual([
      'unit',
      'main',
      'worker',
      'manager',
    ]);
    expect(await textOf('.command code')).toBe(
      'npx killspec run --case kill-mode/mixed-worker-waits --adapter killspec:hasty',
    );
  });

  test('a case that conforms is told, where its trace was kept', async () => {
    await goTo('cases?case=kill-mode%2Fmixed-worker-waits&run=1');
    await page.waitForSelector('.timeline .mark.owed');
    expect(await page.locator('.timeline .mark.wrong').count()).toBe(0);
  });

  test('scrolling draws what is in sight, and no more', async () => {
    await goTo('cases');
    await page.fill('#query', '');
    await page.locator('.case-table').focus();
    await page.keyboard.press('End');
    const count = played.report.cases.reduce((sum, { length }) => sum + length, 0);
    await page.waitForSelector(`#row-${count - 1}`);
    expect(await page.getAttribute('.case-table', 'aria-activedescendant')).toBe(`row-${count - 1}`);
    expect(await page.locator('.case-table .row').count()).toBeLessThan(80);
  });
});

describe('page', () => {
  test('a sentence leads to its rules, a rule to its cases, mutant and readings', async () => {
    await goTo('page');
    await page.locator('[id="sentence-kill-mode.2.2"]').click();
    expect(await textOf('#chosen')).toBe('KillMode=, paragraph 2, second sentence');
    expect(await textOf('.page-aside .verdict-mark')).toContain('broken');
    await page.locator('.page-aside').getByRole('link', { name: 'KM-MX-2', exact: true }).click();
    await page.waitForSelector('#chosen:has-text("KM-MX-2")');
    expect(await textOf('.page-aside')).toContain('The mutant mixed-to-all breaks it');
    expect(await focused()).toBe('chosen');
    await page.locator('.page-aside a[href*=ambiguity]').first().click();
    await page.waitForSelector('.page-aside .choice');
    await page.goBack();
    await page.getByRole('link', { name: 'Cases that break it' }).click();
    await page.waitForSelector('.case-table');
    expect(await page.inputValue('#query')).toBe('breaks:KM-MX-2');
  });

  test('another run gives the sentences other colours', async () => {
    await goTo('page');
    expect(await page.locator('.sentence.broken').count()).toBeGreaterThan(0);
    await page.getByLabel('As seen in').selectOption('1');
    expect(await page.locator('.sentence.broken').count()).toBe(0);
    expect(await page.locator('.sentence.kept').count()).toBeGreaterThan(0);
    await page.getByLabel('As seen in').selectOption('0');
  });

  test('the reader’s own page stands in for our words, sentence by sentence that matches', async () => {
    await goTo('page');
    const file = join(played.folder, 'page.txt');
    const text =
      'Name\n\nsystemd.kill - else\n\nOptions\n\nKillMode=\n\nOther words. Defaults to control-group.\n\nSee Also\n\nx(1)\n';
    writeFileSync(file, text);
    await page.setInputFiles('.page-drop input[type=file]', file);
    await page.waitForSelector('.page-drop button');
    expect(await textOf('.page-drop [role=status]')).toMatch(
      /^The page, read as rendered text: \d+ of \d+ sentences match/u,
    );
    expect(await page.locator('.sentence:not(.ours)').allInnerTexts()).toEqual([
      expect.stringContaining('Defaults to control-group.'),
    ]);
    writeFileSync(file, 'nothing');
    await page.setInputFiles('.page-drop input[type=file]', file);
    await page.waitForSelector('.page-drop .bad');
    await page.reload();
    await page.waitForSelector('.sentences');
  });
});

describe('matrix and worlds', () => {
  test('the matrix shows what differs, and leads to the cases', async () => {
    await goTo('matrix');
    const all = await page.locator('.matrix tbody tr').count();
    await page.getByLabel('Only where they differ').check();
    expect(await page.locator('.matrix tbody tr').count()).toBeLessThan(all);
    expect(page.url()).toMatch(/only=differences$/u);
    const cell = page.locator('.matrix tr:has(th a:text-is("KM-MX-2")) td').first();
    const { matrix } = played.report.head;
    expect(await cell.innerText()).toContain(String(matrix.rules.find(({ rule }) => rule === 'KM-MX-2')?.counts[0]));
    await cell.locator('a').click();
    await page.waitForSelector('.case-table');
    expect(await page.inputValue('#query')).toBe('breaks:KM-MX-2 implementation:"hasty 1"');
  });

  test('the cells of the worlds add up to what was played', async () => {
    await goTo('worlds');
    const counted = await Promise.all(
      [0, 1].map(async (at) => {
        const cells = page.locator('.worlds-part').nth(at).locator('.cells td:not(.none)');
        const texts = await cells.allTextContents();
        return texts.reduce((sum, text) => sum + Number(/(\d+)(?:, none)? failed/u.exec(text)?.[1]), 0);
      }),
    );
    const [hunt] = played.report.head.hunts;
    expect(counted).toEqual([played.report.cases[0]?.length, hunt?.worldCount]);
    await page.locator('.kinds summary').first().click();
    expect(await textOf('.kinds .command code')).toMatch(
      /^npx killspec hunt --seed 1 --runs 1 --from \d+ --adapter killspec:hasty$/u,
    );
    await page.locator('.cells td a').first().click();
    await page.waitForSelector('.case-table');
    expect(await page.inputValue('#query')).toMatch(/^mode:control-group unit:service trigger:stop implementation:/u);
  });
});

test('the figures of benchmarks are pictures, and stand beside them', async () => {
  await goTo('speed');
  const rows = await page.locator('.speed tbody tr').allInnerTexts();
  expect(rows.map((row) => row.replaceAll(/\s+/gu, ' ').trim())).toEqual([
    'judging',
    'judge, literal 45,000 6.00 –',
    'hunting',
    'generate, play under fake timers, judge 9,000 0.50 ✓ 0.40 holds',
    'stdio',
    'exchanges with an adapter that does nothing 20,000 0.25 ✗ 0.50 does not hold',
  ]);
  expect(await page.locator('.growth svg').last().getAttribute('aria-label')).toBe(
    'time for each event, events of <b>starts</b> and stops: 10: 4.00 µs; 100: 3.50 µs; 1,000: 8.00 µs',
  );
  await page.getByText('The curves as figures').click();
  expect(await page.locator('.listing tbody tr').count()).toBe(6);
});

test('a failure of a hunt is told like one of a suite, has an address, and can be tried', async () => {
  const [kind] = played.report.head.hunts[0]?.kinds ?? [];
  await goTo(`worlds?hunt=0&world=${kind?.firstIndex}`);
  expect(await textOf('.hunted .derivation')).toMatch(/^Because .*; however, /u);
  expect(await page.locator('.hunted .timeline .mark.wrong, .hunted .timeline .mark.missing').count()).toBeGreaterThan(
    0,
  );
  expect(await page.evaluate('document.activeElement?.tagName')).toBe('SUMMARY');
  const reason = await textOf('.hunted .derivation');
  await page
    .locator('.hunted')
    .getByRole('link', { name: /^Try it:/ })
    .click();
  await page.waitForSelector('[data-verdict="nonconformant"]');
  expect(await textOf('.try-verdict p')).toBe(reason);
});

test('which run is looked at stands in the address', async () => {
  for (const tab of ['page', 'worlds']) {
    await goTo(tab);
    await page.getByLabel('As seen in').selectOption('1');
    expect(page.url()).toMatch(new RegExp(`#${tab}\\?run=1$`, 'u'));
    await page.reload();
    expect(await page.getByLabel('As seen in').inputValue()).toBe('1');
    await page.getByLabel('As seen in').selectOption('0');
  }
});

/** What is looked at in every colour and width. */
const places = (): readonly string[] => [
  'page?rule=KM-MX-2',
  'page?ambiguity=AMB-16',
  'cases?q=mode%3Amixd',
  'cases?case=kill-mode%2Fmixed-worker-waits',
  'matrix',
  `worlds?hunt=0&world=${played.report.head.hunts[0]?.kinds[0]?.firstIndex}`,
  'speed',
];

describe('everybody can use it', () => {
  test.each(['light', 'dark'] as const)('nothing serious stands in the way, in %s colours', async (colorScheme) => {
    const own = await openReport(browser, written.url, { colorScheme });
    const faults: string[] = [];
    for (const place of places()) {
      await own.page.evaluate(`window.location.hash = ${JSON.stringify(place)}`);
      await own.page.waitForSelector('#panel');
      faults.push(
        ...(await seriousFaults(own.page, colorScheme === 'dark' ? ['color-contrast'] : [])).map(
          (fault) => `${place}: ${fault}`,
        ),
      );
    }
    expect(faults).toEqual([]);
    expect(own.troubles).toEqual([]);
    await own.close();
  });

  test('the colours are those of the system, or as chosen', async () => {
    const ground = (): Promise<string> => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.getByRole('radio', { name: 'light' }).check({ force: true });
    expect(await ground()).toBe(light);
    await page.reload();
    await page.waitForSelector('.summary');
    expect(await ground()).toBe(light);
    await page.getByRole('radio', { name: 'auto' }).check({ force: true });
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('nothing is wider than a narrow window', async () => {
    const own = await openReport(browser, written.url, { viewport: { width: 380, height: 800 } });
    for (const place of places()) {
      await own.page.evaluate(`window.location.hash = ${JSON.stringify(place)}`);
      await own.page.waitForSelector('#panel');
      expect([place, await own.page.evaluate('document.documentElement.scrollWidth')]).toEqual([place, 380]);
    }
    await own.close();
  });

  test('on paper every case is there, and nothing to be clicked', async () => {
    await goTo('cases?q=implementation%3Ahasty');
    await page.emulateMedia({ media: 'print' });
    const count = played.report.cases[0]?.length ?? 0;
    await page.waitForSelector(`#row-${count - 1}`);
    expect(await page.locator('.case-table .row').count()).toBe(count);
    expect(await page.locator('#query').isVisible()).toBe(false);
    expect(await page.locator('[role=tablist]').isVisible()).toBe(false);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'screen' });
  });
});

test('the numbers are those that the console printed', async () => {
  await goTo('');
  const tallies = await page.locator('.card .tally').allInnerTexts();
  const printed = played.printed.map((text) => {
    const line = text.split('\n').find((each) => /^(?:hasty|reference) 1 {3}/u.test(each)) ?? '';
    return line.split('   ').slice(1).join(' · ').replace('generated worlds', 'worlds');
  });
  expect(tallies).toEqual(printed);
});

test('a failure leads to the tab that tries it, with who failed in charge', async () => {
  await goTo('cases?case=kill-mode%2Fmixed-worker-waits');
  await page.getByRole('link', { name: /^Try it:/ }).click();
  await page.waitForSelector('[data-verdict="nonconformant"]');
  expect(await page.getByLabel('manager', { exact: true }).inputValue()).toBe('killspec:hasty');
  expect(await page.getByLabel('profile', { exact: true }).inputValue()).toBe('open');
  expect(await textOf('.try-verdict p')).toMatch(/, worker was owed nothing at 0 s; however, it was sent SIGTERM\.$/);
});

test('nothing went wrong in all of that', () => {
  expect(watched.troubles).toEqual([]);
});
