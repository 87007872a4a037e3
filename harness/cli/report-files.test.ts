import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sarifFaults } from '../../reports/formats/sarif-schema.ts';
import { entry, files, known } from './baseline-fixture.ts';
import { captured, folderWith } from './captured.ts';

const outputs = ['--sarif', 'out.sarif', '--markdown', 'out.md', '--badge', 'badge.json', '--junit', 'out.xml'];
const run = ['run', 'mine/one.yaml'];
const mine = [...run, '--adapter', 'mine.js'];

const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

interface Sarif {
  readonly runs: readonly [
    {
      readonly invocations: readonly [{ readonly exitCode?: number; readonly executionSuccessful: boolean }];
      readonly results: readonly { readonly ruleId: string; readonly locations?: readonly unknown[] }[];
    },
  ];
}

const sarif = (cwd: string): Sarif['runs'][0] => (JSON.parse(read(cwd, 'out.sarif')) as Sarif).runs[0];

test('a file for each format that is asked for, the same bytes each time', async () => {
  const cwd = folderWith(files(known));
  expect((await captured([...mine, ...outputs], { cwd })).code).toBe(1);
  const all = ['out.sarif', 'out.md', 'badge.json', 'out.xml'];
  const first = all.map((name) => read(cwd, name));
  expect(sarifFaults(first[0] ?? '')).toEqual([]);
  expect(sarif(cwd).invocations[0]).toMatchObject({ exitCode: 1, executionSuccessful: true });
  expect(sarif(cwd).results[0]).toMatchObject({
    ruleId: 'kill-signal.2.1',
    locations: [{ physicalLocation: { artifactLocation: { uri: 'mine.js' } } }],
    relatedLocations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'mine/one.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 3 },
        },
      },
    ],
  });
  expect(first[1]).toContain('## `mine 1`: not conformant');
  expect(first[2]).toContain('"of a part only: 0 of 1 conformant"');
  await captured([...mine, ...outputs], { cwd });
  expect(all.map((name) => read(cwd, name))).toEqual(first);
});

test('a command is found by the first of its words that is a file', async () => {
  const cwd = folderWith({ ...files(known), 'adapter.sh': 'exit 1\n' });
  expect((await captured([...run, '--sarif', 'out.sarif', '--', 'sh', '-e', 'adapter.sh'], { cwd })).code).toBe(4);
  expect(sarif(cwd).results[0]).toMatchObject({
    ruleId: 'crash',
    locations: [{ physicalLocation: { artifactLocation: { uri: 'adapter.sh' } } }],
  });
});

test('where the settings name the source, that is pointed at rather than the adapter', async () => {
  const cwd = folderWith({
    ...files(known),
    'kill.c': '/* the implementation */\n',
    'killspec.config.yaml': 'adapter: mine.js\nsource: kill.c:120\n',
  });
  const { code, stdout } = await captured([...run, '--annotations', '--sarif', 'out.sarif'], { cwd });
  expect(code).toBe(1);
  expect(sarif(cwd).results[0]).toMatchObject({
    locations: [{ physicalLocation: { artifactLocation: { uri: 'kill.c' }, region: { startLine: 120 } } }],
  });
  expect(stdout).toContain('file=kill.c,line=120');
});

test('each of them needs an implementation, and until the run is over says that it is not', async () => {
  const cwd = folderWith({ ...files(known), 'out.md': 'all is well' });
  for (const [at, option] of outputs.entries()) {
    if (at % 2 === 1) continue;
    const { code, stderr } = await captured([...run, option, outputs[at + 1] ?? ''], { cwd });
    expect([code, stderr]).toEqual([
      2,
      'killspec: no implementation was given\n  name one: --adapter ./my-adapter.ts\n',
    ]);
  }
  expect(read(cwd, 'out.md')).toBe('## killspec: the run did not come to its end\n');
  expect(read(cwd, 'badge.json')).toContain('"lightgrey"');
  expect(sarif(cwd)).toMatchObject({ invocations: [{ executionSuccessful: false }], results: [] });
});

