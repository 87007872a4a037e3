import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { captured, folderWith } from '../cli/captured.ts';
import { packageRoot } from '../package-root.ts';
import { endAll, playRound, undisturbed } from './chaos-fixture.ts';
import { poison } from './poison-fixture.ts';
import { whatRedisLacks } from './redis-fixture.ts';

// `npm run verify:long` plays more rounds: see campaign.long.ts.

const cli = join(packageRoot(), 'dist/cli.js');

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(packageRoot(), 'scripts/build.js')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
});

afterAll(endAll);

const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), 'utf8');

describe('a campaign with a Redis', () => {
  test('comes to the bytes of an undisturbed run, whoever is killed, and when', async ({ skip }) => {
    const lacking = whatRedisLacks();
    if (lacking !== undefined) skip(`${lacking}, so no campaign was played with it`);
    const text = undisturbed();
    for (const seed of [1, 2, 3]) expect(await playRound(seed)).toEqual({ code: 1, stderr: '', text });
  }, 300_000);
});

describe('a campaign in a folder', () => {
  const cases = ['run', 'send-sighup', '--adapter', 'killspec:hasty'];

  test('comes to the bytes of a run', async () => {
    const cwd = folderWith();
    await captured([...cases, '--output', 'whole.ndjson'], { cwd });
    const begun = await captured(['campaign', 'start', '--folder', 'c', '--', ...cases], { cwd });
    expect([begun.code, begun.stderr, begun.stdout]).toMatchInlineSnapshot(`
      [
        0,
        "",
        "begun: 36 cases in 3 parts, in c
          work      npx killspec campaign work --folder c
          results   npx killspec campaign results --folder c -o results.ndjson
      ",
      ]
    `);
    const before = await captured(['campaign', 'results', '--folder', 'c', '-o', 'early.ndjson'], { cwd });
    expect([before.code, before.stdout, before.stderr]).toMatchInlineSnapshot(`
      [
        6,
        "",
        "killspec: the campaign is not complete; missing: 1/3 (cases 1 to 12), 2/3 (cases 13 to 24), 3/3 (cases 25 to 36)
        killspec campaign work plays what is left; --part writes what there is
      ",
      ]
    `);
    const worked = await captured(['campaign', 'work', '--folder', 'c'], { cwd });
    expect([worked.code, worked.stderr, worked.stdout]).toMatchInlineSnapshot(`
      [
        0,
        "",
        "3 parts were played here; 3 of 3 parts played
      ",
      ]
    `);
    const results = await captured(['campaign', 'results', '--folder', 'c', '-o', 'results.ndjson'], { cwd });
    expect([results.code, read(cwd, 'results.ndjson')]).toEqual([1, read(cwd, 'whole.ndjson')]);
  });

  test('a part that kills who plays it is set aside, and the rest is played', () => {
    const cwd = folderWith({ 'poison.mjs': poison });
    const killspec = (...argv: readonly string[]) =>
      spawnSync(process.execPath, [cli, ...argv], { cwd, encoding: 'utf8' });
    const words = ['run', 'kill-mode/default', 'kill-mode/none', '--adapter', 'poison.mjs'];
    killspec('campaign', 'start', '--folder', 'c', '--parts', '3', '--tries', '2', '--', ...words);
    const tries = [1, 2, 3].map(() => killspec('campaign', 'work', '--folder', 'c'));
    expect(tries.map(({ status, signal }) => signal ?? status)).toMatchInlineSnapshot(`
      [
        "SIGKILL",
        "SIGKILL",
        6,
      ]
    `);
    expect([tries.at(-1)?.stdout, readdirSync(join(cwd, 'c/parts'))]).toMatchInlineSnapshot(`
      [
        "0 parts were played here; 2 of 3 parts played, 1 set aside
      part 3/3 was set aside after 2 tries: the process that played it ended
      ",
        [
          "0000001.ndjson",
          "0000002.ndjson",
        ],
      ]
    `);
    const { status, stderr } = killspec('campaign', 'results', '--folder', 'c', '-o', 'results.ndjson');
    expect([status, stderr]).toMatchInlineSnapshot(`
      [
        6,
        "killspec: the campaign is not complete; missing: 3/3 (case 3)
      part 3/3 was set aside after 2 tries: the process that played it ended
        killspec campaign work plays what is left; --part writes what there is
      ",
      ]
    `);
  });

  test('only the build that it was begun by takes part, and only the same implementation', async () => {
    const cwd = folderWith();
    await captured(['campaign', 'start', '--folder', 'c', '--', ...cases], { cwd });
    const other = spawnSync(process.execPath, [cli, 'campaign', 'work', '--folder', 'c'], { cwd, encoding: 'utf8' });
    expect([other.status, other.stderr.replaceAll(/build [0-9a-f]{16}/g, 'build …')]).toMatchInlineSnapshot(`
      [
        2,
        "killspec: the campaign was begun by killspec 0.1.0 (build …), and this is 0.1.0 (build …)
        only the same build can take part: install that one
      ",
      ]
    `);
  });
});

