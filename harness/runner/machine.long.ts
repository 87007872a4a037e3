import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../adapters/machine/cache.ts';
import { worldOf } from '../adapters/machine/cases-fixture.ts';
import { writeCpio } from '../adapters/machine/cpio.ts';
import { findMachine } from '../adapters/machine/open-machine.ts';
import { asNobody, canBeNobody } from './as-nobody.ts';
import { machinePlayer } from './machine-player.ts';

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

const machine = findMachine(cacheFolder(process.env), 'systemd-252');

test.skipIf(machine === undefined)(
  'a machine without room for its files ends, and is told',
  { timeout: 180_000 },
  async () => {
    if (machine === undefined) return;
    const folder = mkdtempSync(join(tmpdir(), 'killspec-memory-'));
    try {
      const large = join(folder, 'large.cpio');
      writeFileSync(large, writeCpio([{ kind: 'file', path: 'large', bytes: Buffer.alloc(270 * 1024 * 1024) }]));
      const played = await machinePlayer({ ...machine, images: [large, ...machine.images] }).play(worldOf('[Service]'));
      expect(played).toMatchObject({ status: 'crash', message: expect.stringContaining('its console ended with') });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test.skipIf(machine === undefined)(
  'where a signal is answered by asking for it again, time stands still, and others are kept',
  { timeout: 300_000 },
  async () => {
    if (machine === undefined) return;
    const asking = [{ kind: 'notify', afterUs: 0, fields: { WATCHDOG: 'trigger' } }] as const;
    const endless = worldOf('[Service]\nExecStart=/x\nWatchdogSec=2s\n', {
      processes: { main: { when: { SIGABRT: asking }, deeds: [] } },
      operations: [{ atUs: 2_000_000, op: 'watchdog' }],
    });
    const other = worldOf('[Service]');
    const player = machinePlayer(machine);
    player.prepare?.([endless, other]);
    expect(await Promise.all([player.play(endless), player.play(other)])).toMatchObject([
      {
        status: 'hang',
        message: expect.stringMatching(/did not come to its end in time; its console ended with: .*Watchdog/),
      },
      { status: 'recorded' },
    ]);
  },
);