test('nothing is written to a place twice, or where there is none', async () => {
  const cwd = folderWith(files(known));
  expect((await captured([...mine, '--sarif', 'out', '--badge', './out'], { cwd })).stderr).toBe(
    'killspec: two files were to be written to ./out\n  name another one\n',
  );
  expect((await captured([...mine, '--markdown', 'nowhere/x.md'], { cwd })).stderr).toBe(
    'killspec: there is no directory nowhere to write nowhere/x.md to\n',
  );
  expect(existsSync(join(cwd, 'nowhere'))).toBe(false);
});

const orders = (stdout: string): readonly string[] => stdout.split('\n').filter((line) => line.startsWith('::'));

const refusals: Readonly<Record<string, string>> = {
  'cut.ndjson': 'killspec: cut.ndjson is not as killspec wrote it: its seal is broken',
  'r.ndjson': 'killspec: --badge is of one run, and 2 were named',
  'h.ndjson': 'killspec: --badge is of a run, and this is of a hunt',
};

test('GitHub is told of what is wrong and not known, with a line to look at', async () => {
  const cwd = folderWith(files(entry('    cases: mine/one\n    why: soon\n    until: 1960-01-01\n')));
  const github = { cwd, env: { GITHUB_ACTIONS: 'true' } };
  expect(orders((await captured(mine, github)).stdout)).toMatchInlineSnapshot(`
    [
      "::error file=mine.js,line=1,title=rule KS-5%3A SIGCONT always follows right after KillSignal=::mine/one%0ABecause SIGCONT always follows right after the signal of KillSignal=, to the same process (KillSignal=, paragraph 2, first sentence), and the unit was to be stopped at 0 s, main was owed SIGCONT at 0 s; however, it was not sent.%0Aagain: npx killspec run mine/one.yaml --case mine/one --adapter mine.js",
    ]
  `);
  expect(orders((await captured([...mine, '--annotations'], { cwd })).stdout)).toHaveLength(1);
  expect(orders((await captured(mine, { cwd })).stdout)).toEqual([]);
  expect(orders((await captured([...mine, '--baseline', 'known.yaml'], github)).stdout)).toMatchInlineSnapshot(`
    [
      "::error file=known.yaml,line=6,title=this failure was to be mended by 1960-01-01%2C and today is 1970-01-01::this failure was to be mended by 1960-01-01, and today is 1970-01-01",
    ]
  `);
});

test('report makes of sealed results what the run itself makes of them', async () => {
  const cwd = folderWith(files(known));
  const part = ['run', 'kill-mode/mixed-worker-waits', '--adapter', 'killspec:hasty'];
  await captured([...part, ...outputs, '--output', 'r.ndjson'], { cwd });
  const names = ['out.sarif', 'out.md', 'badge.json', 'out.xml'];
  const ofRun = names.map((name) => read(cwd, name));
  expect(await captured(['report', 'r.ndjson', ...outputs], { cwd })).toEqual({
    code: 0,
    stdout: 'out.xml written\nout.sarif written\nout.md written\nbadge.json written\n',
    stderr: '',
  });
  expect(names.map((name) => read(cwd, name))).toEqual(ofRun);
  expect(existsSync(join(cwd, 'report.html'))).toBe(false);
});

test('report makes nothing for other tools of what is not sealed, of several runs, or of a hunt', async () => {
  const cwd = folderWith();
  const played = ['--adapter', 'killspec:hasty', '--output'];
  await captured(['run', 'kill-mode/default', ...played, 'r.ndjson'], { cwd });
  await captured(['hunt', '--runs', '1', ...played, 'h.ndjson'], { cwd });
  writeFileSync(join(cwd, 'cut.ndjson'), read(cwd, 'r.ndjson').replace('hasty', 'tasty'));
  for (const results of [['cut.ndjson'], ['r.ndjson', 'r.ndjson'], ['h.ndjson']]) {
    const { code, stderr } = await captured(['report', ...results, '--badge', 'badge.json'], { cwd });
    expect([code, stderr.split('\n')[0]]).toEqual([2, refusals[results[0] ?? '']]);
  }
  expect(existsSync(join(cwd, 'badge.json'))).toBe(false);
});
