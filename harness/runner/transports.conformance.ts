import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from '../../spec/profiles/profile.ts';
import { createStdioRunner, type StdioRunnerOptions } from '../adapters/stdio/stdio-runner.ts';
import { wrappedAdapter } from '../adapters/stdio/testing/bundle-adapter.ts';
import { builtinImplementations } from '../implementations/registry.ts';
import type { Implementation } from '../adapters/adapter.ts';
import { packageRoot } from '../package-root.ts';
import { loadScenarioTree } from '../scenarios/load.ts';
import type { Player } from './player.ts';
import type { PlayableCase } from './playable-case.ts';
import { runCases } from './run-cases.ts';
import { sealResults } from './seal.ts';
import { stdioPlayer } from './stdio-player.ts';
import { trustedPlayer } from './trusted-player.ts';

const loaded = loadScenarioTree(join(packageRoot(), 'scenarios'));
const cases = loaded.ok ? loaded.scenarios.flatMap((scenario) => scenario.cases) : [];
/** Every so many of the cases. */
const sample = cases.filter((_, at) => at % 16 === 0);

let wrapped: Awaited<ReturnType<typeof wrappedAdapter>>;

beforeAll(async () => {
  wrapped = await wrappedAdapter();
});

afterAll(() => rmSync(wrapped.folder, { recursive: true }));

/** What a run writes, the traces of cases that conform included. */
const sealed = async (player: Player, of: readonly PlayableCase[]): Promise<string> => {
  try {
    return sealResults(await runCases(of, player, { profile: open, killspec: 'test', seed: 1, keepAll: true }));
  } finally {
    await player.close();
  }
};

const overStdio = async (
  name: string,
  mode: 'reactor' | 'syscalls' | 'slow',
  of: readonly PlayableCase[],
  options: Partial<StdioRunnerOptions> = {},
): Promise<string> => {
  const created = await createStdioRunner({ command: wrapped.command(name, mode), cwd: wrapped.folder, ...options });
  if (created.status !== 'ready') throw new Error(JSON.stringify(created));
  return sealed(stdioPlayer(created.runner), of);
};

const inProcess = (name: string, of: readonly PlayableCase[]): Promise<string> =>
  sealed(trustedPlayer(builtinImplementations[name] as Implementation), of);

/** Whether two results are the same bytes; where they are not, only the first line in which they differ is told. */
const same = (found: string, expected: string): void => {
  const [lines, others] = [found.split('\n'), expected.split('\n')];
  const at = lines.findIndex((line, index) => line !== others[index]);
  expect([lines.length, lines[at]]).toEqual([others.length, others[at]]);
};

test.each(['reactor', 'syscalls'] as const)('the reference gives the same bytes over stdio, as %s', async (mode) => {
  expect(cases.length).toBeGreaterThan(400);
  same(await overStdio('reference', mode, cases), await inProcess('reference', cases));
});

test('a mutant fails in the same way over stdio, in one process and in several', async () => {
  const expected = await inProcess('hasty', sample);
  expect(expected).toContain('nonconformant');
  same(await overStdio('hasty', 'reactor', sample, { processCount: 1 }), expected);
  same(await overStdio('hasty', 'syscalls', sample, { processCount: 3 }), expected);
});

test('an adapter that takes 40 times as long gives the same bytes', async () => {
  same(await overStdio('reference', 'slow', sample), await inProcess('reference', sample));
});
