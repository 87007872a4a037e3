import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { folderWith } from '../cli/captured.ts';
import { packageRoot } from '../package-root.ts';
import { playAction, readAction } from './play-action.ts';

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(packageRoot(), 'scripts/build.js')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
});

const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

test('what is given to it is never part of a script, and it uses nothing else', () => {
  const { inputs, runs } = readAction();
  expect(runs.using).toBe('composite');
  for (const step of runs.steps) {
    expect(
      Object.keys(step).filter((key) => !['name', 'if', 'shell', 'working-directory', 'env', 'run'].includes(key)),
    ).toEqual([]);
    expect(step.run).not.toContain('${{');
    expect(step.shell).toBe('bash');
  }
  const text = JSON.stringify(runs);
  expect(text).not.toMatch(/secrets|github\.token|GITHUB_ENV|GITHUB_PATH/);
  for (const name of Object.keys(inputs)) expect(text).toContain(`inputs.${name} `);
});

test('judges an adapter, writes every file and the summary, and fails as killspec does', () => {
  const cwd = folderWith();
  const played = playAction({ adapter: 'killspec:hasty', patterns: 'kill-mode/mixed-worker-waits\n' }, cwd);
  expect(played.status).toBe(1);
  expect(
    readdirSync(cwd)
      .filter((name) => !name.startsWith('.'))
      .toSorted(),
  ).toEqual(['killspec-badge.json', 'killspec.md', 'killspec.ndjson', 'killspec.sarif', 'killspec.xml']);
  expect(played.summary).toBe(read(cwd, 'killspec.md'));
  expect(played.summary).toContain('## `hasty 1`: not conformant');
  expect(played.output).toContain('\n::error title=rule KM-MX-2');
});

/** Says hello, and what it finds in its environment. */
const nosy = `env > seen.txt
while IFS= read -r line; do
  case $line in
    *'"op":"hello"'*)
      echo '{"id":1,"op":"hello","protocol":"1.0","name":"::error::x","version":"0","language":"sh","capabilities":{"unitTypes":["service"]}}' ;;
    *) exit 0 ;;
  esac
done
`;

test('an implementation finds no token and no way to give orders to GitHub', () => {
  const cwd = folderWith({ 'nosy.sh': nosy });
  const secrets = {
    GITHUB_TOKEN: 'secret',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    NPM_TOKEN: 'secret',
    GITHUB_ENV: '/tmp/env',
  };
  const { status, output } = playAction({ command: 'sh\nnosy.sh', patterns: 'kill-mode/default' }, cwd, secrets);
  expect(status).toBe(4);
  const names = read(cwd, 'seen.txt')
    .split('\n')
    .map((line) => line.split('=')[0]);
  expect(names.filter((name) => /GITHUB|ACTIONS|TOKEN|RUNNER|KILLSPEC_(?!ADAPTER)/.test(name ?? ''))).toEqual([]);
  expect(read(cwd, 'seen.txt')).not.toContain('secret');
  expect(output.split('\n').filter((line) => /^\s*::/.test(line) && !/^::error (?:file|title)=/.test(line))).toEqual(
    [],
  );
});

const hostile = [
  '"; touch pwned; "$(touch pwned)`touch pwned`\'; touch pwned; \'${{ secrets.X }} & touch pwned',
  'a\ntouch pwned\n$(touch pwned)',
  '--adapter=killspec:reference',
];

test.each(hostile.map((text) => [text]))('no input is executed: %j', (text) => {
  const cwd = folderWith();
  const names = Object.keys(readAction().inputs).filter((name) => name !== 'working-directory' && name !== 'sandbox');
  const all = playAction(Object.fromEntries(names.map((name) => [name, text])), cwd);
  const pattern = playAction({ adapter: 'killspec:reference', patterns: text }, cwd);
  expect([all.status, pattern.status]).toEqual([2, 2]);
  expect(existsSync(join(cwd, 'pwned'))).toBe(false);
});

test('nothing but the file of this run becomes the summary', () => {
  const cwd = folderWith({ 'secret.txt': 'secret' });
  symlinkSync('secret.txt', join(cwd, 'killspec.md'));
  const played = playAction({ patterns: 'kill-mode/default' }, cwd);
  expect([played.status, played.summary.includes('secret')]).toEqual([2, false]);
  expect(played.output).toContain('no implementation was given');
});
