import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { captured, folderWith } from '../../../harness/cli/captured.ts';
import { seriousFaults } from '../testing/faults-of.ts';
import { happenings, openTab, type OpenedTab, reasonShown, waitFor, waitForVerdict } from '../testing/open-try-it.ts';

let tab: OpenedTab;

beforeAll(async () => {
  tab = await openTab();
  tab.page.setDefaultTimeout(10_000);
});

beforeEach(() => tab.begin());

afterAll(async () => {
  await tab?.close();
});

/** A message without the place that it names, which the tab counts within the unit file. */
const withoutPlace = (text: string): string =>
  text
    .replace(/\S+:\d+:\d+ /, '')
    .replace(/^ +/gm, '')
    .trim();

test('shows what a manager does, and what is allowed at any place of it', async () => {
  const { page, troubles } = tab;
  expect(await happenings(page)).toMatchInlineSnapshot(`
    [
      "stop requested at 0 s",
      "SIGTERM to main at 0 s, as owed",
      "SIGCONT to main at 0 s, as owed",
      "main exits at 2 s",
      "SIGKILL to worker at 2 s, as owed",
      "worker dies of SIGKILL at 2 s",
      "the manager says stopped at 2 s",
    ]
  `);
  const allowed = page.getByRole('region', { name: 'Allowed next signals' });
  expect(await allowed.innerText()).toMatchInlineSnapshot(`
    "Allowed next

    After: stop requested at 0 s

    owed SIGTERM to main at 0 s

    the unit was to be stopped at 0 s · KM-MX-1: mixed: the first signal goes to the main process

    Add this signal

    If nothing else happens, more falls due at 90 s."
  `);
  await page.getByRole('button', { name: 'main exits at 2 s' }).click();
  expect(await allowed.innerText()).toMatchInlineSnapshot(`
    "Allowed next

    After: main exits at 2 s

    owed SIGKILL to worker at 2 s

    the main process exited at 2 s while others remained · KM-MX-3: mixed: the later signal goes to all remaining processes

    Add this signal
    allowed SIGKILL to main at 2 s

    the main process exited at 2 s while others remained · KM-MX-3: mixed: the later signal goes to all remaining processes

    Add this signal

    If nothing else happens, more falls due at 90 s."
  `);
  expect(troubles).toEqual([]);
});

test('the timeline follows the unit file as it is typed', async () => {
  const { page } = tab;
  await page.getByLabel('x.service').fill('[Service]\nKillMode=control-group\nTimeoutStopSec=30s\n');
  await waitFor(page, 'SIGTERM to worker at 0 s, as owed');
  expect(await happenings(page)).toContain('SIGKILL to worker at 30 s, as owed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await waitFor(page, 'SIGKILL to worker at 2 s, as owed');
});

test('a mistake in the unit file is told as the command line tells it, and can be meant', async () => {
  const { page } = tab;
  await page.getByLabel('x.service').fill('[Service]\nKillMode=mixd\nTimeoutStopSec=30s\n');
  const alert = page.getByRole('region', { name: 'Unit file' }).getByRole('alert');
  const shown = await alert.locator('pre').innerText();
  expect(shown).toMatchInlineSnapshot(`
    "x.service:2:10 unit file: KillMode= is none of control-group, mixed, process, none (what then holds is open: AMB-46)
      KillMode=mixd
               ^ did you mean mixed?
        if the scenario means it: diagnostics: [bad-kill-mode]"
  `);
  await page.getByText('The command that reproduces it').click();
  const yaml = await page.getByLabel('The whole scenario as YAML').inputValue();
  const cwd = folderWith({ 'tried.yaml': yaml });
  const { code, stderr } = await captured(['run', 'tried.yaml'], { cwd });
  expect(code).toBe(2);
  expect(withoutPlace(stderr)).toContain(withoutPlace(shown));
  await alert.getByRole('button', { name: 'It is meant: play it all the same' }).click();
  await waitFor(page, 'SIGTERM to worker at 0 s, as owed');
});

test('a process exits where the mouse drops its exit', async () => {
  const { page, troubles } = tab;
  const exit = page.getByRole('slider', { name: /^main exits/ });
  const box = await exit.boundingBox();
  if (box === null) throw new Error('the exit of main is not shown');
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 8, { steps: 4 });
  await page.mouse.up();
  const field = page.getByLabel('main exits after SIGTERM');
  const after = await field.inputValue();
  const seconds = Number(/^([\d.]+)s$/.exec(after)?.[1] ?? Number.NaN);
  expect(seconds).toBeGreaterThan(2);
  await waitFor(page, `SIGKILL to worker at ${seconds} s, as owed`);
  expect(troubles).toEqual([]);
});

test('arrow keys move what the mouse can drag', async () => {
  const { page } = tab;
  await page.getByRole('slider', { name: /^main exits/ }).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Shift+ArrowRight']) await page.keyboard.press(key);
  await waitFor(page, 'SIGKILL to worker at 3.1 s, as owed');
  expect(await page.getByRole('slider', { name: /^main exits/ }).getAttribute('aria-valuetext')).toBe('3.1 s');
  await page.keyboard.press('Home');
  await waitFor(page, 'SIGKILL to worker at 0 s, as owed');
  await page.getByRole('slider', { name: /^stop requested/ }).focus();
  await page.keyboard.press('PageUp');
  await waitFor(page, 'stop requested at 10 s');
  expect(await happenings(page)).toContain('SIGTERM to main at 10 s, as owed');
});

