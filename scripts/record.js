// `npm run record`: plays the scenario suite, and the minimal cases of findings beside it, in a machine of each version of
// systemd and keeps what was recorded, in place of what was recorded before. Machines that are not there are built. The pages that are made of recordings are to
// be written anew then: `npx vitest run reports/findings scripts/documents -u`.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { stop } from 'esbuild';
import { build } from './build.js';

const root = join(import.meta.dirname, '..');
const all = ['247', '252', '254', '257', '262'];
const asked = process.argv.slice(2);
const majors = asked.length > 0 ? asked : all;

await build({ full: false });
await stop();

/** @param {readonly string[]} args */
const killspec = (args) =>
  spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], { stdio: 'inherit' }).status ?? 1;

const minimal = join(root, 'reports/findings/minimal');
// A folder would stand for its cases beside those of the suite.
const minimalFiles = readdirSync(minimal).map((name) => join(minimal, name));

let status = killspec(['machine', 'build', '--systemd', majors.join(',')]);
for (const major of status === 0 ? majors : []) {
  const name = `systemd-${major}`;
  for (const [folder, files] of /** @type {const} */ ([
    ['harness/recordings', []],
    ['harness/recordings/minimal', minimalFiles],
  ])) {
    const file = join(root, folder, `${name}.ndjson.gz`);
    // Cases that could not be recorded are told, and are no reason to leave the other versions out.
    const done = killspec(['record', '--machine', name, ...files, '--output', file]);
    if (done !== 0 && done !== 5) status = done;
  }
}
process.exitCode = status;
