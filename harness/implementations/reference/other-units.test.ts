import { expect, test } from 'vitest';
import type { World } from '../../../spec/vocabulary/world.ts';
import { at, ignores, lines, obeys, play, takes, told, worldOf } from '../test-support.ts';
import { reference } from './reference.ts';

const cases: readonly (readonly [name: string, world: World, trace: string])[] = [
  [
    'the commands of a socket have a timeout each',
    worldOf('a.socket', ['TimeoutSec=10s', 'ExecStopPre=/bin/a', 'ExecStopPost=/bin/b'], {}, 'stop', {
      ExecStopPre: obeys,
      ExecStopPost: obeys,
    }),
    `
      0s - stop
      0s + ExecStopPre
      10s ExecStopPre SIGTERM SIGCONT
      10s ExecStopPre exits SIGTERM
      10s + ExecStopPost
      20s ExecStopPost SIGTERM SIGCONT
      20s ExecStopPost exits SIGTERM
      20s = failed
    `,
  ],
  [
    'a mount helper that hangs is killed',
    worldOf('a.mount', ['TimeoutSec=10s'], {}, 'start', { ExecMount: ignores('SIGTERM') }),
    `
      0s - start
      0s + ExecMount
      10s ExecMount SIGTERM SIGCONT
      20s ExecMount SIGKILL
      20s ExecMount exits SIGKILL
      20s = failed
    `,
  ],
  [
    'a stop while the mount helper runs comes at once',
    worldOf('a.mount', ['TimeoutSec=10s'], {}, [at(0, 'start'), at(1, 'stop')], { ExecMount: obeys }),
    `
      0s - start
      0s + ExecMount
      1s - stop
      1s ExecMount SIGTERM SIGCONT
      1s ExecMount exits SIGTERM
      1s = stopped
    `,
  ],
  [
    'a remount that hangs fails the mount',
    worldOf('a.mount', ['TimeoutSec=10s', 'RestartKillSignal=SIGINT'], {}, 'remount', { ExecRemount: obeys }),
    `
      0s - remount
      0s + ExecRemount
      10s ExecRemount SIGTERM SIGCONT
      10s ExecRemount exits SIGTERM
      10s = failed
    `,
  ],
  [
    'a scope that empties is over',
    worldOf('a.scope', [], { helper: takes(1) }, []),
    `
      1s helper exits 0
      1s = stopped
    `,
  ],
];

test.each(cases)('%s', (_, world, trace) => {
  expect(told(play(reference, world))).toEqual(lines(trace));
});
