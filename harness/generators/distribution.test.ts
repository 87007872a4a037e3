import { expect, test } from 'vitest';
import { killModes } from '../../spec/vocabulary/kill-settings.ts';
import { unitTypes } from '../../spec/vocabulary/unit.ts';
import { distribution, featuresOf } from './distribution.ts';
import { worldAt } from './world-at.ts';

const count = 4000;

/** In how many of `count` worlds each of these must be found, so that the generator cannot go blind for it. */
const minima: readonly (readonly [least: number, features: readonly string[]])[] = [
  [700, killModes.map((mode) => `mode ${mode}`)],
  [250, unitTypes.map((type) => `type ${type}`)],
  [1500, ['type service', 'with main', 'several operations', 'ties otherwise']],
  [
    500,
    [
      ...['before', 'at', 'after'].flatMap((word) => [`${word} the stop timeout`, `${word} the abort timeout`]),
      'members 1',
      'members 2',
      'members 3',
      'setting KillSignal',
      'setting RestartKillSignal',
      'setting SendSIGHUP',
      'setting SendSIGKILL',
      'setting FinalKillSignal',
      'setting WatchdogSignal',
      'reaction ignore',
      'reaction exit',
      'operation stop',
      'initially inactive',
      'outsider',
      'forked',
    ],
  ],
  [
    150,
    [
      'members 0',
      'members 4',
      'members 5',
      'hanging ExecStop',
      'hanging ExecStopPost',
      'several ExecStop',
      'several ExecStopPost',
      'operation restart',
      'operation watchdog',
      'operation exit',
      'operation daemon-reload',
      'operation signal',
      'operation oom',
      'stopped',
      'zombie',
      'kernelThread',
      'exitsWith',
      'reaction fork',
      'reaction catch',
      'deed fork',
      'deed signal',
      'service forking',
      'service notify',
      'remains after exit',
      'exit type cgroup',
      'timeout infinity',
      'deed leave',
      'late fork',
      'operation freeze',
      'unkillable for ever',
    ],
  ],
  [
    50,
    [
      'operation try-restart',
      'operation dependency-restart',
      'operation reload-or-restart',
      'operation reload',
      'operation remount',
      'operation fork',
      'notify STOPPING',
      'notify WATCHDOG',
      'operation leave',
      'operation thaw',
      'reaction leave',
      'unkillable for a while',
      'subgroup',
      'outside',
      'foreign',
      'protected',
      'spelled on',
      'spelled off',
      'signal without SIG',
      'setting Delegate',
      'hanging ExecUnmount',
      'hanging ExecDeactivate',
      'hanging ExecMount',
      'hanging ExecActivate',
      'hanging ExecReload',
      'hanging ExecRemount',
      'hanging ExecStart',
      'hanging ExecStartPre',
      'hanging ExecStopPre',
      'reaction notify',
      'reaction forward',
      'service oneshot',
      'service exec',
      'timeout 0',
      'drop-in',
      'restart policy always',
      'restart policy on-failure',
      'setting TimeoutStopFailureMode',
      'setting TimeoutStartFailureMode',
      'setting TimeoutAbortSec',
      'setting RuntimeMaxSec',
      'setting GuessMainPID',
      'setting PIDFile',
    ],
  ],
  [
    15,
    [
      'notify EXTEND_TIMEOUT_USEC',
      'notify READY',
      'notify MAINPID',
      'service idle',
      'service dbus',
      'service notify-reload',
      'restart policy on-abnormal',
      'restart policy on-abort',
      'restart policy on-success',
      'restart policy on-watchdog',
    ],
  ],
];

test(`of ${count} worlds, enough have each thing that the page or an ambiguity speaks of`, () => {
  const counts = distribution(Array.from({ length: count }, (_, index) => worldAt(1, index)));
  const rare = minima.flatMap(([least, features]) =>
    features
      .filter((feature) => (counts[feature] ?? 0) < least)
      .map((feature) => `${feature}: ${counts[feature] ?? 0}`),
  );
  expect(rare).toEqual([]);
});

const oddities = [
  'subgroup',
  'outside',
  'foreign',
  'protected',
  'unkillable for ever',
  'unkillable for a while',
  'deed leave',
  'reaction leave',
  'operation leave',
  'operation freeze',
  'notify MAINPID',
];

test('most worlds have nothing odd in them', () => {
  const plain = Array.from({ length: count }, (_, index) => featuresOf(worldAt(1, index))).filter(
    (features) => !oddities.some((oddity) => features.has(oddity)),
  );
  expect(plain.length).toBeGreaterThan(0.6 * count);
});

test('a world counts once for each thing that is in it', () => {
  const world = worldAt(1, 0);
  expect(distribution([world, world])).toEqual(
    Object.fromEntries(Object.keys(distribution([world])).map((feature) => [feature, 2])),
  );
});
