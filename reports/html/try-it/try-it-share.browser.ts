import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Captured, captured, folderWith } from '../../../harness/cli/captured.ts';
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

const copied = async (page: Page, what: string): Promise<string> => {
  await page.getByRole('button', { name: `Copy the ${what}` }).click();
  await page.getByText(`The ${what} has been copied.`).waitFor();
  return page.evaluate('navigator.clipboard.readText()');
};

/** Runs what a shell would run: the files by the shell itself, the last line by the command line in this process. */
const runCopied = async (commands: string): Promise<Captured & { readonly files: readonly string[] }> => {
  const [last = '', ...before] = commands.trimEnd().split('\n').toReversed();
  const cwd = folderWith();
  execFileSync('sh', ['-c', before.toReversed().join('\n')], { cwd });
  const [npx, killspec, ...argv] = last.split(' ');
  expect([npx, killspec]).toEqual(['npx', 'killspec']);
  return { ...(await captured(argv, { cwd })), files: readdirSync(cwd).filter((name) => name.startsWith('tried')) };
};

test('the command runs the same, with the same verdict', async () => {
  const { page } = tab;
  const conformant = await runCopied(await copied(page, 'command'));
  expect({ code: conformant.code, files: conformant.files }).toEqual({ code: 0, files: ['tried.yaml'] });
  await page.getByLabel('manager', { exact: true }).selectOption('killspec:hasty');
  await waitForVerdict(page, 'nonconformant');
  expect((await runCopied(await copied(page, 'command'))).code).toBe(1);
});

test('readings and who follows them go with the command', async () => {
  const { page } = tab;
  await page.getByLabel('AMB-22', { exact: true }).selectOption('only-after-timeout');
  await waitFor(page, 'SIGKILL to worker at 90 s, as owed');
  const followed = await runCopied(await copied(page, 'command'));
  expect({ code: followed.code, files: followed.files }).toEqual({
    code: 0,
    files: ['tried-profile.yaml', 'tried.yaml'],
  });
  await page.getByLabel('manager', { exact: true }).selectOption('reference');
  await waitForVerdict(page, 'nonconformant');
  const refused = await runCopied(await copied(page, 'command'));
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain('rule KM-MX-2');
  expect(await page.locator('[data-verdict]').innerText()).toContain('rule KM-MX-2');
  await page.getByLabel('manager', { exact: true }).selectOption('readings');
  await page.getByLabel('profile', { exact: true }).selectOption('reference');
  await waitFor(page, 'SIGKILL to worker at 90 s, as owed');
  expect((await runCopied(await copied(page, 'command'))).code).toBe(0);
  // A quirk is played whatever the readings say.
  await page.getByLabel('profile', { exact: true }).selectOption('systemd-257');
  await waitFor(page, 'SIGKILL to worker at 2 s, forbidden');
  const played = await runCopied(await copied(page, 'command'));
  expect(played.code).toBe(1);
  expect(played.stdout).toContain('rule KM-MX-2');
});

test('what one has the manager do is judged, and the command line refuses it for the same reason', async () => {
  const { page } = tab;
  await page.getByRole('slider', { name: /^SIGCONT to main/ }).focus();
  await page.keyboard.press('Delete');
  await waitForVerdict(page, 'nonconformant');
  expect(await happenings(page)).toContain('SIGCONT to main at 0 s, owed, and not sent');
  const why = await reasonShown(page);
  const { code, stderr } = await runCopied(await copied(page, 'command'));
  expect(code).toBe(2);
  const [, said = ''] = /however, (.*)\.$/.exec(why) ?? [];
  expect(said).not.toBe('');
  expect(stderr.replace(/\s+/g, ' ')).toContain(said);
});

test('a signal can be moved, sent to somebody else, changed and added', async () => {
  const { page } = tab;
  const list = page.getByRole('list', { name: 'What happens' });
  await page.getByRole('slider', { name: /^SIGKILL to worker/ }).focus();
  await page.keyboard.press('ArrowRight');
  await waitFor(page, 'SIGKILL to worker at 3 s, forbidden');
  await page.getByRole('button', { name: 'Back to the reference' }).click();
  await list.getByText('SIGKILL to worker at 2 s, as owed').click();
  await page.getByLabel('the chosen signal', { exact: true }).selectOption('SIGTERM');
  await waitFor(page, 'SIGTERM to worker at 2 s, forbidden');
  await page.getByRole('button', { name: 'Back to the reference' }).click();
  await list.getByText('SIGTERM to main at 0 s, as owed').click();
  await page.getByLabel('sent to', { exact: true }).selectOption('worker');
  await waitFor(page, 'SIGTERM to worker at 0 s, forbidden');
  await page.getByRole('button', { name: 'Back to the reference' }).click();
  await page.getByLabel('one more signal to').selectOption('worker');
  await page.getByRole('button', { name: 'Send it too' }).click();
  await waitFor(page, 'SIGKILL to worker at 1 s, forbidden');
  expect(await happenings(page)).toContain('SIGTERM to main at 0 s, as owed');
});

test('the scenario is one that the command line reads, and the page reads it back', async () => {
  const { page } = tab;
  await page.getByLabel('example', { exact: true }).selectOption('kill-mode/exit-near-timeout');
  await page.getByLabel('case of the example').selectOption({ index: 3 });
  const yaml = await copied(page, 'scenario');
  const cwd = folderWith({ 'mine.yaml': yaml });
  expect((await captured(['run', 'mine.yaml', '--profile', 'literal'], { cwd })).code).toBe(0);
  const before = await happenings(page);
  await page.getByLabel('example', { exact: true }).selectOption('kill-mode/none');
  await page.getByText('The whole scenario as YAML').click();
  await page.getByLabel('The whole scenario as YAML').fill(yaml);
  await expect.poll(() => happenings(page)).toEqual(before);
});

test('a link brings everything back; a damaged one says so', async () => {
  const { page, url, openAt } = tab;
  await page.getByLabel('main ignores every signal').check();
  await page.getByLabel('profile', { exact: true }).selectOption('open');
  await page.getByRole('slider', { name: /^SIGKILL to main/ }).focus();
  await page.keyboard.press('Delete');
  await waitForVerdict(page, 'nonconformant');
  const link = await copied(page, 'link');
  expect(link.startsWith(`${url}#try-it?`)).toBe(true);
  const other = await openAt(link);
  expect(await happenings(other.page)).toEqual(await happenings(page));
  expect(await other.page.locator('[data-verdict]').innerText()).toBe(await page.locator('[data-verdict]').innerText());
  expect(await other.page.getByLabel('profile', { exact: true }).inputValue()).toBe('open');
  await other.close();
  const damaged = await openAt(link.slice(0, -20));
  await damaged.page.getByText('the link is cut off or damaged').waitFor();
  expect([...tab.troubles, ...other.troubles, ...damaged.troubles]).toEqual([]);
  await damaged.close();
});

test('every scenario that comes with killspec can be chosen', async () => {
  const { page } = tab;
  const names = await page
    .getByLabel('example', { exact: true })
    .locator('optgroup option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  const root = join(import.meta.dirname, '../../../scenarios');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  expect(names.toSorted()).toEqual(files.map((name) => name.replace(/\.yaml$/, '')).toSorted());
});
