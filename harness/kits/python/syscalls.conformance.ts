import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { open } from '../../../spec/profiles/profile.ts';
import { createStdioRunner } from '../../adapters/stdio/stdio-runner.ts';
import type { Outcome } from '../../runner/outcome.ts';
import { playCase } from '../../runner/play-case.ts';
import { stdioPlayer } from '../../runner/stdio-player.ts';
import { suiteWorlds } from '../kit-worlds.ts';

const isThere = spawnSync('python3', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'killspec-kit-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every other case, those of a timeout of 0, and what it has no ear for, notifications: it looks ten times a second, for as long as a timeout takes. */
const worlds = suiteWorlds().filter(
  ({ name, world }, at) =>
    at % 2 === 0 || name.startsWith('kill-mode/timeout-zero/') || world.operations.some(({ op }) => op === 'notify'),
);

/** What became of the cases that the example declares. */
const outcomes = async (cwd: string): Promise<readonly Outcome[]> => {
  const created = await createStdioRunner({ command: ['python3', 'adapter.py'], cwd });
  if (created.status !== 'ready') throw new Error(`the example did not start: ${JSON.stringify(created)}`);
  const player = stdioPlayer(created.runner);
  try {
    const played = await Promise.all(worlds.map(({ world }) => playCase(world, player, { profile: open })));
    return played.map(({ outcome }) => outcome).filter(({ status }) => status !== 'unsupported');
  } finally {
    await player.close();
  }
};

const shortly = (outcome: Outcome): string =>
  outcome.status === 'nonconformant'
    ? outcome.verdict.violation.rules.join(' ')
    : 'message' in outcome
      ? `${outcome.status}: ${outcome.message}`
      : outcome.status;

const kinds = (all: readonly Outcome[]): readonly string[] => [...new Set(all.map(shortly))].toSorted();

/** It dies of the exception where its child is another user's, as a program is that changes its user. */
const notPermitted = 'crash: it answered with an error: PermissionError: [Errno 1] Operation not permitted';

test('an ordinary supervisor is played as it is, and what it does wrong is found', async ({ skip }) => {
  if (!isThere) skip('there is no python3 on this machine');
  const found = await outcomes(join(import.meta.dirname, 'example'));
  expect(found.length).toBeGreaterThan(10);
  // Where the timeout is 0 it is the final signal that comes before the SIGCONT which is never sent.
  expect(kinds(found)).toEqual(['KM-CG-4 KM-VAL-1', 'KS-5', 'conformant', notPermitted]);
});

/** What it lacks: the SIGCONT after SIGTERM, and to bear it that it may not signal its child. */
const mended = (text: string): string => {
  const line = '        os.kill(self.child.pid, signal.SIGTERM)\n';
  expect(text).toContain(line);
  const bearing =
    'def kill(pid, number):\n    try:\n        os.kill(pid, number)\n    except PermissionError:\n        pass\n';
  return text
    .replace(line, `${line}${line.replace('SIGTERM', 'SIGCONT')}`)
    .replaceAll('os.kill(', 'kill(')
    .replace('POLL_SECONDS = 0.1\n', `POLL_SECONDS = 0.1\n\n\n${bearing}`);
};

test('with the two things mended that it does wrong it conforms, late by its poll interval as it is', async ({
  skip,
}) => {
  if (!isThere) skip('there is no python3 on this machine');
  cpSync(import.meta.dirname, folder, { recursive: true });
  const path = join(folder, 'example/supervisor.py');
  writeFileSync(path, mended(readFileSync(path, 'utf8')));
  expect(kinds(await outcomes(join(folder, 'example')))).toEqual(['conformant']);
});
