import { expect, test } from 'vitest';
import { literal } from '../../../spec/profiles/profile.ts';
import { createStdioRunner } from '../../adapters/stdio/stdio-runner.ts';
import { playCase } from '../../runner/play-case.ts';
import { stdioPlayer } from '../../runner/stdio-player.ts';
import { suiteWorlds } from '../kit-worlds.ts';

test('the reference in JavaScript conforms, as ours does, in every case of the suite that it declares', async () => {
  const created = await createStdioRunner({ command: ['node', 'reference.mjs'], cwd: import.meta.dirname });
  if (created.status !== 'ready') throw new Error(`it did not start: ${JSON.stringify(created)}`);
  const player = stdioPlayer(created.runner);
  const counts: Record<string, number> = {};
  const failing: string[] = [];
  for (const { name, world } of suiteWorlds()) {
    const { outcome } = await playCase(world, player, { profile: literal });
    counts[outcome.status] = (counts[outcome.status] ?? 0) + 1;
    if (outcome.status !== 'conformant' && outcome.status !== 'unsupported') failing.push(name);
  }
  await player.close();
  expect(failing).toEqual([]);
  expect(counts['conformant']).toBeGreaterThan(400);
});
