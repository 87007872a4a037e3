import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, watch } from 'node:fs';
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

// What it does depends on the case, and not on the process: after each a new one is started.
const hog = `
react() { printf '{"id":%s,"op":"reaction","effects":[],"wake":"infinity"}\\n' "$id"; }
while IFS= read -r line; do
  id=\${line#*:}; id=\${id%%,*}
  case $line in
    *'"op":"hello"'*) printf '{"id":1,"op":"hello","protocol":"1.0","name":"hog","version":"1","language":"sh"}\\n' ;;
    *'"type":"stop"'*'[5000001]}') cat /dev/zero | tr '\\000' x ;;
    *'"type":"stop"'*) yes | head -c 100000000 >&2; yes '{"op":"log","message":"m"}' | head -c 100000000; react ;;
    *'"op":"end"'*) printf '{"id":%s,"op":"final"}\\n' "$id" ;;
    *) react ;;
  esac
done
`;

/** Runs the command line and has it tell how much memory it took at most, in kilobytes. */
const measured = `
process.on('exit', () => require('node:fs').writeSync(1, 'maxRSS ' + process.resourceUsage().maxRSS + '\\n'));
import(process.argv[1]);
`;

test('an adapter that floods its outputs takes no memory here, and leaves no process', () => {
  const cwd = folderWith({ 'hog.sh': hog });
  const argv = ['run', 'kill-mode/default', 'kill-mode/mixed-worker-waits', '--', 'sh', './hog.sh'];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--eval', measured, cli, ...argv], {
    cwd,
    encoding: 'utf8',
  });
  expect([status, stdout.includes('broke the protocol')]).toEqual([4, true]);
  expect(Number(/maxRSS (\d+)/.exec(stdout)?.[1])).toBeLessThan(300_000);
  expect([stdout.length, stderr.length].map((length) => length < 100_000)).toEqual([true, true]);
  expect(stderr.split('\n').every((line) => line === '' || line.startsWith('adapter: '))).toBe(true);
});

const isLivingIn = (folder: string, pid: string): boolean => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
};

// Does nothing, slowly, but for a daemon that it starts in its first case.
const idler = `
while IFS= read -r line; do
  id=\${line#*:}; id=\${id%%,*}
  case $line in
    *'"op":"hello"'*) printf '{"id":1,"op":"hello","protocol":"1.0","name":"idler","version":"1","language":"sh"}\\n' ;;
    *'"op":"end"'*) printf '{"id":%s,"op":"final"}\\n' "$id" ;;
    *) [ -e mark ] || setsid sleep 100 & echo > mark; sleep 0.1
      printf '{"id":%s,"op":"reaction","effects":[],"wake":"infinity"}\\n' "$id" ;;
  esac
done
`;

test.each([
  [
    'by a signal, while the adapter starts',
    'setsid sleep 100 & sh -c "echo > mark; sleep 100"\n',
    'SIGTERM',
    'SIGTERM',
  ],
  ['by Ctrl-C, in a case', idler, 'SIGINT', 6],
] as const)('whoever ends killspec ends the adapter, too: %s', async (_name, daemons, sent, ending) => {
  const cwd = realpathSync(folderWith({ 'daemons.sh': daemons }));
  const run = spawn(process.execPath, [cli, 'run', '--', 'sh', 'daemons.sh'], { cwd, stdio: 'ignore' });
  const watcher = watch(cwd, (_event, file) => {
    if (file !== 'mark') return;
    watcher.close();
    run.kill(sent);
  });
  const end = await new Promise((resolve) => {
    run.on('exit', (status, by) => resolve(by ?? status));
  });
  expect(end).toBe(ending);
  expect(readdirSync('/proc').filter((pid) => isLivingIn(cwd, pid))).toEqual([]);
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
