import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatProblems } from './format-problem.ts';
import { loadScenarioFile, loadScenarioTree } from './load.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'killspec-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const minimal = (title: string): string => `title: ${title}
rules: [KM-CG-1]
unit: |
  [Service]
  ExecStart=/bin/daemon
processes:
  main:
do:
  - { at: 0s, stop }
`;

const shown = (path: string): string => {
  const loaded = loadScenarioFile(path);
  return loaded.ok ? 'good' : formatProblems(loaded.problems).replaceAll(folder, '~');
};

test('names a case by its folder and file', () => {
  const loaded = loadScenarioFile(write('kill-mode/plain.yaml', minimal('a plain stop')));
  const world = {
    unit: { name: 'x.service', text: '[Service]\nExecStart=/bin/daemon\n', dropIns: [] },
    initially: 'active',
    processes: { main: { when: {}, deeds: [] } },
    commands: {},
    operations: [{ atUs: 0, op: 'stop' }],
    ties: ['operation', 'process', 'wake'],
  };
  const common = { name: 'kill-mode/plain', file: join(folder, 'kill-mode/plain.yaml'), title: 'a plain stop' };
  expect(loaded).toEqual({
    ok: true,
    scenarios: [{ ...common, cases: [{ ...common, rules: ['KM-CG-1'], ambiguities: [], world }] }],
  });
});

test('loads a tree in order of name and names cases by their path from its root', () => {
  write('tree/b.yaml', minimal('b'));
  write('tree/a/deep/c.yml', minimal('c'));
  write('tree/.hidden/d.yaml', 'not looked at');
  write('tree/killspec.config.yaml', 'not a scenario');
  const loaded = loadScenarioTree(join(folder, 'tree'));
  expect(loaded.ok && loaded.scenarios.map(({ name }) => name)).toEqual(['a/deep/c', 'b']);
});

test('lists the problems of all files of a tree', () => {
  write('bad/a.yaml', minimal('a').replace('KM-CG-1', 'KM-CG-9'));
  write('bad/b.yaml', '');
  const loaded = loadScenarioTree(join(folder, 'bad'));
  expect(loaded.ok || formatProblems(loaded.problems).replaceAll(folder, '~')).toMatchInlineSnapshot(`
    "~/bad/a.yaml:2:9 there is no rule "KM-CG-9"
      rules: [KM-CG-9]
              ^ did you mean KM-CG-1?
    ~/bad/b.yaml is empty"
  `);
});

test('expands axes and ties into cases, the last one changing fastest', () => {
  const text = minimal('stop with ${Signal} under ${Mode}').replace(
    'ExecStart',
    'KillMode=${Mode}\n  KillSignal=${Signal}\n  ExecStart',
  );
  const axes = 'axes:\n  Mode: [mixed, none]\n  Signal: { int: SIGINT, number: 0x3 }\nties: [wake, process]\n';
  const loaded = loadScenarioFile(write('axes/some.yaml', `${axes}${text}`));
  const cases = loaded.ok ? loaded.scenarios.flatMap((each) => each.cases) : [];
  expect(cases.map(({ name, title, world }) => [name, title, world.unit.text.split('\n')[2], world.ties[0]])).toEqual([
    ['axes/some/Mode=mixed,Signal=int/tie=wake', 'stop with SIGINT under mixed', 'KillSignal=SIGINT', 'wake'],
    ['axes/some/Mode=mixed,Signal=int/tie=process', 'stop with SIGINT under mixed', 'KillSignal=SIGINT', 'process'],
    ['axes/some/Mode=mixed,Signal=number/tie=wake', 'stop with 0x3 under mixed', 'KillSignal=0x3', 'wake'],
    ['axes/some/Mode=mixed,Signal=number/tie=process', 'stop with 0x3 under mixed', 'KillSignal=0x3', 'process'],
    ['axes/some/Mode=none,Signal=int/tie=wake', 'stop with SIGINT under none', 'KillSignal=SIGINT', 'wake'],
    ['axes/some/Mode=none,Signal=int/tie=process', 'stop with SIGINT under none', 'KillSignal=SIGINT', 'process'],
    ['axes/some/Mode=none,Signal=number/tie=wake', 'stop with 0x3 under none', 'KillSignal=0x3', 'wake'],
    ['axes/some/Mode=none,Signal=number/tie=process', 'stop with 0x3 under none', 'KillSignal=0x3', 'process'],
  ]);
});

test('says what is wrong with what is no file at all', () => {
  expect(['.', 'absent.yaml', 'empty/x/y.yaml'].map((name) => shown(join(folder, name)))).toMatchInlineSnapshot(`
    [
      "~ is a directory, not a file",
      "~/absent.yaml is not there",
      "~/empty/x/y.yaml is not there",
    ]
  `);
  const tree = loadScenarioTree(join(folder, 'absent'));
  expect(tree.ok || formatProblems(tree.problems).replaceAll(folder, '~')).toMatchInlineSnapshot(
    `"~/absent cannot be read as a folder (ENOENT)"`,
  );
});
