import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatProblems } from './format-problem.ts';
import { judgeExpectation } from './judge-expectation.ts';
import { loadScenarioFile } from './load.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'killspec-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const loadWith = (lines: readonly string[], more = ''): string => {
  const path = join(folder, 'expected.yaml');
  const text = `title: t
rules: [KM-MX-1]
unit: |
  [Service]
  ExecStart=/bin/daemon
  KillMode=mixed
  TimeoutStopSec=10s
${more}processes:
  main: { when: { SIGTERM: exit after 2s } }
  worker: { when: { SIGTERM: ignore } }
do:
  - { at: 0s, stop }
expect: ${lines.length === 0 ? '[]' : ''}
${lines.map((line) => `  - ${line}\n`).join('')}`;
  writeFileSync(path, text);
  const loaded = loadScenarioFile(path, { judgeExpectation });
  return loaded.ok ? 'good' : formatProblems(loaded.problems).replaceAll(path, 'FILE');
};

test('takes what the page asks for', () => {
  expect(loadWith(['0s  main    SIGTERM SIGCONT', '2s  worker  SIGKILL'])).toBe('good');
});

test('takes it whatever the order of ties', () => {
  expect(loadWith(['0s  main    SIGTERM SIGCONT', '2s  worker  SIGKILL'], 'ties: wake\n')).toBe('good');
});

test('runs the commands that are expected to run', () => {
  const more = '  ExecStop=/bin/stop\ncommands:\n  ExecStop: { exits: 1s }\n';
  const signals = ['1s  main    SIGTERM SIGCONT', '3s  worker  SIGKILL'];
  expect(loadWith(['0s  ExecStop  runs', ...signals], more)).toBe('good');
});

test.each<readonly [string, number, readonly string[]]>([
  ['a signal that nothing licenses', 15, ['0s  main  SIGTERM SIGCONT', '0s  worker  SIGTERM', '2s  worker  SIGKILL']],
  ['a signal too early', 15, ['0s  main  SIGTERM SIGCONT', '1s  worker  SIGKILL']],
  ['a signal that is missing', 14, ['0s  main  SIGTERM SIGCONT']],
  ['a signal that is missing among others', 14, ['0s  main  SIGTERM', '2s  worker  SIGKILL']],
  ['another signal', 14, ['0s  main  SIGINT SIGCONT', '2s  worker  SIGKILL']],
])('refuses %s at the line to blame', (_, line, lines) => {
  const [place, , because] = loadWith(lines).split('\n');
  expect(place).toBe(`FILE:${line}:5 the page, read literally, refuses this expectation`);
  expect(because).toMatch(/\^ \S/);
});

test('refuses a process that is not there', () => {
  const lines = ['0s  main  SIGTERM SIGCONT', '2s  worker  SIGKILL', '3s  main.2  SIGTERM'];
  expect(loadWith(lines)).toMatchInlineSnapshot(`
    "FILE:16:5 the page, read literally, refuses this expectation
        - 3s  main.2  SIGTERM
          ^ there is no process main.2 at 3s"
  `);
});

test('refuses an empty expectation where something is owed', () => {
  expect(loadWith([])).not.toBe('good');
});
