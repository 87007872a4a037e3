import { expect, test } from 'vitest';
import type { KillMode } from '../../../spec/vocabulary/kill-settings.ts';
import { type Doing, ignores, lines, obeys, play, takes, told, worldOf } from '../test-support.ts';
import { reference } from './reference.ts';

const firstSignals = ['SIGTERM', 'SIGUSR1', 'SIGABRT'] as const;

/** No main process, a helper that only SIGKILL ends, an unmount that takes a second and a swapoff that hangs. */
const others: readonly (readonly [type: string, mode: KillMode, doing: Doing, trace: string])[] = [
  [
    'socket',
    'control-group',
    'stop',
    `
      0s - stop
      0s helper SIGTERM SIGCONT
      10s helper SIGKILL
      10s helper exits SIGKILL
      10s = failed
    `,
  ],
  [
    'socket',
    'control-group',
    'restart',
    `
      0s - restart
      0s helper SIGUSR1 SIGCONT
      10s helper SIGKILL
      10s helper exits SIGKILL
      10s = failed
      10s = started
    `,
  ],
  [
    'socket',
    'mixed',
    'stop',
    `
      0s - stop
      10s helper SIGKILL
      10s helper exits SIGKILL
      10s = failed
    `,
  ],
  [
    'socket',
    'mixed',
    'restart',
    `
      0s - restart
      10s helper SIGKILL
      10s helper exits SIGKILL
      10s = failed
      10s = started
    `,
  ],
  [
    'socket',
    'process',
    'stop',
    `
      0s - stop
      0s = stopped
    `,
  ],
  [
    'socket',
    'process',
    'restart',
    `
      0s - restart
      0s = stopped
      0s = started
    `,
  ],
  [
    'socket',
    'none',
    'stop',
    `
      0s - stop
      0s = stopped
    `,
  ],
  [
    'socket',
    'none',
    'restart',
    `
      0s - restart
      0s = stopped
      0s = started
    `,
  ],
  [
    'scope',
    'control-group',
    'stop',
    `
      0s - stop
      0s helper SIGTERM SIGCONT
      10s helper SIGKILL
      10s helper exits SIGKILL
      10s = failed
    `,
  ],
  [
    'scope',
    'mixed',
    'stop',
    `
      0s - stop
      10s helper SIGKILL
      10s helper exits SIGKILL
      10s = failed
    `,
  ],
  [
    'scope',
    'process',
    'stop',
    `
      0s - stop
      0s = stopped
    `,
  ],
  [
    'scope',
    'none',
    'stop',
    `
      0s - stop
      0s = stopped
    `,
  ],
  [
    'mount',
    'control-group',
    'stop',
    `
      0s - stop
      0s + ExecUnmount
      1s ExecUnmount exits 0
      1s helper SIGTERM SIGCONT
      11s helper SIGKILL
      11s helper exits SIGKILL
      11s = failed
    `,
  ],
  [
    'mount',
    'control-group',
    'restart',
    `
      0s - restart
      0s + ExecUnmount
      1s ExecUnmount exits 0
      1s helper SIGUSR1 SIGCONT
      11s helper SIGKILL
      11s helper exits SIGKILL
      11s = failed
      11s + ExecMount
      11s ExecMount exits 0
      11s = started
    `,
  ],
  [
    'mount',
    'mixed',
    'stop',
    `
      0s - stop
      0s + ExecUnmount
      1s ExecUnmount exits 0
      11s helper SIGKILL
      11s helper exits SIGKILL
      11s = failed
    `,
  ],
  [
    'mount',
    'mixed',
    'restart',
    `
      0s - restart
      0s + ExecUnmount
      1s ExecUnmount exits 0
      11s helper SIGKILL
      11s helper exits SIGKILL
      11s = failed
      11s + ExecMount
      11s ExecMount exits 0
      11s = started
    `,
  ],
  [
    'mount',
    'process',
    'stop',
    `
      0s - stop
      0s + ExecUnmount
      1s ExecUnmount exits 0
      1s = stopped
    `,
  ],
  [
    'mount',
    'process',
    'restart',
    `
      0s - restart
      0s + ExecUnmount
      1s ExecUnmount exits 0
      1s = stopped
      1s + ExecMount
      1s ExecMount exits 0
      1s = started
    `,
  ],
  [
    'mount',
    'none',
    'stop',
    `
      0s - stop
      0s + ExecUnmount
      1s ExecUnmount exits 0
      1s = stopped
    `,
  ],
  [
    'mount',
    'none',
    'restart',
    `
      0s - restart
      0s + ExecUnmount
      1s ExecUnmount exits 0
      1s = stopped
      1s + ExecMount
      1s ExecMount exits 0
      1s = started
    `,
  ],
  [
    'swap',
    'control-group',
    'stop',
    `
      0s - stop
      0s + ExecDeactivate
      10s helper SIGTERM SIGCONT
      10s ExecDeactivate SIGTERM SIGCONT
      10s ExecDeactivate exits SIGTERM
      20s helper SIGKILL
      20s helper exits SIGKILL
      20s = failed
    `,
  ],
  [
    'swap',
    'control-group',
    'restart',
    `
      0s - restart
      0s + ExecDeactivate
      10s helper SIGUSR1 SIGCONT
      10s ExecDeactivate SIGUSR1 SIGCONT
      10s ExecDeactivate exits SIGUSR1
      20s helper SIGKILL
      20s helper exits SIGKILL
      20s = failed
      20s + ExecActivate
      20s ExecActivate exits 0
      20s = started
    `,
  ],
  [
    'swap',
    'mixed',
    'stop',
    `
      0s - stop
      0s + ExecDeactivate
      20s helper SIGKILL
      20s ExecDeactivate SIGKILL
      20s helper exits SIGKILL
      20s ExecDeactivate exits SIGKILL
      20s = failed
    `,
  ],
  [
    'swap',
    'mixed',
    'restart',
    `
      0s - restart
      0s + ExecDeactivate
      20s helper SIGKILL
      20s ExecDeactivate SIGKILL
      20s helper exits SIGKILL
      20s ExecDeactivate exits SIGKILL
      20s = failed
      20s + ExecActivate
      20s ExecActivate exits 0
      20s = started
    `,
  ],
  [
    'swap',
    'process',
    'stop',
    `
      0s - stop
      0s + ExecDeactivate
      10s = failed
    `,
  ],
  [
    'swap',
    'process',
    'restart',
    `
      0s - restart
      0s + ExecDeactivate
      10s = failed
      10s + ExecActivate
      10s ExecActivate exits 0
      10s = started
    `,
  ],
  [
    'swap',
    'none',
    'stop',
    `
      0s - stop
      0s + ExecDeactivate
      10s = failed
    `,
  ],
  [
    'swap',
    'none',
    'restart',
    `
      0s - restart
      0s + ExecDeactivate
      10s = failed
      10s + ExecActivate
      10s ExecActivate exits 0
      10s = started
    `,
  ],
];

test.each(others)('a %s under %s: %s', (type, mode, doing, trace) => {
  const timeout = type === 'scope' ? 'TimeoutStopSec=10s' : 'TimeoutSec=10s';
  const world = worldOf(
    `a.${type}`,
    [`KillMode=${mode}`, 'RestartKillSignal=SIGUSR1', timeout],
    { helper: ignores(...firstSignals) },
    doing,
    { ExecUnmount: takes(1), ExecDeactivate: obeys },
  );
  expect(told(play(reference, world))).toEqual(lines(trace));
});
