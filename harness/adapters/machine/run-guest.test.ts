import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { packageRoot } from '../../package-root.ts';
import { type GuestRun, runGuest } from './run-guest.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'killspec-guest-test-'));
  writeFileSync(join(folder, 'image'), 'an image');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script in the place of a machine's kernel. */
const run = (
  script: string,
  limits: { readonly wallMs?: number; readonly outputBytesMax?: number } = {},
): Promise<GuestRun> => {
  const kernel = join(folder, 'kernel');
  writeFileSync(kernel, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const options = {
    memoryMiB: 1,
    wallMs: 20_000,
    outputBytesMax: 1000,
    seed: 7,
    isExact: false,
    kernelWords: ['systemd.unit=killspec.target'],
    ...limits,
  };
  return runGuest({ kernel, image: join(folder, 'image') }, options);
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

test('a machine gets its image, its seed and the same command line each time', async () => {
  const { ending, output } = await run('echo "$KILLSPEC_SEED $(cat image) $*"');
  expect(ending).toBe('powered-off');
  expect(output).toMatchInlineSnapshot(`
    "7 an image mem=1M time-travel=inf-cpu time-travel-start=1000000000000000000 initrd=image rdinit=/init con=null con0=null,fd:1 ssl=null console=tty0 quiet panic=-1 printk.devkmsg=on systemd.unit=killspec.target uml_dir=. umid=killspec
    "
  `);
});

test('a machine whose time stands still is ended, with all that it started', async () => {
  const { ending, output } = await run('sleep 1000 & echo $!; while :; do :; done', { wallMs: 500 });
  expect(ending).toBe('wall-limit');
  await vi.waitFor(() => expect(isAlive(Number(output))).toBe(false));
});

test('what a machine leaves behind is ended with it', async () => {
  const { ending, output } = await run('sleep 1000 > /dev/null & echo $!');
  expect(ending).toBe('powered-off');
  await vi.waitFor(() => expect(isAlive(Number(output))).toBe(false));
});

test('of a machine whose killspec is killed nothing is left, no process and no folder', async () => {
  const kernel = join(folder, 'kernel');
  writeFileSync(
    kernel,
    '#!/bin/sh\necho "$$ $TMPDIR" > "$(dirname "$0")/told.part"\ncd "$(dirname "$0")" && mv told.part told\nsleep 1000\n',
    {
      mode: 0o755,
    },
  );
  const options = { memoryMiB: 1, wallMs: 600_000, outputBytesMax: 10, seed: 1, isExact: false, kernelWords: [] };
  const script = `import(${JSON.stringify(join(packageRoot(), 'scripts/load-typescript.js'))})
    .then(({ loadTypescript }) => loadTypescript('harness/adapters/machine/run-guest.ts'))
    .then(({ runGuest }) => runGuest(${JSON.stringify({ kernel, image: join(folder, 'image') })}, ${JSON.stringify(options)}));`;
  const killspec = spawn(process.execPath, ['--eval', script], { stdio: 'ignore' });
  const told = join(folder, 'told');
  await vi.waitFor(() => expect(existsSync(told)).toBe(true), 20_000);
  const [pid = '', machineFolder = ''] = readFileSync(told, 'utf8').trim().split(' ');
  expect([isAlive(Number(pid)), existsSync(machineFolder)]).toEqual([true, true]);
  killspec.kill('SIGKILL');
  await vi.waitFor(() => expect([isAlive(Number(pid)), existsSync(machineFolder)]).toEqual([false, false]), 20_000);
});

test('a machine that never stops writing is ended', async () => {
  const { ending, output } = await run('yes');
  expect(ending).toBe('output-limit');
  expect(output.length).toBeLessThanOrEqual(1000);
});

test('a kernel that is not there ends at once', async () => {
  expect(
    (
      await runGuest(
        { kernel: join(folder, 'none'), image: join(folder, 'image') },
        {
          memoryMiB: 1,
          wallMs: 5000,
          outputBytesMax: 10,
          seed: 1,
          isExact: false,
          kernelWords: ['systemd.unit=killspec.target'],
        },
      )
    ).output,
  ).toBe('');
});