test('who outlives everything can be given an end', async () => {
  const { page } = tab;
  await page.getByLabel('x.service').fill('[Service]\nKillMode=process\n');
  await waitFor(page, 'worker is still there at the end');
  await page.getByRole('slider', { name: /^worker is still there/ }).focus();
  await page.keyboard.press('ArrowRight');
  await waitFor(page, 'worker exits at 3 s');
  expect(await happenings(page)).not.toContain('worker is still there at the end');
});

test('behaviours and operations change what is expected', async () => {
  const { page } = tab;
  await page.getByLabel('main ignores every signal').check();
  await waitFor(page, 'SIGKILL to main at 90 s, as owed');
  expect(await happenings(page)).toContain('SIGKILL to worker at 90 s, as owed');
  await page.getByLabel('main ignores every signal').uncheck();
  await page.getByLabel('main on SIGTERM').selectOption('exit');
  await page.getByLabel('main exits after SIGTERM').fill('7s');
  await waitFor(page, 'SIGKILL to worker at 7 s, as owed');
  await page.getByLabel('operation 1', { exact: true }).selectOption('restart');
  await waitFor(page, 'restart requested at 0 s');
  await page.getByRole('button', { name: 'Add a process' }).click();
  await waitFor(page, 'SIGKILL to helper at 7 s, as owed');
});

test('another reading changes what is expected, and convicts who does not follow it', async () => {
  const { page } = tab;
  const readings = page.getByRole('region', { name: 'Readings' });
  await readings.getByText('only-after-timeout would mean: SIGKILL to worker at 90 s, not 2 s').waitFor();
  await readings.getByLabel('AMB-22', { exact: true }).selectOption('only-after-timeout');
  await waitFor(page, 'SIGKILL to worker at 90 s, as owed');
  await page.getByLabel('manager', { exact: true }).selectOption('reference');
  await waitForVerdict(page, 'nonconformant');
  expect(await happenings(page)).toContain('SIGKILL to worker at 2 s, forbidden');
  await readings.getByLabel('AMB-22', { exact: true }).selectOption('');
  await waitForVerdict(page, 'conformant');
  expect(await happenings(page)).toContain('SIGKILL to worker at 2 s, as owed');
});

test('one contradiction between readings is told, not played', async () => {
  const { page } = tab;
  await page.getByText(/have no bearing on this/).click();
  await page.getByLabel('AMB-04', { exact: true }).selectOption('each-pass');
  await page.getByLabel('AMB-07', { exact: true }).selectOption('first-pass');
  const told = page.getByText(/^This cannot be judged/);
  await told.waitFor();
  expect(await told.innerText()).toMatchInlineSnapshot(
    `"This cannot be judged: these readings contradict each other: AMB-04=each-pass leaves only again of AMB-06; AMB-06=again leaves only main-exit of AMB-07"`,
  );
});

test('whoever makes a mistake is convicted as on the command line', async () => {
  const { page } = tab;
  await page.getByLabel('manager', { exact: true }).selectOption('killspec:hasty');
  await waitForVerdict(page, 'nonconformant');
  const why = await reasonShown(page);
  const yaml = await page.getByLabel('The whole scenario as YAML').inputValue();
  const cwd = folderWith({ 'tried.yaml': yaml });
  const { code, stdout } = await captured(
    ['run', 'tried.yaml', '--adapter', 'killspec:hasty', '--profile', 'literal'],
    { cwd },
  );
  expect(code).toBe(1);
  expect(stdout.replace(/\s+/g, ' ')).toContain(why);
});

test('a link to a case begins with it, and with who played it', async () => {
  const { page } = tab;
  await page.evaluate(`location.hash = '#try-it?case=kill-mode%2Fmixed-worker-waits&adapter=killspec%3Ahasty'`);
  await waitForVerdict(page, 'nonconformant');
  expect(await page.getByLabel('manager', { exact: true }).inputValue()).toBe('killspec:hasty');
  await page.evaluate(`location.hash = '#try-it?case=no-such%2Fcase'`);
  await page.getByText('no-such/case is no case that comes with killspec').waitFor();
});

test('axe finds nothing serious, whatever is shown', async () => {
  const { page, troubles } = tab;
  expect(await seriousFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByLabel('manager', { exact: true }).selectOption('killspec:hasty');
  await waitForVerdict(page, 'nonconformant');
  // All but the ninety readings that have no bearing: axe takes seconds for what is all alike.
  for (const summary of await page.locator('.try summary').all())
    if (!(await summary.innerText()).includes('no bearing')) await summary.click();
  expect(await seriousFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 380, height: 800 });
  await page.getByLabel('x.service').fill('[Service]\nKillMode=mixd\n');
  await page.getByText('This cannot be played:').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(380);
  expect(troubles).toEqual([]);
});
