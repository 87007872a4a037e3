import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

const run = ['run', 'send-sighup', '--adapter', 'killspec:hasty'];
const hunt = ['hunt', '--runs', '450', '--profile', 'literal'];

const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), 'utf8');

/** Plays something whole and in parts, in one folder, which tests may add to. */
const cut = async (argv: readonly string[], of: number): Promise<string> => {
  const cwd = folderWith();
  await captured([...argv, '--output', 'whole.ndjson'], { cwd });
  for (let part = 1; part <= of; part += 1) {
    await captured([...argv, '--shard', `${part}/${of}`, '--output', `${part}.ndjson`], { cwd });
  }
  return cwd;
};

let runCut: Promise<string> | undefined;
const runInThree = (): Promise<string> => {
  runCut ??= cut(run, 3);
  return runCut;
};

test.each([
  ['a run', runInThree, ['1.ndjson', '2.ndjson', '3.ndjson'], 1],
  ['a hunt', () => cut(hunt, 2), ['2.ndjson', '1.ndjson', '2.ndjson'], 0],
] as const)('the shards of %s merge to what it is in one go', async (_what, play, files, expected) => {
  const cwd = await play();
  const { code, stderr } = await captured(['merge', ...files, '-o', 'merged.ndjson'], { cwd });
  expect([code, stderr, read(cwd, 'merged.ndjson')]).toEqual([expected, '', read(cwd, 'whole.ndjson')]);
  const again = await captured(['merge', 'merged.ndjson', 'whole.ndjson', '-o', 'again.ndjson'], { cwd });
  expect([again.code, read(cwd, 'again.ndjson')]).toEqual([expected, read(cwd, 'whole.ndjson')]);
});

