import { expect, test } from 'vitest';
import type { World } from '../../../spec/vocabulary/world.ts';
import { at, exitsAfter, ignores, lines, obeys, play, second, service, told } from '../test-support.ts';
import { reference } from './reference.ts';

const cases: readonly (readonly [name: string, world: World, trace: string])[] = [
  [
    'a main process that has left the control group is signalled as ever, a worker that has is not',
    service(['KillMode=control-group'], { main: ignores('SIGTERM'), worker: ignores('SIGTERM'), other: obeys }, [
      { atUs: 0, op: 'leave', process: 'main' },
      { atUs: 0, op: 'leave', process: 'worker' },
      at(1, 'stop'),
    ]),
    `
      0s - leave
      0s - leave
      1s - stop
      1s main SIGTERM SIGCONT
      1s other SIGTERM SIGCONT
      1s other exits SIGTERM
      11s main SIGKILL
      11s main exits SIGKILL
      11s = failed
    `,
  ],
  [
    'a main process outside the control group is no left-over in it',
    service(['SendSIGKILL=no'], { main: ignores('SIGTERM') }, [
      { atUs: 0, op: 'leave', process: 'main' },
      at(1, 'restart'),
    ]),
    `
      0s - leave
      1s - restart
      1s main SIGTERM SIGCONT
      11s = failed
      11s + main.2
      11s = started
    `,
  ],
  [
    'a kernel thread that is named as the main process is not signalled',
    service(['KillMode=mixed'], { main: ignores('SIGTERM'), thread: { ...obeys, kernelThread: true } }, [
      { atUs: 0, op: 'notify', process: 'main', fields: { MAINPID: 'thread' } },
      at(1, 'stop'),
    ]),
    `
      0s - notify
      0s - main
      1s - stop
      11s main SIGKILL
      11s main exits SIGKILL
      11s = failed
    `,
  ],
  [
    'the service ends when that exits',
    service(['ExecStop=/bin/stop'], { main: obeys, thread: { ...obeys, kernelThread: true } }, [
      { atUs: 0, op: 'notify', process: 'main', fields: { MAINPID: 'thread' } },
      { atUs: second, op: 'exit', process: 'thread', status: 0 },
    ]),
    `
      0s - notify
      0s - main
      1s thread exits 0
      1s + ExecStop
      1s ExecStop exits 0
      1s main SIGTERM SIGCONT
      1s main exits SIGTERM
      1s = stopped
    `,
  ],
  [
    'who cannot be killed is asked once by each pass, and left behind',
    service([], { main: { ...obeys, unkillable: { forUs: 15 * second } }, worker: obeys }, 'restart'),
    `
      0s - restart
      0s main SIGTERM SIGCONT
      0s worker SIGTERM SIGCONT
      0s worker exits SIGTERM
      10s main SIGKILL
      10s = failed
      10s + main.2
      10s = started
      15s main exits SIGTERM
    `,
  ],
  [
    'whom it may not signal it tries to, and waits for',
    service([], { main: { ...obeys, protected: true }, worker: obeys }),
    `
      0s - stop
      0s main SIGTERM EPERM SIGCONT
      0s worker SIGTERM SIGCONT
      0s worker exits SIGTERM
      10s main SIGKILL EPERM
      10s = failed
    `,
  ],
  [
    'a frozen unit is killed as it is',
    service(['KillMode=mixed'], { main: exitsAfter(1, 'SIGTERM'), worker: obeys }, [
      { atUs: 0, op: 'freeze' },
      at(1, 'stop'),
      { atUs: 5 * second, op: 'thaw' },
    ]),
    `
      0s - freeze
      1s - stop
      1s main SIGTERM SIGCONT
      5s - thaw
      6s main exits 0
      6s worker SIGKILL
      6s worker exits SIGKILL
      6s = stopped
    `,
  ],
  [
    'a process that MAINPID= names is the main process from then on',
    service(['Type=notify', 'KillMode=process'], { main: obeys, helper: { ...obeys, foreign: true } }, [
      { atUs: 0, op: 'notify', process: 'main', fields: { MAINPID: 'helper' } },
      at(1, 'stop'),
    ]),
    `
      0s - notify
      0s - main
      1s - stop
      1s helper SIGTERM SIGCONT
      1s helper exits SIGTERM
      1s = stopped
    `,
  ],
  [
    'nor is a service restarted over it where SendSIGKILL=no forbids that',
    service(['SendSIGKILL=no'], { main: { ...obeys, unkillable: {} } }, 'restart'),
    `
      0s - restart
      0s main SIGTERM SIGCONT
      10s = failed
      10s = failed
    `,
  ],
];

test.each(cases)('%s', (_, world, trace) => {
  expect(told(play(reference, world))).toEqual(lines(trace));
});
