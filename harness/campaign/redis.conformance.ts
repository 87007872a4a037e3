import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, test } from 'vitest';
import { type Captured, captured, folderWith } from '../cli/captured.ts';
import { endRedises, freePort, redisIn, socketIn, whatRedisLacks } from './redis-fixture.ts';

// `npm run verify:long` has more, in redis.long.ts.

afterEach(endRedises);

const cases = ['run', 'send-sighup', '--adapter', 'killspec:hasty'];

/** What was said, without where: that is another folder or port each time. */
const said = ({ code, stdout, stderr }: Captured): string =>
  `${code} ${stdout}${stderr}`.replaceAll(/unix:\S*redis\.sock|localhost:\d+/g, 'HERE');

describe.skipIf(whatRedisLacks() !== undefined)('a campaign with a Redis', () => {
  test('is of the user that the URL names, who needs no keys but those of campaigns', async () => {
    const folder = folderWith();
    const port = await freePort();
    const worker = '--user worker on >s3cr%t ~killspec* &* +@all -@dangerous +info'.split(' ');
    const guest = '--user guest on >guest ~killspec* &* +@read +@connection'.split(' ');
    await redisIn(folder, '--port', port, '--requirepass', 'hunter2', ...worker, ...guest);
    const as = (who: string, ...argv: readonly string[]) =>
      captured(['campaign', ...argv.slice(0, 1), '--redis', `redis://${who}localhost:${port}`, ...argv.slice(1)], {
        cwd: folder,
      });
    const answers = [
      await as('', 'start', '--', ...cases),
      await as('worker:wrong@', 'start', '--', ...cases),
      await as('guest:guest@', 'start', '--', ...cases),
      await as('worker:s3cr%25t@', 'start', '--', ...cases),
      await as('worker:s3cr%25t@', 'work'),
    ];
    expect(answers.map(said).join('')).toMatchInlineSnapshot(`
      "2 killspec: the Redis at redis://HERE cannot be used: NOAUTH HELLO must be called with the client already authenticated
        name a user and a password: redis://USER:PASSWORD@HOST
      2 killspec: the Redis at redis://…@HERE cannot be used: WRONGPASS invalid username-password pair or user is disabled.
        name a user and a password: redis://USER:PASSWORD@HOST
      2 killspec: the Redis at redis://…@HERE refuses: NOPERM this user has no permissions to run the 'set' command
        use it as somebody who may do everything with keys that begin with killspec
      0 begun: 36 cases in 3 parts, in campaign at redis://…@HERE
          work      npx killspec campaign work --redis 'redis://…@HERE'
          results   npx killspec campaign results --redis 'redis://…@HERE' -o results.ndjson
      0 3 parts were played here; 3 of 3 parts played
      "
    `);
  });

  test('goes on where a Redis that was full has room again', async () => {
    const folder = folderWith();
    await redisIn(folder, '--maxmemory-policy', 'noeviction');
    const place = ['--redis', `unix:${socketIn(folder)}`];
    const campaign = (...argv: readonly string[]) =>
      captured(['campaign', ...argv.slice(0, 1), ...place, ...argv.slice(1)], { cwd: folder });
    await captured([...cases, '--output', 'whole.ndjson'], { cwd: folder });
    const client = new Redis({ path: socketIn(folder) });
    try {
      await client.config('SET', 'maxmemory', '1');
      const begun = await campaign('start', '--', ...cases);
      await client.config('SET', 'maxmemory', '0');
      await campaign('start', '--', ...cases);
      await client.config('SET', 'maxmemory', '1');
      const worked = await campaign('work');
      await client.config('SET', 'maxmemory', '0');
      const workedAgain = await campaign('work');
      expect([begun, worked, workedAgain].map(said).join('')).toMatchInlineSnapshot(`
        "6 killspec: the Redis at HERE takes nothing more: OOM command not allowed when used memory > 'maxmemory'.
          what was played before is kept: make room, and do the same again
        6 killspec: the Redis at HERE takes nothing more: OOM command not allowed when used memory > 'maxmemory'
          what was played before is kept: make room, and do the same again
        0 3 parts were played here; 3 of 3 parts played
        "
      `);
    } finally {
      client.disconnect();
    }
    const { code } = await campaign('results', '-o', 'results.ndjson');
    expect([code, existsSync(join(folder, 'results.ndjson'))]).toEqual([1, true]);
    expect(readFileSync(join(folder, 'results.ndjson'), 'utf8')).toBe(
      readFileSync(join(folder, 'whole.ndjson'), 'utf8'),
    );
  });

  test('is played by the build that it was begun by only', async () => {
    const folder = folderWith();
    await redisIn(folder);
    const place = ['--redis', `unix:${socketIn(folder)}`];
    await captured(['campaign', 'start', ...place, '--', ...cases], { cwd: folder });
    const client = new Redis({ path: socketIn(folder) });
    try {
      const plan = JSON.parse((await client.get('killspec-plan:campaign')) ?? '{}') as { readonly bundle: string };
      expect(plan.bundle).toMatch(/^[0-9a-f]{16}$/);
      await client.set('killspec-plan:campaign', JSON.stringify({ ...plan, bundle: '0123456789abcdef' }));
    } finally {
      client.disconnect();
    }
    const worked = said(await captured(['campaign', 'work', ...place], { cwd: folder }));
    expect(worked.replaceAll(/this is (\S+) \(build [0-9a-f]{16}\)/g, 'this is $1 (build …)')).toMatchInlineSnapshot(`
      "2 killspec: the campaign was begun by killspec 0.1.0 (build 0123456789abcdef), and this is 0.1.0 (build …)
        only the same build can take part: install that one
      "
    `);
    const { stdout } = await captured(['campaign', 'status', ...place], { cwd: folder });
    expect(stdout).toBe('npx killspec run send-sighup --adapter killspec:hasty: 0 of 3 parts played, 3 waiting\n');
  });
});
