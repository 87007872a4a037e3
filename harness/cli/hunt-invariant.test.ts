import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHunt } from '../runner/hunt/hunt-file.ts';
import { captured, folderWith } from './captured.ts';

/** Nobody is sent a signal twice; the page asks for that where KillSignal= is SIGHUP and SIGHUP is to follow. */
const once = `export const invariant = (trace) => {
  const sent = trace.events.filter((event) => event.kind === 'signal' && event.from === 'manager');
  const isSame = (one, other) => one.to === other.to && one.signal === other.signal;
  const again = sent.find((one, at) => sent.findIndex((other) => isSame(one, other)) < at);
  return again === undefined || \`\${again.to} gets \${again.signal} twice\`;
};
`;

test('shows a trace that breaks the invariant in its smallest form, with its timeline and what the invariant says', async () => {
  const cwd = folderWith({ 'once.mjs': once });
  const { code, stdout, stderr } = await captured(
    ['hunt', '--from', '10', '--runs', '1', '--invariant', 'once.mjs', '--adapter', 'killspec:reference'],
    { cwd },
  );
  expect([code, stderr, stdout]).toMatchInlineSnapshot(`
    [
      1,
      "",
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1 · generator 3

    reference 1   1 generated world   1 conformant   1 breaks the invariant

      ✗      1  invariant: main gets SIGHUP twice   first in world 10 (mixed service stop)

      ✗ world 10 of seed 1                                            breaks the invariant
        [Service] KillSignal=SIGHUP SendSIGHUP=yes
        main; stop at 0 s

          0 s   unit      stop requested
          0 s   main      SIGHUP SIGHUP SIGCONT          as owed
          0 s   main      dies of SIGHUP
          0 s   manager   says that the unit is stopped

        The page allows all of this; once.mjs says: main gets SIGHUP twice
        Does not matter: RestartKillSignal=, SendSIGKILL=, FinalKillSignal=, WatchdogSignal=, the number of other processes;
        of signals, any that nothing else sends. Matters: KillSignal=SIGHUP, SendSIGHUP=yes.

        again   npx killspec hunt --seed 1 --from 10 --runs 1 --invariant once.mjs --adapter killspec:reference
                (plays the world as it was drawn, and makes it small anew: run asks no invariant)
        saved   .killspec/found/invariant-seed-1-world-10.yaml
    ",
    ]
  `);
  const [file = ''] = readdirSync(join(cwd, '.killspec/found'));
  expect(readFileSync(join(cwd, '.killspec/found', file), 'utf8')).toMatchInlineSnapshot(`
    "title: "found by a hunt: invariant, main gets SIGHUP twice"
    rules: [PROC-1]
    found_by: "npx killspec hunt --seed 1 --from 10 --runs 1 --invariant once.mjs --adapter killspec:reference"
    unit: |
      [Service]
      KillSignal=SIGHUP
      SendSIGHUP=yes
    processes:
      main: {}
    do:
      - { at: 0s, stop }
    "
  `);
});