test('merge says what is missing, and what does not belong together', async () => {
  const cwd = await runInThree();
  await captured([...run, '--shard', '1/2', '--output', 'half.ndjson'], { cwd });
  await captured(['run', 'send-sighup', '--shard', '2/3', '--output', 'other.ndjson'], { cwd });
  await captured([...run, '--profile', 'literal', '--shard', '2/3', '--output', 'literal.ndjson'], { cwd });
  await captured(
    ['run', 'send-sighup', 'kill-mode/default', ...run.slice(2), '--shard', '2/3', '--output', 'more.ndjson'],
    { cwd },
  );
  await captured([...run, '--seed', '2', '--shard', '2/3', '--output', 'seed.ndjson'], { cwd });
  const lines = read(cwd, '1.ndjson').split('\n');
  writeFileSync(join(cwd, 'edited.ndjson'), read(cwd, '1.ndjson').replace('"hasty"', '"lasty"'));
  writeFileSync(join(cwd, 'cut.ndjson'), `${lines.slice(0, 3).join('\n')}\n`);
  writeFileSync(join(cwd, 'old.ndjson'), read(cwd, '2.ndjson').replace('"killspec":"0.1.0"', '"killspec":"0.0.9"'));
  const said: string[] = [];
  for (const others of [
    '2.ndjson',
    'half.ndjson',
    'other.ndjson',
    'literal.ndjson',
    'more.ndjson',
    'seed.ndjson',
    'whole.ndjson',
    'edited.ndjson',
    'cut.ndjson',
    'old.ndjson',
    'none.ndjson',
  ]) {
    const { code, stdout, stderr } = await captured(['merge', '1.ndjson', others, '-o', 'out.ndjson'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    said.push(stderr);
  }
  expect(said.join('')).toMatchInlineSnapshot(`
    "killspec: parts are missing: 3/3 (cases 25 to 36)
      play them; or merge what there is further on, with --part
    killspec: 1.ndjson was cut into 3 parts, and half.ndjson into 2: they overlap
      play all shards of one --shard …/N
    killspec: other.ndjson is of another implementation: reference 1, and not hasty 1 as in 1.ndjson
      merge what belongs together
    killspec: literal.ndjson is of another profile: literal, and not open as in 1.ndjson
      merge what belongs together
    killspec: more.ndjson is of another set of cases: 38 (de12339c), and not 36 (83b86337) as in 1.ndjson
      merge what belongs together
    killspec: seed.ndjson is of another seed: 2, and not 1 as in 1.ndjson
      merge what belongs together
    killspec: whole.ndjson is whole already, and 1.ndjson is of parts
      leave one of them out
    killspec: edited.ndjson is not as killspec wrote it: the seal of a part is broken
      play that shard again
    killspec: cut.ndjson stops within a part
      play that shard again
    killspec: old.ndjson is not as killspec wrote it: the seal of a part is broken
      play that shard again
    killspec: none.ndjson is not there
    "
  `);
  const part = await captured(['merge', '3.ndjson', '1.ndjson', '-o', 'part.ndjson', '--part'], { cwd });
  expect(part.stdout).toMatchInlineSnapshot(`
    "2 of 3 parts are in part.ndjson; missing: 2/3 (cases 13 to 24)
    "
  `);
  const { code } = await captured(['merge', 'part.ndjson', '2.ndjson', '-o', 'merged.ndjson'], { cwd });
  expect([code, read(cwd, 'merged.ndjson')]).toEqual([1, read(cwd, 'whole.ndjson')]);
});

test('a shard alone is no result', async () => {
  const cwd = folderWith();
  const shard = ['run', 'send-sighup', '--adapter', 'killspec:reference', '--shard', '1/2', '--output', 'a.ndjson'];
  const { stdout } = await captured(shard, { cwd });
  expect(stdout.split('\n').at(-2)).toMatchInlineSnapshot(
    `"This was part 1 of 2, which is no result by itself: killspec merge makes one of all of them."`,
  );
  for (const argv of [
    ['diff', 'a.ndjson', 'a.ndjson'],
    ['judge', 'a.ndjson'],
    ['hunt', '--resume', 'a.ndjson'],
  ]) {
    expect((await captured(argv, { cwd })).code).toBe(2);
  }
});

test('--shard takes its index from a Kubernetes indexed Job, and says what is wrong with it', async () => {
  const cwd = await runInThree();
  const indexed = [...run, '--shard', 'index/3', '--output', 'indexed.ndjson'];
  await captured(indexed, { cwd, env: { JOB_COMPLETION_INDEX: '1' } });
  expect(read(cwd, 'indexed.ndjson')).toBe(read(cwd, '2.ndjson'));
  const said: string[] = [];
  const wrong: readonly (readonly [readonly string[], string?])[] = [
    [indexed],
    [indexed, '3'],
    [[...run, '--shard', '0/2', '--output', 'x']],
    [[...run, '--shard', '3/2', '--output', 'x']],
    [[...run, '--shard', 'two', '--output', 'x']],
    [[...run, '--shard', '1/2']],
    [[...run, '--shard', '1/2', '--output', 'x', '--junit', 'y']],
    [[...run, '--shard', '1/2', '--output', 'x', '--annotations']],
    [[...run, '--shard', '1/5000', '--output', 'x']],
    [[...hunt, '--shard', '1/6', '--output', 'x']],
    [['hunt', '--budget', '5s', '--shard', '1/2', '--output', 'x']],
  ];
  for (const [argv, index] of wrong) {
    const env = index === undefined ? {} : { JOB_COMPLETION_INDEX: index };
    const { code, stdout, stderr } = await captured(argv, { cwd, env });
    expect([code, stdout]).toEqual([2, '']);
    said.push(stderr);
  }
  expect(said.join('')).toMatchInlineSnapshot(`
    "killspec: --shard index/3 takes the index from JOB_COMPLETION_INDEX, which is not set
      write it as in --shard 3/8, or --shard index/8 in an indexed Job of Kubernetes
    killspec: JOB_COMPLETION_INDEX is 3, and --shard index/3 needs one from 0 to 2
      write it as in --shard 3/8, or --shard index/8 in an indexed Job of Kubernetes
    killspec: --shard 0/2: parts count from 1 to 2
      write it as in --shard 3/8, or --shard index/8 in an indexed Job of Kubernetes
    killspec: --shard 3/2: parts count from 1 to 2
      write it as in --shard 3/8, or --shard index/8 in an indexed Job of Kubernetes
    killspec: --shard two is no part of anything
      write it as in --shard 3/8, or --shard index/8 in an indexed Job of Kubernetes
    killspec: a shard is of use as a file only
      name one: --output shard-3.ndjson
    killspec: --junit is of a whole, and --shard plays a part
      leave it out: killspec merge makes the whole
    killspec: --annotations is of a whole, and --shard plays a part
      leave it out: killspec merge makes the whole
    killspec: 36 cases cannot be cut into 5000 parts
      into 36 at most
    killspec: 450 worlds cannot be cut into 6 parts
      into 5 at most: they are cut by the hundred
    killspec: --budget is of a whole, and --shard plays a part
      leave it out: killspec merge makes the whole
    "
  `);
});

test('a run that could not write its results goes on where it was cut off, and gives the same bytes', async () => {
  const cwd = await runInThree();
  mkdirSync(join(cwd, 'out.ndjson.tmp'));
  const failed = await captured([...run, '--output', 'out.ndjson'], { cwd });
  expect([failed.code, failed.stderr]).toMatchInlineSnapshot(`
    [
      2,
      "killspec: out.ndjson could not be written: it is a folder
    ",
    ]
  `);
  rmdirSync(join(cwd, 'out.ndjson.tmp'));
  // As after kill -9: in the middle of a line.
  const journal = read(cwd, 'out.ndjson.part');
  writeFileSync(join(cwd, 'out.ndjson.part'), journal.slice(0, Math.floor(journal.length * 0.6)));
  const other = await captured(['run', 'send-sighup', '--resume', 'out.ndjson'], { cwd });
  expect([other.code, other.stderr]).toMatchInlineSnapshot(`
    [
      2,
      "killspec: out.ndjson.part is of a run of another implementation: hasty 1, and not reference 1
      go on with what it was begun with
    ",
    ]
  `);
  const resumed = await captured([...run, '--resume', 'out.ndjson'], { cwd });
  expect([resumed.code, read(cwd, 'out.ndjson')]).toEqual([1, read(cwd, 'whole.ndjson')]);
  const again = await captured([...run, '--resume', 'out.ndjson'], { cwd });
  expect([again.code, again.stderr]).toMatchInlineSnapshot(`
    [
      2,
      "killspec: there is nothing to go on with: the run of out.ndjson came to its end
      run again, with --output
    ",
    ]
  `);
});
