import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSuite } from '../suites/suites.ts';
import { renderFrozen } from '../../reports/formats/hunt.ts';
import { open } from '../../spec/profiles/profile.ts';
import { drawnFrom } from '../generators/world-source.ts';
import { huntChunk } from '../runner/hunt/hunt-chunk.ts';
import { captured, folderWith } from './captured.ts';
import { openAdapter } from './open-adapter.ts';
import { selectCases } from './select-cases.ts';

test('a suite is asked for by its version, which stands in the results', async () => {
  const cwd = folderWith();
  const argv = ['run', 'kill-mode/default', '--suite', '1', '--adapter', 'killspec:reference', '--output', 'r.ndjson'];
  expect((await captured(argv, { cwd })).code).toBe(0);
  const header = readFileSync(join(cwd, 'r.ndjson'), 'utf8').split('\n')[0] ?? '';
  expect(JSON.parse(header)).toMatchObject({ suite: 1, cases: { count: 2 } });
});

test('of a suite only its own cases are played', () => {
  const suite = { ...readSuite(1), cases: { 'kill-mode/default/Job=stop': '' } };
  const selected = selectCases({ operands: [], cwd: folderWith(), suite });
  expect(selected.ok && selected.value.map(({ name }) => name)).toEqual(['kill-mode/default/Job=stop']);
});

test('a suite that there is not is a mistake', async () => {
  const { code, stdout, stderr } = await captured(['run', '--suite', '99']);
  expect([code, stdout, stderr]).toMatchInlineSnapshot(`
    [
      2,
      "",
      "killspec: there is no suite 99
      this killspec has 1; another one may have more
    ",
    ]
  `);
});

test('a suite of the settings holds for runs and hunts, unless another one is asked for', async () => {
  const cwd = folderWith({ 'killspec.config.yaml': 'adapter: killspec:reference\nsuite: 1\n' });
  const run = await captured(['run', 'kill-mode/default'], { cwd });
  expect([run.code, run.stdout.split('\n')[0]]).toEqual([
    0,
    'killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · suite 1 · profile open · seed 1',
  ]);
  for (const command of ['hunt', 'exhaust']) {
    const hunt = await captured([command, '--runs', '3', '--output', `${command}.ndjson`], { cwd });
    expect([hunt.code, hunt.stdout.split('\n')[0]]).toEqual([0, expect.stringContaining(' · 45 rules · suite 1 · ')]);
    const header = readFileSync(join(cwd, `${command}.ndjson`), 'utf8').split('\n')[0] ?? '';
    expect(JSON.parse(header)).toMatchObject({ suite: 1 });
    const other = await captured([command, '--suite', '99'], { cwd });
    expect([other.code, other.stderr.split('\n')[0]]).toEqual([2, 'killspec: there is no suite 99']);
  }
});

test('a hunt by a suite holds nothing of later rules against anybody', async () => {
  const player = await openAdapter('killspec:hasty', { folder: folderWith() });
  if (!player.ok) throw new Error(player.mistake.message);
  const plan = { origin: drawnFrom(1), profile: open };
  const { counts } = await huntChunk(player.value, plan, 10, 1);
  const { counts: byOlder } = await huntChunk(player.value, { ...plan, rules: ['KS-5'] }, 10, 1);
  await player.value.close();
  expect([counts.nonconformant, byOlder.nonconformant, byOlder['not-applicable']]).toEqual([1, 0, 1]);
});

test('a hunt says where its worlds are not those that the suite had', () => {
  const suite = { ...readSuite(1), generator: 1, scope: 0 };
  const drawn = { kind: 'drawn', version: 2, seed: 1 } as const;
  const small = { kind: 'exhausted', version: 1, bound: 'small' } as const;
  expect([
    renderFrozen(suite, drawn),
    renderFrozen(suite, small),
    renderFrozen({ ...suite, generator: 2 }, drawn),
  ]).toMatchInlineSnapshot(`
    [
      "
    The rules are those of suite 1, the worlds are not: it had those of generator 1, and this killspec has those of 2 only.
    ",
      "
    The rules are those of suite 1, the worlds are not: it had those of scope 0, and this killspec has those of 1 only.
    ",
      "",
    ]
  `);
});