test('what is said of a broken invariant is as it stands, and kinds are told apart without its figures', async () => {
  const long = 'export const invariant = (trace) => trace.events.length < 12 || `${trace.events.length} events`;\n';
  const cwd = folderWith({ 'calm.mjs': long });
  const { code, stdout } = await captured(['hunt', '--runs', '30', '--invariant', 'calm.mjs'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain('invariant: N events   first in world');
  expect(stdout).toMatch(/calm\.mjs says: \d+ events\n/);
  expect(stdout).toMatch(/again {3}npx killspec hunt --seed 1 --from \d+ --runs 1 --invariant calm.mjs/);
});

test('an invariant that is false is broken, whatever it does not say', async () => {
  const cwd = folderWith({ 'never.ts': 'export const invariant = (_trace: unknown): boolean => false;\n' });
  const { code, stdout } = await captured(['hunt', '--runs', '1', '--invariant', 'never.ts'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain('1 breaks the invariant');
  expect(stdout).toContain('never.ts says: the invariant is false');
});

const throwing = `
interface Event { readonly at?: { readonly us: number } }

export const invariant = (trace: { readonly events: readonly Event[] }): boolean => {
  return (trace.events[0]?.at as { readonly us: number }).us >= 0;
};
`;

test.each([
  ['throws', 'throws.ts', throwing],
  ['throws what is no error', 'text.mjs', 'export const invariant = () => { throw "a text"; };\n'],
  ['is asynchronous', 'async.mjs', 'export const invariant = async () => { throw new Error("later"); };\n'],
  ['gives nothing', 'nothing.mjs', 'export const invariant = () => {};\n'],
  ['gives a number', 'number.mjs', 'export const invariant = (trace) => trace.events.length;\n'],
  ['gives an empty text', 'empty.mjs', 'export const invariant = () => " ";\n'],
])('an invariant that %s made a mistake, and not the implementation', async (_what, file, text) => {
  const cwd = folderWith({ [file]: text });
  const { code, stdout, stderr } = await captured(['hunt', '--runs', '5', '--invariant', file], { cwd });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatchSnapshot();
});

/** Gives nothing first in world 108. */
const late = `export const invariant = ({ events }) =>
  events.filter(({ to, signal }) => to === 'ExecMount' && signal === 'SIGTERM').length < 2 || undefined;
`;

test('what was found before a mistake of the invariant is told and kept, whoever played it', async () => {
  const written: string[] = [];
  const argv = ['hunt', '--runs', '200', '--invariant', 'late.mjs', '--adapter', 'killspec:reference'];
  for (const more of [['--output'], ['--workers', '2', '--output'], ['--resume']]) {
    const cwd = folderWith({ 'late.mjs': late, ...(written[0] === undefined ? {} : { 'hunt.ndjson': written[0] }) });
    const { code, stdout, stderr } = await captured([...argv, ...more, 'hunt.ndjson'], { cwd });
    expect([code, stderr]).toEqual([
      2,
      `killspec: late.mjs gave undefined in world 108 of seed 1
  an invariant gives true, or false, or a text that says what is wrong
  again   npx killspec hunt --seed 1 --from 108 --runs 1 --invariant late.mjs --adapter killspec:reference
  hunt.ndjson has what was found before that, and says that it was interrupted
`,
    ]);
    expect(stdout).toContain('interrupted after 108 worlds: this is no result');
    written.push(readFileSync(join(cwd, 'hunt.ndjson'), 'utf8'));
  }
  expect(new Set(written).size).toBe(1);
  const read = readHunt(written[0] ?? '');
  expect(read.ok && [read.hunt.end, read.hunt.chunks.map(({ count }) => count)]).toEqual(['interrupted', [100, 8]]);
});

test('of a part that ends on a mistake of the invariant nothing is written', async () => {
  const cwd = folderWith({ 'nothing.mjs': 'export const invariant = () => {};\n' });
  const argv = ['hunt', '--runs', '200', '--invariant', 'nothing.mjs', '--shard', '1/2', '--output', 'part.ndjson'];
  expect((await captured(argv, { cwd })).code).toBe(2);
  expect(readdirSync(cwd)).toEqual(['nothing.mjs']);
});

test.each([
  ['exports no invariant', 'other.mjs', 'export const other = 1;\n'],
  ['is no JavaScript', 'broken.mjs', 'export const invariant = (trace) => {\n  const x = ;\n};\n'],
  ['is no TypeScript', 'broken.ts', 'export const invariant = (trace) => {\n  const x: = 1;\n};\n'],
  ['imports what is no JavaScript', 'imports.mjs', "import './lib/broken.mjs';\n"],
  ['throws while it is loaded', 'early.mjs', '\nexport const invariant = nobody.knows;\n'],
  ['is a directory', 'lib', undefined],
])('refuses a file that %s', async (_what, file, text) => {
  const cwd = folderWith(text === undefined ? {} : { [file]: text });
  mkdirSync(join(cwd, 'lib'));
  writeFileSync(join(cwd, 'lib/broken.mjs'), 'export const a = 1;\nexport const = 2;\n');
  const { code, stdout, stderr } = await captured(['hunt', '--invariant', file], { cwd });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatchSnapshot();
});
