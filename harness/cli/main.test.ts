import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { packageRoot } from '../package-root.ts';
import { unsealResults } from '../runner/seal.ts';
import { folderWith } from './captured.ts';

const cli = join(packageRoot(), 'dist/cli.js');

const killspec = (argv: readonly string[], cwd = folderWith()) =>
  spawnSync(process.execPath, [cli, ...argv], { cwd, encoding: 'utf8' });

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(packageRoot(), 'scripts/build.js')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
});

test('says its version', () => {
  const { status, stdout, stderr } = killspec(['--version']);
  expect([status, stdout, stderr]).toEqual([0, '0.1.0\n', '']);
});

test('gives the exit code of the command', () => {
  expect(killspec(['rnu']).status).toBe(2);
  expect(killspec(['run', 'kill-mode/mixed-worker-waits', '--adapter', 'killspec:hasty']).status).toBe(1);
});

test('a reader that stops reading is no failure', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" list --json | head -c 10`], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

test('Ctrl-C ends a run, which keeps what it has judged', async () => {
  // Says that it plays by leaving a mark.
  const adapter = `import { writeFileSync } from 'node:fs';
export const implementation = {
  name: 'marks', version: '1',
  start: () => (writeFileSync('mark', ''), { handle: () => {} }),
};`;
  const cwd = folderWith({ 'marks.js': adapter });
  const run = spawn(process.execPath, [cli, 'run', '--adapter', 'marks.js', '--repeat', '1000'], {
    cwd,
    stdio: 'ignore',
  });
  const watcher = watch(cwd, (_event, file) => {
    if (file !== 'mark') return;
    watcher.close();
    run.kill('SIGINT');
  });
  const code = await new Promise((resolve) => {
    run.on('exit', resolve);
  });
  expect(code).toBe(6);
  const kept = unsealResults(readFileSync(join(cwd, '.killspec/last.ndjson'), 'utf8'), { unfinished: true });
  expect(kept).toMatchObject({ ok: true, results: { end: 'interrupted' } });
});
