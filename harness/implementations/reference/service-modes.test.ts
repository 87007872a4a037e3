import { expect, test } from 'vitest';
import type { KillMode } from '../../../spec/vocabulary/kill-settings.ts';
import { type Doing, exitsAfter, ignores, lines, play, service, told } from '../test-support.ts';
import { reference } from './reference.ts';

const firstSignals = ['SIGTERM', 'SIGUSR1', 'SIGABRT'] as const;

/** A main process that takes two seconds to end, and a worker that only SIGKILL ends. */
const services: readonly (readonly [mode: KillMode, doing: Doing, trace: string])[] = [
  [
    'control-group',
    'stop',
    `
      0s - stop
      0s main SIGTERM SIGCONT
      0s worker SIGTERM SIGCONT
      2s main exits 0
      10s worker SIGKILL
      10s worker exits SIGKILL
      10s = failed
    `,
  ],
  [
    'control-group',
    'restart',
    `
      0s - restart
      0s main SIGUSR1 SIGCONT
      0s worker SIGUSR1 SIGCONT
      2s main exits 0
      10s worker SIGKILL
      10s worker exits SIGKILL
      10s = failed
      10s + main.2
      10s = started
    `,
  ],
  [
    'control-group',
    'watchdog',
    `
      0s - watchdog
      0s main SIGABRT
      0s worker SIGABRT
      2s main exits 0
      10s worker SIGKILL
      10s worker exits SIGKILL
      10s = failed
    `,
  ],
  [
    'mixed',
    'stop',
    `
      0s - stop
      0s main SIGTERM SIGCONT
      2s main exits 0
      2s worker SIGKILL
      2s worker exits SIGKILL
      2s = stopped
    `,
  ],
  [
    'mixed',
    'restart',
    `
      0s - restart
      0s main SIGUSR1 SIGCONT
      2s main exits 0
      2s worker SIGKILL
      2s worker exits SIGKILL
      2s = stopped
      2s + main.2
      2s = started
    `,
  ],
  [
    'mixed',
    'watchdog',
    `
      0s - watchdog
      0s main SIGABRT
      2s main exits 0
      2s worker SIGKILL
      2s worker exits SIGKILL
      2s = failed
    `,
  ],
  [
    'process',
    'stop',
    `
      0s - stop
      0s main SIGTERM SIGCONT
      2s main exits 0
      2s = stopped
    `,
  ],
  [
    'process',
    'restart',
    `
      0s - restart
      0s main SIGUSR1 SIGCONT
      2s main exits 0
      2s = stopped
      2s + main.2
      2s = started
    `,
  ],
  [
    'process',
    'watchdog',
    `
      0s - watchdog
      0s main SIGABRT
      2s main exits 0
      2s = failed
    `,
  ],
  [
    'none',
    'stop',
    `
      0s - stop
      0s = stopped
    `,
  ],
  [
    'none',
    'restart',
    `
      0s - restart
      0s = stopped
      0s + main.2
      0s = started
    `,
  ],
  [
    'none',
    'watchdog',
    `
      0s - watchdog
      0s = failed
    `,
  ],
];

test.each(services)('a service under %s: %s', (mode, doing, trace) => {
  const world = service(
    [`KillMode=${mode}`, 'RestartKillSignal=SIGUSR1', 'WatchdogSec=1s'],
    { main: exitsAfter(2, ...firstSignals), worker: ignores(...firstSignals) },
    doing,
  );
  expect(told(play(reference, world))).toEqual(lines(trace));
});
