import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { readHunt } from '../runner/hunt/hunt-file.ts';
import { chunkSize } from '../runner/hunt/hunt-plan.ts';
import { captured, folderWith } from './captured.ts';

const hasty = ['--adapter', 'killspec:hasty'];

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

/** A mutant that fails now and then, and in few ways. */
const watchdog = ['--adapter', 'killspec:default-watchdog-sigkill', '--profile', 'literal'];

/** The bytes that a hunt of the mutant writes. */
const bytes = async (cwd: string, runs: number, ...more: readonly string[]): Promise<string> => {
  await captured(['hunt', '--runs', String(runs), '--output', 'hunt.ndjson', ...watchdog, ...more], { cwd });
  return read(cwd, 'hunt.ndjson');
};

test('shows the smallest failing world of each kind, and saves it with the command that found it', async () => {
  const cwd = folderWith();
  const { code, stdout, stderr } = await captured(['hunt', '--from', '10', '--runs', '1', ...hasty], { cwd });
  expect([code, stderr, stdout]).toMatchInlineSnapshot(`
    [
      1,
      "",
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1 · generator 3

    hasty 1   1 generated world   0 conformant   1 NOT

      ✗      1  KM-MX-2: KillSignal= sent to aux (unlicensed)   first in world 10 (mixed service stop)

      ✗ world 10 of seed 1                                            rule KM-MX-2
        [Service] KillMode=mixed
        main, worker; stop at 0 s

          0 s   unit      stop requested
          0 s   main      SIGTERM SIGCONT                as owed
          0 s   worker    SIGTERM SIGCONT                forbidden
          0 s   main      dies of SIGTERM
          0 s   worker    SIGKILL                        as owed
          0 s   worker    dies of SIGTERM
          0 s   manager   says that the unit is stopped

        Because under mixed, the first signal goes to the main process and the rest of the control group gets only the later
        one (KillMode=, paragraph 2, second sentence), worker was owed nothing at 0 s; however, it was sent SIGTERM.
        Does not matter: KillSignal=, RestartKillSignal=, SendSIGHUP=, SendSIGKILL=, FinalKillSignal=, WatchdogSignal=, the
        number of other processes; of signals, any that nothing else sends. Matters: KillMode=mixed.

        again   npx killspec run .killspec/found/KM-MX-2-seed-1-world-10.yaml --adapter killspec:hasty
        saved   .killspec/found/KM-MX-2-seed-1-world-10.yaml
    ",
    ]
  `);
  const [file = ''] = readdirSync(join(cwd, '.killspec/found'));
  expect(read(cwd, `.killspec/found/${file}`)).toMatchInlineSnapshot(`
    "title: "found by a hunt: mixed: the other processes get nothing with the first signal"
    rules: [KM-MX-2]
    found_by: "npx killspec hunt --seed 1 --from 10 --runs 1 --adapter killspec:hasty"
    unit: |
      [Service]
      KillMode=mixed
    processes:
      main: {}
      worker: {}
    do:
      - { at: 0s, stop }
    "
  `);
  const again = await captured(['run', `.killspec/found/${file}`, ...hasty], { cwd });
  expect([again.code, again.stdout]).toEqual([1, expect.stringContaining('1 NOT')]);
  // It is as short as it can be: there is no shorter form to offer.
  expect(again.stdout).not.toMatch(/^ {4}short /mu);
});

test('says of a program what it did in this very world, figures included, where its kind has none', async () => {
  const cwd = folderWith();
  const program = ['--', process.execPath, '-e', 'process.exit(7)'];
  const { code, stdout } = await captured(['hunt', '--runs', '1', '--seed', '1', ...program], { cwd });
  expect([code, stdout]).toEqual([
    4,
    expect.stringMatching(/ {2}✗ world 0 of seed 1 {3}crash: it exited with status 7 /u),
  ]);
  expect(stdout).toMatch(/ {2}✗ {6}1 {2}crash: it exited with status N /u);
  const [file = ''] = readdirSync(join(cwd, '.killspec/found'));
  expect(read(cwd, `.killspec/found/${file}`)).toContain('it exited with status 7');
});

test('writes the same bytes with one, two and three threads', async () => {
  const runs = 2 * chunkSize + 50;
  const one = await bytes(folderWith(), runs);
  expect(await bytes(folderWith(), runs, '--workers', '2')).toBe(one);
  expect(await bytes(folderWith(), runs, '--workers', '3')).toBe(one);
  const hunt = readHunt(one);
  expect(hunt.ok && hunt.hunt.chunks.map(({ from, count }) => [from, count])).toEqual([
    [0, chunkSize],
    [chunkSize, chunkSize],
    [2 * chunkSize, 50],
  ]);
  expect(hunt.ok && hunt.hunt.chunks.flatMap(({ failures }) => failures).length).toBeGreaterThan(5);
});

