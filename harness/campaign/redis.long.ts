import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { folderWith } from '../cli/captured.ts';
import { packageRoot } from '../package-root.ts';
import { poison } from './poison-fixture.ts';
import { endRedises, freePort, redisIn, socketIn, whatRedisLacks } from './redis-fixture.ts';

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(packageRoot(), 'scripts/build.js')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
});

afterEach(endRedises);

const killspec = (cwd: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [join(packageRoot(), 'dist/cli.js'), ...argv], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });

const cases = ['run', 'send-sighup', '--adapter', 'killspec:hasty'];

describe.skipIf(whatRedisLacks() !== undefined)('a campaign with a Redis', () => {
  test('is played over TLS, with whom it is told to trust only', async ({ skip }) => {
    const folder = folderWith();
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    const about = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost';
    const places = ['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate];
    const made = spawnSync('openssl', ['req', '-x509', ...about.split(' '), ...places]);
    if (made.status !== 0) skip('openssl made no certificate, so none was asked for');
    const port = await freePort();
    const tls = ['--tls-port', port, '--tls-cert-file', certificate, '--tls-key-file', key, '--tls-auth-clients', 'no'];
    await redisIn(folder, ...tls, '--requirepass', 'hunter2');
    const over = (trusted: string | undefined, ...argv: readonly string[]): string => {
      const { status, stdout, stderr } = killspec(folder, ['campaign', ...argv], {
        KILLSPEC_REDIS: `rediss://:hunter2@localhost:${port}`,
        ...(trusted === undefined ? {} : { NODE_EXTRA_CA_CERTS: trusted }),
      });
      return `${status} ${stdout}${stderr}`.replaceAll(`localhost:${port}`, 'HERE').replaceAll(/\d+ cases/g, 'N cases');
    };
    const answers = [
      over(undefined, 'status'),
      over(certificate, 'start', '--parts', '2', '--', ...cases),
      over(certificate, 'work'),
    ];
    expect(answers.join('')).toMatchInlineSnapshot(`
      "2 killspec: the Redis at rediss://…@HERE cannot be used: DEPTH_ZERO_SELF_SIGNED_CERT
        name the file of who is to be trusted: NODE_EXTRA_CA_CERTS=FILE
      0 begun: N cases in 2 parts, in campaign at rediss://…@HERE
          work      npx killspec campaign work
          results   npx killspec campaign results -o results.ndjson
      0 2 parts were played here; 2 of 2 parts played
      "
    `);
  });

  test('sets a part aside that kills who plays it, names it, and plays the rest', async () => {
    const folder = folderWith({ 'poison.mjs': poison });
    await redisIn(folder);
    const campaign = (...argv: readonly string[]) =>
      killspec(folder, ['campaign', ...argv], { KILLSPEC_REDIS: `unix:${socketIn(folder)}` });
    const words = ['run', 'kill-mode/default', 'kill-mode/none', '--adapter', 'poison.mjs'];
    campaign('start', '--parts', '3', '--tries', '2', '--', ...words);
    const tries = [1, 2, 3].map(() => campaign('work', '--lease', '1'));
    expect(tries.map(({ status, signal }) => signal ?? status)).toEqual(['SIGKILL', 'SIGKILL', 6]);
    expect(tries.at(-1)?.stdout).toMatchInlineSnapshot(`
      "0 parts were played here; 2 of 3 parts played, 1 set aside
      part 3/3 was set aside after 2 tries: the worker that played it ended
      "
    `);
    const { status, stderr } = campaign('results', '-o', 'results.ndjson');
    expect([status, stderr]).toMatchInlineSnapshot(`
      [
        6,
        "killspec: the campaign is not complete; missing: 3/3 (case 3)
      part 3/3 was set aside after 2 tries: the worker that played it ended
        killspec campaign work plays what is left; --part writes what there is
      ",
      ]
    `);
  });
});

/** Plays what follows in a folder `full` that has room for so much; its own place is the folder that `$1` names. */
const inSmallFolder = (size: string, script: string): string => `
set -e
cd "$1"
mkdir full
mount -t tmpfs -o size=${size} tmpfs full
set +e
${script}
`;

test('a campaign in a folder on a full disk goes on where there is room again', ({ skip }) => {
  if (spawnSync('unshare', ['-rm', 'true']).status !== 0) skip('no file system can be mounted here, so none was full');
  const folder = folderWith();
  const hunt = ['hunt', '--runs', '300', '--profile', 'literal', '--adapter', 'killspec:hasty'];
  const whole = killspec(folder, [...hunt, '--output', 'whole.ndjson']);
  expect(whole.status).toBe(1);
  const script = `
    killspec() { "$NODE" "$CLI" campaign "$@" --folder full; }
    "$NODE" "$CLI" campaign start --folder full --parts 3 -- ${hunt.join(' ')} >&2
    cat /dev/zero >full/filler 2>/dev/null
    killspec work; echo "$?"
    truncate -s -12k full/filler
    killspec work; echo "$?"
    ls full full/tries
    rm full/filler
    killspec work; echo "$?"
    killspec results -o results.ndjson >results.txt; echo "$?"
  `;
  const { stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', inSmallFolder('100k', script), 'sh', folder], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NODE: process.execPath, CLI: join(packageRoot(), 'dist/cli.js') },
  });
  expect(`${stdout}${stderr.replaceAll(/claim\.\d+/g, 'claim.PID')}`).toMatchInlineSnapshot(`
    "6
    6
    full:
    campaign.json
    filler
    parts
    tries

    full/tries:
    3 parts were played here; 3 of 3 parts played
    0
    1
    begun: 300 worlds in 3 parts, in full
        work      npx killspec campaign work --folder full
        results   npx killspec campaign results --folder full -o results.ndjson
    killspec: full/claim.PID could not be written: there is no space left
      what was played before is kept: make room, and do the same again
    killspec: full/parts/0000001.ndjson could not be written: there is no space left
      what was played before is kept: make room, and do the same again
    "
  `);
  expect(readFileSync(join(folder, 'results.ndjson'), 'utf8')).toBe(readFileSync(join(folder, 'whole.ndjson'), 'utf8'));
});
