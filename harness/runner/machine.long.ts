import { mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asNobody, canBeNobody } from './as-nobody.ts';

/** A kernel is compiled: a quarter of an hour is enough also where others work beside it. */
const patienceMs = 15 * 60_000;

test.runIf(canBeNobody()).each(['252', '257'])(
  'an ordinary user builds a machine for systemd %s and runs it',
  { timeout: 2 * patienceMs },
  (major) => {
    const home = mkdtempSync(join(tmpdir(), 'killspec-nobody-'));
    try {
      spawnSync('chown', ['-R', '65534:65534', home]);
      const built = asNobody(home, ['machine', 'build', '--systemd', major], patienceMs);
      expect([built.status, built.stdout]).toEqual([0, expect.stringContaining(`systemd-${major}`)]);
      const ran = asNobody(home, ['run', '--machine', `systemd-${major}`, '--case', 'kill-mode/everybody-obeys']);
      expect(ran.stdout).toContain('1 case   1 conformant');
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
);
