// Makes reports to look at: of the reference, of a mutant, and of the recorded versions of systemd.
//
//   npm run gallery                   into gallery/
//   npm run gallery -- --screenshot   and the picture that README.md shows, which needs chromium

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from './build.js';
import { launchChromium } from './chromium.js';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'gallery');
const picture = join(root, 'reports/html/screenshot.webp');

const huntedWorlds = '1000';

/**
 * @param {readonly string[]} argv
 * @returns {void}
 */
const killspec = (argv) => {
  try {
    execFileSync(process.execPath, [join(root, 'dist/cli.js'), ...argv], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (error) {
    // Nonconformance is what some of these are for; whatever else goes wrong, no results are written, and `report` says so.
    if (/** @type {{ status?: number }} */ (error).status === undefined) throw error;
  }
};

/** @param {string} adapter */
const play = (adapter) => {
  const file = `${adapter.replace(/^.*:/u, '')}.ndjson`;
  killspec(['run', '--adapter', adapter, '--traces', '--output', file]);
  return file;
};

const hunt = () => {
  killspec(['hunt', '--adapter', 'killspec:hasty', '--runs', huntedWorlds, '--output', 'hunt.ndjson']);
  return 'hunt.ndjson';
};

const exhaust = () => {
  killspec(['exhaust', '--bound', 'tiny', '--adapter', 'killspec:reference', '--output', 'tiny.ndjson']);
  return 'tiny.ndjson';
};

/** Each report by its name, with the files that it is made of. */
const reports = () => {
  const recordings = readdirSync(join(root, 'harness/recordings'))
    .flatMap((name) => /^(.*)\.ndjson\.gz$/u.exec(name)?.[1] ?? [])
    .toSorted();
  const reference = play('killspec:reference');
  const hasty = play('killspec:hasty');
  const versions = recordings.map((name) => ({ name, files: [play(`recording:${name}`)] }));
  return [
    { name: 'reference', files: [reference, exhaust()] },
    { name: 'hasty', files: [hasty, hunt()] },
    ...versions,
    { name: 'all', files: [reference, hasty, ...versions.flatMap(({ files }) => files)] },
  ];
};

const takePicture = async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1180 }, colorScheme: 'light' });
    const link = '#cases?q=outcome%3Anonconformant&case=kill-mode%2Fmixed-worker-waits';
    await page.goto(`${pathToFileURL(join(folder, 'hasty.html')).href}${link}`);
    await page.waitForSelector('.case-detail .timeline');
    // A third of what a PNG would take in every clone.
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 85 });
    writeFileSync(picture, Buffer.from(data, 'base64'));
  } finally {
    await browser.close();
  }
};

const mistakes = await build({ full: false });
for (const mistake of mistakes) console.error(`build: ${mistake}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const made = reports();
for (const { name, files } of made) killspec(['report', ...files, '--output', `${name}.html`]);
console.log(made.map(({ name }) => relative(process.cwd(), join(folder, `${name}.html`))).join('\n'));
if (process.argv.includes('--screenshot')) {
  await takePicture();
  console.log(relative(process.cwd(), picture));
}
