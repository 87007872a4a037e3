import { expect, test } from 'vitest';
import type { World } from '../../../spec/vocabulary/world.ts';
import { at, exitsAfter, ignores, lines, obeys, play, second, service, takes, told } from '../test-support.ts';
import { reference } from './reference.ts';

const cases: readonly (readonly [name: string, world: World, trace: string])[] = [
  [
    'a second stop changes nothing',
    service([], { main: ignores('SIGTERM') }, [at(0, 'stop'), at(3, 'stop')]),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      3s - stop
      10s main SIGKILL
      10s main exits SIGKILL
      10s = failed
    `,
  ],
  [
    'the last job decides on the signal: stop, then restart',
    service(['RestartKillSignal=SIGINT', 'ExecStop=/bin/a'], { main: obeys }, [at(0, 'stop'), at(1, 'restart')], {
      ExecStop: takes(2),
    }),
    `
      0s - stop
      0s + ExecStop
      1s - restart
      2s ExecStop exits 0
      2s main SIGINT SIGCONT
      2s main exits SIGINT
      2s = stopped
      2s + main.2
      2s = started
    `,
  ],
  [
    'the last job decides on the signal: restart, then stop',
    service(['RestartKillSignal=SIGINT', 'ExecStop=/bin/a'], { main: obeys }, [at(0, 'restart'), at(1, 'stop')], {
      ExecStop: takes(2),
    }),
    `
      0s - restart
      0s + ExecStop
      1s - stop
      2s ExecStop exits 0
      2s main SIGTERM SIGCONT
      2s main exits SIGTERM
      2s = stopped
    `,
  ],
  [
    'a start that comes during a stop follows it',
    service([], { main: exitsAfter(2, 'SIGTERM') }, [at(0, 'stop'), at(1, 'start')]),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      1s - start
      2s main exits 0
      2s = stopped
      2s + main.2
      2s = started
    `,
  ],
  [
    'a stop goes by the settings that it began with',
    service([], { main: ignores('SIGTERM') }, [
      at(0, 'stop'),
      {
        atUs: 1 * second,
        op: 'daemon-reload',
        text: '[Service]\nExecStart=/bin/main\nTimeoutStopSec=2s\nFinalKillSignal=SIGQUIT\n',
      },
      at(11, 'start'),
      at(12, 'stop'),
    ]),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      1s - daemon-reload
      10s main SIGKILL
      10s main exits SIGKILL
      10s = failed
      11s - start
      11s + main.2
      11s = started
      12s - stop
      12s main.2 SIGTERM SIGCONT
      14s main.2 SIGQUIT
      14s main.2 exits SIGQUIT
      14s = failed
    `,
  ],
  [
    'EXTEND_TIMEOUT_USEC= puts the second pass off',
    service([], { main: ignores('SIGTERM') }, [
      at(0, 'stop'),
      { atUs: 4 * second, op: 'notify', process: 'main', fields: { EXTEND_TIMEOUT_USEC: '15000000' } },
    ]),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      4s - notify
      19s main SIGKILL
      19s main exits SIGKILL
      19s = failed
    `,
  ],
  [
    'STOPPING=1 and WATCHDOG=trigger bring no signal',
    service([], { main: obeys }, [
      { atUs: 0, op: 'notify', process: 'main', fields: { STOPPING: '1', WATCHDOG: 'trigger' } },
    ]),
    `
      0s - notify
    `,
  ],
  [
    'a watchdog that expires during a stop is too late',
    service(['WatchdogSec=1s'], { main: ignores('SIGTERM') }, [at(0, 'stop'), at(1, 'watchdog')]),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      1s - watchdog
      10s main SIGKILL
      10s main exits SIGKILL
      10s = failed
    `,
  ],
  [
    'a restart during the watchdog stop starts anew',
    service(['WatchdogSec=1s', 'RestartKillSignal=SIGINT'], { main: exitsAfter(2, 'SIGABRT') }, [
      at(0, 'watchdog'),
      at(1, 'restart'),
    ]),
    `
      0s - watchdog
      0s main SIGABRT
      1s - restart
      2s main exits 0
      2s = stopped
      2s + main.2
      2s = started
    `,
  ],
  [
    'a reload that hangs is given up, and a stop goes on as ever',
    service(
      ['ExecReload=/bin/reload', 'ExecStop=/bin/stop', 'TimeoutStartSec=5s'],
      { main: obeys },
      [at(0, 'reload'), at(6, 'stop')],
      { ExecReload: obeys },
    ),
    `
      0s - reload
      0s + ExecReload
      6s - stop
      6s + ExecStop
      6s ExecStop exits 0
      6s main SIGTERM SIGCONT
      6s ExecReload SIGTERM SIGCONT
      6s main exits SIGTERM
      6s ExecReload exits SIGTERM
      6s = stopped
    `,
  ],
  [
    'a reload-or-restart that comes after a start during a stop is the one that counts',
    service(['ExecReload=/bin/reload', 'SendSIGKILL=no'], { main: ignores('SIGTERM') }, [
      at(0, 'stop'),
      at(1, 'start'),
      at(2, 'reload-or-restart'),
    ]),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      1s - start
      2s - reload-or-restart
      10s = failed
      10s = failed
    `,
  ],
  [
    'reload-or-restart reloads where it can',
    service(['ExecReload=/bin/reload'], { main: obeys }, 'reload-or-restart'),
    `
      0s - reload-or-restart
      0s + ExecReload
      0s ExecReload exits 0
    `,
  ],
  [
    'reload-or-restart restarts where it cannot',
    service(['RestartKillSignal=SIGINT'], { main: obeys }, 'reload-or-restart'),
    `
      0s - reload-or-restart
      0s main SIGINT SIGCONT
      0s main exits SIGINT
      0s = stopped
      0s + main.2
      0s = started
    `,
  ],
  [
    'try-restart does not start what does not run',
    service([], {}, [
      at(0, 'start'),
      at(1, 'stop'),
      at(2, 'try-restart'),
      at(3, 'dependency-restart'),
      at(4, 'restart'),
    ]),
    `
      0s - start
      0s + main
      0s = started
      1s - stop
      1s main SIGTERM SIGCONT
      1s main exits SIGTERM
      1s = stopped
      2s - try-restart
      3s - dependency-restart
      4s - restart
      4s + main.2
      4s = started
    `,
  ],
];

test.each(cases)('%s', (_, world, trace) => {
  expect(told(play(reference, world))).toEqual(lines(trace));
});