test('says what is wrong with where a campaign is to be', async () => {
  const cwd = folderWith();
  await captured(['campaign', 'start', '--folder', 'c', '--', 'run', 'send-sighup'], { cwd });
  const said: string[] = [];
  for (const argv of [
    ['start', '--folder', 'x'],
    ['start', '--', 'run'],
    ['start', '--folder', 'x', '--', 'list'],
    ['start', '--folder', 'x', '--', 'run', '--output', 'y'],
    ['start', '--folder', 'c', '--', 'run', 'kill-mode'],
    ['work', '--folder', 'x'],
    ['status', '--folder', 'c', '--redis', 'redis://localhost'],
    ['status', '--folder', 'c', '--name', 'n'],
    ['status', '--redis', 'redis://me:secret@localhost:1'],
    ['status', '--redis', 'redis://localhost', '--name', 'a:b'],
    ['status', '--redis', 'http://localhost'],
  ]) {
    const { code, stderr } = await captured(['campaign', ...argv], { cwd });
    said.push(`${code} ${stderr}`);
  }
  expect(said.join('')).toMatchInlineSnapshot(`
    "2 killspec: what is to be played is not said
      as in: killspec campaign start --folder DIR -- hunt --runs 100000
    2 killspec: where the campaign is is not said
      name it: --folder DIR, or --redis URL
    2 killspec: list cannot be played in parts
      one of run, hunt, exhaust can
    2 killspec: --output is of a whole, and a campaign is played in parts
      campaign results writes the file
    2 killspec: there is another campaign in c: npx killspec run send-sighup, 36 cases in 3 parts
      name another place
    2 killspec: there is no campaign in x
      begin one: killspec campaign start
    2 killspec: --folder and --redis both say where the campaign is
    2 killspec: --name is for a campaign in a Redis
      a folder holds one campaign
    2 killspec: the Redis at redis://…@localhost:1 cannot be used: ECONNREFUSED
      start it, or name another: --redis URL
    2 killspec: a:b is no name for a campaign
      up to 60 letters, digits, dots, dashes and underscores
    2 killspec: http:// is no Redis
      as in redis://localhost:6379, rediss://… or unix:/path
    "
  `);
});

/** What a bundle imports, whether it is asked for or not. */
const importsOf = (file: string): readonly string[] =>
  [
    ...read(join(packageRoot(), 'dist'), file).matchAll(
      /^(?:import|export)\b[^;]*?from\s*"([^"]+)"|^import\s*"([^"]+)"/gm,
    ),
  ].map(([, from, bare]) => from ?? bare ?? '');

test('nothing of the queue is loaded where nobody asks for it', () => {
  const reached = new Set(readdirSync(join(packageRoot(), 'dist')).filter((name) => name.endsWith('.js')));
  const packages = new Set<string>();
  for (const file of reached) {
    for (const path of importsOf(file)) {
      if (!path.startsWith('.')) packages.add(path);
      else
        reached.add(
          path
            .replace(/^\.\.?\//, '')
            .replace(/^(?=[^/]*$)/, file.startsWith('chunks/') && path.startsWith('./') ? 'chunks/' : ''),
        );
    }
  }
  expect(reached.size).toBeGreaterThan(20);
  expect([packages.has('commander'), packages.has('bullmq'), packages.has('ioredis')]).toEqual([true, false, false]);
});
