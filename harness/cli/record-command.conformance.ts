import { mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../adapters/machine/cache.ts';
import { findMachine } from '../adapters/machine/open-machine.ts';
import { captured, folderWith } from './captured.ts';

const isBuilt = findMachine(cacheFolder(process.env), 'systemd-252') !== undefined;
const patience = 180_000;

const record = (to: readonly string[], io: Parameters<typeof captured>[1]) =>
  captured(['record', '--machine', 'systemd-252', 'send-sighup', ...to], io);

test('a recording that was killed goes on, and gives the same bytes', { timeout: patience }, async ({ skip }) => {
  if (!isBuilt) skip('no machine is built: npx killspec machine build --systemd 252');
  const cwd = folderWith();
  const whole = await record(['--output', 'whole.gz'], { cwd });
  expect(whole).toMatchObject({ code: 0, stderr: '' });
  // Asked to end before the first case is there: nothing is written but what it goes on with.
  const interrupted = await record(['--output', 'out.gz'], {
    cwd,
    onInterrupt: (listener) => {
      listener();
      return () => {};
    },
  });
  expect(interrupted.code).toBe(6);
  expect(interrupted.stdout).toMatch(/^Interrupted: 0 of \d+ cases were played\.\nTo go on: .* --resume out\.gz /);
  // Asked to end while it plays: what was played till then is kept.
  let stop: (() => void) | undefined;
  const later = await record(['--resume', 'out.gz'], {
    cwd,
    errorIsTerminal: true,
    writeError: () => stop?.(),
    onInterrupt: (listener) => {
      stop = listener;
      return () => {};
    },
  });
  const journal = join(cwd, 'out.gz.part');
  const keptThen = readFileSync(journal, 'utf8').match(/^\{"kind":/gm) ?? [];
  expect(later).toMatchObject({ code: 6, stdout: expect.stringContaining(`Interrupted: ${keptThen.length} of`) });
  expect(keptThen.length).toBeGreaterThan(0);
  // All of it was played, and cannot be written.
  const full = await record(['--resume', 'out.gz'], {
    cwd,
    onInterrupt: () => {
      mkdirSync(join(cwd, 'out.gz'));
      return () => {};
    },
  });
  expect([full.code, full.stderr]).toEqual([
    6,
    expect.stringContaining('go on with --resume in the place of --output'),
  ]);
  rmdirSync(join(cwd, 'out.gz'));
  const kept = readFileSync(journal, 'utf8');
  // As after kill -9: in the middle of a line.
  writeFileSync(journal, kept.slice(0, Math.floor(kept.length * 0.6)));
  const other = await captured(['record', '--machine', 'systemd-252', 'sections', '--resume', 'out.gz'], { cwd });
  expect([other.code, other.stderr]).toEqual([
    2,
    expect.stringContaining('out.gz.part is of a recording of another set of cases'),
  ]);
  expect(await captured(['merge', 'out.gz.part', '--output', 'x'], { cwd })).toMatchObject({ code: 2 });
  const resumed = await record(['--resume', 'out.gz'], { cwd });
  expect(resumed.stdout).toBe(whole.stdout.replace('whole.gz', 'out.gz'));
  expect(readFileSync(join(cwd, 'out.gz')).equals(readFileSync(join(cwd, 'whole.gz')))).toBe(true);
  expect(readdirSync(cwd).toSorted()).toEqual(['out.gz', 'whole.gz']);
  const again = await record(['--resume', 'out.gz'], { cwd });
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('there is nothing to go on with')]);
});
