import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { open } from '../../spec/profiles/profile.ts';
import { cacheFolder } from '../adapters/machine/cache.ts';
import { findMachine, listMachines } from '../adapters/machine/open-machine.ts';
import { tinyFolder } from '../adapters/machine/recipes/recipe-fixture.ts';
import { ownCases } from '../run.ts';
import { runCases } from '../runner/run-cases.ts';
import { folderWith } from './captured.ts';
import { openMachine } from './open-machine-player.ts';

const users = cacheFolder(process.env);
/** Its kernel runs the tiny manager, too. */
const isBuilt = findMachine(users, 'systemd-252') !== undefined;
const patience = 180_000;

const folder = folderWith();
const cache = join(folder, 'cache');
const file = join(folder, 'recipe.yaml');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Puts the tiny manager, compiled with these options, beside its recipe. */
const compile = (options: readonly string[]): void => {
  mkdirSync(cache, { recursive: true });
  cpSync(join(tinyFolder(), 'recipe.yaml'), file);
  const source = join(tinyFolder(), 'tiny.c');
  const { status } = spawnSync('gcc', ['-static', '-O1', ...options, '-o', join(folder, 'tiny'), source]);
  if (status !== 0) throw new Error('it compiles');
};

const cases = ownCases().filter(({ name }) => /^(kill-mode|kill-signal|send-sighup|send-sigkill)\//.test(name));

/** The outcomes of all cases, each with how often it came, and the rules that were broken. */
const play = async (name: string) => {
  const progress: string[] = [];
  const opened = await openMachine(name, { folder, cache, writeError: (line) => progress.push(line.trim()) });
  if (!opened.ok) throw new Error(opened.mistake.message);
  const { player } = opened.value;
  const { cases: played } = await runCases(cases, player, { profile: open, killspec: '0', seed: 1, keepAll: true });
  const counts: Record<string, number> = {};
  const rules = new Set<string>();
  for (const { outcome } of played) {
    counts[outcome.status] = (counts[outcome.status] ?? 0) + 1;
    if (outcome.status === 'nonconformant') outcome.verdict.violation.rules.forEach((rule) => rules.add(rule));
  }
  return { built: progress.filter((line) => line.includes(' is built')), counts, rules: [...rules] };
};

test('another service manager is put into a machine by its recipe, and judged as any other', {
  timeout: patience,
}, async ({ skip }) => {
  if (!isBuilt) skip('no machine is built: npx killspec machine build');
  mkdirSync(cache, { recursive: true });
  symlinkSync(join(users, 'kernels'), join(cache, 'kernels'));
  compile([]);
  const honest = await play('recipe.yaml');
  expect(honest).toEqual({
    built: ['tiny is built: 1.0'],
    counts: { conformant: expect.any(Number), 'not-applicable': expect.any(Number), unsupported: expect.any(Number) },
    rules: [],
  });
  const conformant = honest.counts['conformant'] ?? 0;
  expect(conformant).toBeGreaterThan(100);
  // By its name, too, with nothing to be built.
  expect(await play('tiny')).toEqual({ ...honest, built: [] });
  // Another program under the same recipe is another machine, whatever it is called by.
  compile(['-DFAULT']);
  const faulty = await play('tiny');
  expect(faulty.built).toEqual(honest.built);
  expect(faulty.rules).toContain('KM-MX-2');
  expect(faulty.counts['nonconformant'] ?? 0).toBeGreaterThan(20);
  expect((faulty.counts['conformant'] ?? 0) + (faulty.counts['nonconformant'] ?? 0)).toBe(conformant);
  expect(listMachines(cache).map(({ name, version, suite }) => [name, version, suite])).toEqual([
    ['tiny', '1.0', undefined],
  ]);
  // Where its recipe is gone it is what it was; with a recipe that is wrong nothing is run.
  writeFileSync(file, 'format: x\n');
  expect(await openMachine('tiny', { folder, cache })).toMatchObject({ ok: false });
  rmSync(file);
  expect(await openMachine('tiny', { folder, cache })).toMatchObject({ ok: true });
  expect(await openMachine('tiny:exact', { folder, cache })).toMatchObject({
    ok: false,
    mistake: { message: 'the timers of tiny cannot be made exact' },
  });
});