test('a longer hunt begins with the bytes of a shorter one, and a resumed one has those of one in one go', async () => {
  const cwd = folderWith();
  const short = await bytes(cwd, chunkSize + 20);
  const long = await bytes(folderWith(), 2 * chunkSize);
  const firstChunk = short.slice(0, short.indexOf(`"from":${chunkSize}`) - `{"chunk":{`.length);
  const keptLines = firstChunk.split('\n').filter((line) => line.includes('"chunk"') || line.includes('"format"'));
  expect([keptLines.length, long.startsWith(keptLines[0] ?? '-')]).toEqual([2, true]);
  expect(long.startsWith(short.slice(0, short.indexOf(keptLines[1] ?? '-') + (keptLines[1] ?? '').length))).toBe(true);

  await captured(['hunt', '--resume', 'hunt.ndjson', '--runs', String(2 * chunkSize), ...watchdog], { cwd });
  expect(read(cwd, 'hunt.ndjson')).toBe(long);

  // As after a power cut: in the middle of a line.
  writeFileSync(join(cwd, 'hunt.ndjson'), long.slice(0, Math.floor(long.length * 0.7)));
  await captured(['hunt', '--resume', 'hunt.ndjson', '--runs', String(2 * chunkSize), ...watchdog], { cwd });
  expect(read(cwd, 'hunt.ndjson')).toBe(long);
});

test('an implementation that conforms says so, and of what it was', async () => {
  const { code, stdout } = await captured(['hunt', '--runs', '20', '--distribution']);
  expect([code, stdout.slice(0, stdout.indexOf('in how many'))]).toMatchInlineSnapshot(`
    [
      0,
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1 · generator 3

    reference 1   20 generated worlds   20 conformant

    ",
    ]
  `);
  expect(stdout).toMatch(/ {2}type service +\d+\n/);
});

test.each([
  { more: ['--runs', '110'], says: 'hunt.ndjson goes on from 100 worlds to 110', count: 110 },
  {
    more: ['--runs', '20'],
    says: 'hunt.ndjson has 102 worlds already, more than --runs 20: nothing is played, and all of them are told',
    count: 102,
  },
])('above its results a resumed hunt says that $says', async ({ more, says, count }) => {
  const cwd = folderWith();
  const reference = ['--adapter', 'killspec:reference'];
  await captured(['hunt', '--runs', '102', '--output', 'hunt.ndjson', ...reference], { cwd });
  const { stdout } = await captured(['hunt', '--resume', 'hunt.ndjson', ...more, ...reference], { cwd });
  expect(stdout.split('\n').slice(1, 3)).toEqual([says, '']);
  expect(stdout).toContain(`${count} generated worlds`);
  await captured(['hunt', '--runs', String(count), '--output', 'whole.ndjson', ...reference], { cwd });
  expect(read(cwd, 'hunt.ndjson')).toBe(read(cwd, 'whole.ndjson'));
});

test('a budget decides on nothing but how many worlds there are', async () => {
  const cwd = folderWith();
  await captured(['hunt', '--budget', '1ms', '--output', 'hunt.ndjson', ...watchdog], { cwd });
  expect(read(cwd, 'hunt.ndjson')).toBe(await bytes(folderWith(), chunkSize));
});

test.each([
  ['both say how many', ['--runs', '5', '--budget', '5s']],
  ['no time at all', ['--budget', 'soon']],
  ['two files', ['--output', 'a', '--resume', 'b']],
  ['no file to go on with', ['--resume', 'absent.ndjson']],
  ['another seed', ['--resume', 'hunt.ndjson', '--seed', '2']],
  ['another implementation', ['--resume', 'hunt.ndjson', '--adapter', 'killspec:impatient']],
  ['an edited file', ['--resume', 'edited.ndjson']],
  ['no hunt', ['--resume', 'other.ndjson']],
  ['no invariant', ['--invariant', 'absent.mjs']],
] as const)('refuses %s', async (_what, argv) => {
  const cwd = folderWith({ 'other.ndjson': '{"format":"killspec-results/1"}\n' });
  const text = await bytes(cwd, 1);
  writeFileSync(join(cwd, 'edited.ndjson'), text.replace('"count":1', '"count":2'));
  const own = argv.some((word) => word === '--adapter') ? [] : watchdog;
  const { code, stdout, stderr } = await captured(['hunt', ...argv, ...own], { cwd });
  expect([code, stdout, stderr]).toMatchSnapshot();
});
