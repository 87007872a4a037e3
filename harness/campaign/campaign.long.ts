import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { packageRoot } from '../package-root.ts';
import { endAll, playRound, undisturbed } from './chaos-fixture.ts';
import { whatRedisLacks } from './redis-fixture.ts';

const roundCount = 50;

afterAll(endAll);

test('a campaign comes to the bytes of an undisturbed run, whoever is killed, and when', async ({ skip }) => {
  const lacking = whatRedisLacks();
  if (lacking !== undefined) skip(`${lacking}, so no campaign was played with it`);
  const built = spawnSync(process.execPath, [join(packageRoot(), 'scripts/build.js')], { encoding: 'utf8' });
  expect([built.status, built.stderr]).toEqual([0, '']);
  const text = undisturbed();
  for (let seed = 1; seed <= roundCount; seed += 1) {
    expect([seed, await playRound(seed)]).toEqual([seed, { code: 1, stderr: '', text }]);
  }
});
