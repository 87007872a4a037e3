import { expect, test } from 'vitest';
import type { World } from '../../../spec/vocabulary/world.ts';
import { at, lines, obeys, play, second, service, takes, told } from '../test-support.ts';
import { reference } from './reference.ts';

const cases: readonly (readonly [name: string, world: World, trace: string])[] = [
  [
    'a service starts in the order of its commands',
    service(['ExecCondition=/bin/a', 'ExecStartPre=/bin/b', 'ExecStartPost=/bin/c'], {}, 'start', {
      ExecCondition: takes(1),
      ExecStartPre: takes(1),
      ExecStartPost: takes(1),
    }),
    `
      0s - start
      0s + ExecCondition
      1s ExecCondition exits 0
      1s + ExecStartPre
      2s ExecStartPre exits 0
      2s + main
      2s + ExecStartPost
      3s ExecStartPost exits 0
      3s = started
    `,
  ],
  [
    'a condition that does not hold is no failure',
    service(['ExecCondition=/bin/a'], {}, 'start', { ExecCondition: takes(1, 1) }),
    `
      0s - start
      0s + ExecCondition
      1s ExecCondition exits 1
      1s = stopped
    `,
  ],
  [
    'a start that fails is cleaned up without the stop commands',
    service(['ExecStartPre=/bin/a', 'ExecStop=/bin/b', 'ExecStopPost=/bin/c'], {}, 'start', {
      ExecStartPre: takes(1, 1),
    }),
    `
      0s - start
      0s + ExecStartPre
      1s ExecStartPre exits 1
      1s + ExecStopPost
      1s ExecStopPost exits 0
      1s = failed
    `,
  ],
  [
    'a start that takes too long is cut short',
    service(['Type=notify', 'TimeoutStartSec=5s', 'ExecStop=/bin/b'], {}, 'start'),
    `
      0s - start
      0s + main
      5s main SIGTERM SIGCONT
      5s main exits SIGTERM
      5s = failed
    `,
  ],
  [
    'a stop that comes while the unit starts does not run the stop commands',
    service(['ExecStartPre=/bin/a', 'ExecStop=/bin/b'], {}, [at(0, 'start'), at(1, 'stop')], { ExecStartPre: obeys }),
    `
      0s - start
      0s + ExecStartPre
      1s - stop
      1s ExecStartPre SIGTERM SIGCONT
      1s ExecStartPre exits SIGTERM
      1s = stopped
    `,
  ],
  [
    'a notify service has started once it says so',
    service(
      ['Type=notify'],
      { main: { when: {}, deeds: [{ kind: 'notify', afterUs: 2 * second, fields: { READY: '1' } }] } },
      'start',
    ),
    `
      0s - start
      0s + main
      2s - notify
      2s = started
    `,
  ],
  [
    'a notify service that ends before it says so has failed',
    service(['Type=notify'], { main: takes(1) }, 'start'),
    `
      0s - start
      0s + main
      1s main exits 0
      1s = failed
    `,
  ],
  [
    'a forking service has started once its command has ended',
    service(
      ['Type=forking', 'PIDFile=/run/pid'],
      { main: { ...obeys, forked: true } },
      [at(0, 'start'), at(5, 'stop')],
      {
        ExecStart: {
          when: {},
          deeds: [
            { kind: 'fork', afterUs: second, child: 'main' },
            { kind: 'exit', afterUs: 2 * second, status: 0 },
          ],
        },
      },
    ),
    `
      0s - start
      0s + ExecStart
      1s + main
      2s ExecStart exits 0
      2s - main
      2s = started
      5s - stop
      5s main SIGTERM SIGCONT
      5s main exits SIGTERM
      5s = stopped
    `,
  ],
  [
    'a forking service whose main process ends before its command has failed to start',
    service(
      ['Type=forking', 'ExecStop=/bin/stop'],
      { worker: obeys, other: obeys },
      [
        at(0, 'start'),
        { atUs: second, op: 'notify', process: 'worker', fields: { MAINPID: 'worker' } },
        { atUs: 2 * second, op: 'exit', process: 'worker', status: 0 },
      ],
      { ExecStart: takes(5) },
    ),
    `
      0s - start
      0s + ExecStart
      1s - notify
      1s - main
      2s worker exits 0
      2s other SIGTERM SIGCONT
      2s ExecStart SIGTERM SIGCONT
      2s other exits SIGTERM
      2s ExecStart exits SIGTERM
      2s = failed
    `,
  ],
  [
    'a oneshot service is up when another process ends that was named as its main one',
    service(
      ['Type=oneshot', 'RemainAfterExit=yes'],
      { worker: obeys },
      [
        at(0, 'start'),
        { atUs: second, op: 'notify', process: 'worker', fields: { MAINPID: 'worker' } },
        { atUs: 3 * second, op: 'exit', process: 'worker', status: 0 },
      ],
      { ExecStart: takes(2) },
    ),
    `
      0s - start
      0s + main
      1s - notify
      1s - main
      2s main exits 0
      3s worker exits 0
      3s = started
    `,
  ],
  [
    'a oneshot service runs its commands in turn, and is stopped when they have ended',
    service(
      ['Type=oneshot', 'ExecStart=/bin/second', 'ExecStop=/bin/stop'],
      { worker: { ...obeys, forked: true } },
      'start',
      {
        ExecStart: {
          when: {},
          deeds: [
            { kind: 'fork', afterUs: second, child: 'worker' },
            { kind: 'exit', afterUs: second, status: 0 },
          ],
        },
        'ExecStart.2': takes(1),
      },
    ),
    `
      0s - start
      0s + main
      1s + worker
      1s main exits 0
      1s + main.2
      2s main.2 exits 0
      2s = started
      2s + ExecStop
      2s ExecStop exits 0
      2s worker SIGTERM SIGCONT
      2s worker exits SIGTERM
      2s = stopped
    `,
  ],
  [
    'a oneshot service with RemainAfterExit=yes waits for its stop',
    service(['Type=oneshot', 'RemainAfterExit=yes', 'ExecStop=/bin/stop'], {}, [at(0, 'start'), at(5, 'stop')]),
    `
      0s - start
      0s + main
      0s main exits 0
      0s = started
      5s - stop
      5s + ExecStop
      5s ExecStop exits 0
      5s = stopped
    `,
  ],
];

test.each(cases)('%s', (_, world, trace) => {
  expect(told(play(reference, world))).toEqual(lines(trace));
});
