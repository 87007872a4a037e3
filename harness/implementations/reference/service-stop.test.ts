import { expect, test } from 'vitest';
import type { World } from '../../../spec/vocabulary/world.ts';
import { both, ignores, lines, obeys, play, second, service, takes, told, worldOf } from '../test-support.ts';
import { reference } from './reference.ts';

const cases: readonly (readonly [name: string, world: World, trace: string])[] = [
  [
    'stop commands run one after another before the first pass',
    service(['ExecStop=/bin/a', 'ExecStop=/bin/b'], { main: obeys }, 'stop', {
      ExecStop: takes(1),
      'ExecStop.2': takes(2),
    }),
    `
      0s - stop
      0s + ExecStop
      1s ExecStop exits 0
      1s + ExecStop.2
      3s ExecStop.2 exits 0
      3s main SIGTERM SIGCONT
      3s main exits SIGTERM
      3s = stopped
    `,
  ],
  [
    'a stop command that fails ends the list',
    service(['ExecStop=/bin/a', 'ExecStop=/bin/b'], { main: obeys }, 'stop', { ExecStop: takes(1, 1) }),
    `
      0s - stop
      0s + ExecStop
      1s ExecStop exits 1
      1s main SIGTERM SIGCONT
      1s main exits SIGTERM
      1s = failed
    `,
  ],
  [
    'a stop command that may fail does not end the list',
    service(['ExecStop=-/bin/a', 'ExecStop=/bin/b'], { main: obeys }, 'stop', { ExecStop: takes(1, 1) }),
    `
      0s - stop
      0s + ExecStop
      1s ExecStop exits 1
      1s + ExecStop.2
      1s ExecStop.2 exits 0
      1s main SIGTERM SIGCONT
      1s main exits SIGTERM
      1s = stopped
    `,
  ],
  [
    'a stop command that hangs is part of the group once its time is up',
    service(['ExecStop=/bin/a', 'ExecStop=/bin/b'], { main: ignores('SIGTERM') }, 'stop', {
      ExecStop: ignores('SIGTERM'),
    }),
    `
      0s - stop
      0s + ExecStop
      10s main SIGTERM SIGCONT
      10s ExecStop SIGTERM SIGCONT
      20s main SIGKILL
      20s ExecStop SIGKILL
      20s main exits SIGKILL
      20s ExecStop exits SIGKILL
      20s = failed
    `,
  ],
  [
    'under mixed, a stop command that hangs gets the second pass only',
    service(['KillMode=mixed', 'ExecStop=/bin/a'], { main: ignores('SIGTERM') }, 'stop', { ExecStop: obeys }),
    `
      0s - stop
      0s + ExecStop
      10s main SIGTERM SIGCONT
      20s main SIGKILL
      20s ExecStop SIGKILL
      20s main exits SIGKILL
      20s ExecStop exits SIGKILL
      20s = failed
    `,
  ],
  [
    'under process, a stop command that hangs is left alone',
    service(['KillMode=process', 'ExecStop=/bin/a'], { main: ignores('SIGTERM') }, 'stop', { ExecStop: obeys }),
    `
      0s - stop
      0s + ExecStop
      10s main SIGTERM SIGCONT
      20s main SIGKILL
      20s main exits SIGKILL
      20s = failed
    `,
  ],
  [
    'under none, the stop commands run and nothing else does',
    service(['KillMode=none', 'ExecStop=/bin/a', 'ExecStopPost=/bin/b', 'SendSIGHUP=yes'], both, 'stop', {
      ExecStop: obeys,
    }),
    `
      0s - stop
      0s + ExecStop
      10s = failed
    `,
  ],
  [
    'under mixed, main that went during the stop command calls for the second pass at once',
    service(['KillMode=mixed', 'ExecStop=/bin/a'], { main: takes(1), worker: obeys }, 'stop', { ExecStop: takes(3) }),
    `
      0s - stop
      0s + ExecStop
      1s main exits 0
      3s ExecStop exits 0
      3s worker SIGKILL
      3s worker exits SIGKILL
      3s = stopped
    `,
  ],
  [
    'under mixed without a main process, everybody gets the second pass',
    service(['KillMode=mixed'], { worker: obeys }),
    `
      0s - stop
      10s worker SIGKILL
      10s worker exits SIGKILL
      10s = failed
    `,
  ],
  [
    'under process without a main process, nobody is signalled',
    service(['KillMode=process'], { worker: obeys }),
    `
      0s - stop
      0s = stopped
    `,
  ],
  [
    'SIGHUP and SIGCONT follow process by process',
    service(['SendSIGHUP=yes'], { main: ignores('SIGTERM', 'SIGHUP'), worker: obeys }),
    `
      0s - stop
      0s main SIGTERM SIGHUP SIGCONT
      0s worker SIGTERM SIGHUP SIGCONT
      0s worker exits SIGTERM
      10s main SIGKILL
      10s main exits SIGKILL
      10s = failed
    `,
  ],
  [
    'a stopped process ends by the first pass',
    service([], { main: { ...obeys, stopped: true } }),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      0s main exits SIGTERM
      0s = stopped
    `,
  ],
  [
    'FinalKillSignal= is sent once, and whoever lives through it is left',
    service(['FinalKillSignal=SIGQUIT'], { main: ignores('SIGTERM', 'SIGQUIT'), worker: ignores('SIGTERM') }),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      0s worker SIGTERM SIGCONT
      10s main SIGQUIT
      10s worker SIGQUIT
      10s worker exits SIGQUIT
      10s = failed
    `,
  ],
  [
    'with SendSIGKILL=no the stop ends with its timeout',
    service(['SendSIGKILL=no', 'ExecStopPost=/bin/post'], both),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      0s worker SIGTERM SIGCONT
      10s + ExecStopPost
      10s ExecStopPost exits 0
      10s = failed
    `,
  ],
  [
    'with SendSIGKILL=no a restart does not start over what is left',
    service(['SendSIGKILL=no'], both, 'restart'),
    `
      0s - restart
      0s main SIGTERM SIGCONT
      0s worker SIGTERM SIGCONT
      10s = failed
      10s = failed
    `,
  ],
  [
    'with SendSIGKILL=no and KillMode=process a restart does',
    service(['SendSIGKILL=no', 'KillMode=process'], both, 'restart'),
    `
      0s - restart
      0s main SIGTERM SIGCONT
      10s = failed
      10s + main.2
      10s = started
    `,
  ],
  [
    'without a timeout there is no second pass',
    worldOf('a.service', ['ExecStart=/bin/main', 'TimeoutStopSec=infinity'], both),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      0s worker SIGTERM SIGCONT
    `,
  ],
  [
    'a timeout of nothing brings both passes at once',
    worldOf('a.service', ['ExecStart=/bin/main', 'TimeoutStopSec=0'], both),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      0s worker SIGTERM SIGCONT
      0s main SIGKILL
      0s worker SIGKILL
      0s main exits SIGKILL
      0s worker exits SIGKILL
      0s = failed
    `,
  ],
  [
    'an ExecStopPost= command that hangs gets both signals',
    service(['ExecStopPost=/bin/a', 'ExecStopPost=/bin/b'], { main: obeys }, 'stop', {
      ExecStopPost: ignores('SIGTERM'),
    }),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      0s main exits SIGTERM
      0s + ExecStopPost
      10s ExecStopPost SIGTERM SIGCONT
      20s ExecStopPost SIGKILL
      20s ExecStopPost exits SIGKILL
      20s = failed
    `,
  ],
  [
    'under mixed, an ExecStopPost= command that hangs gets nothing',
    service(['KillMode=mixed', 'ExecStopPost=/bin/a'], { main: obeys }, 'stop', { ExecStopPost: obeys }),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      0s main exits SIGTERM
      0s + ExecStopPost
      10s = failed
    `,
  ],
  [
    'main that ends by itself takes the rest with it, after the stop commands',
    service(['ExecStop=/bin/a'], { main: takes(1), worker: obeys }, [], { ExecStop: takes(2) }),
    `
      1s main exits 0
      1s + ExecStop
      3s ExecStop exits 0
      3s worker SIGTERM SIGCONT
      3s worker exits SIGTERM
      3s = stopped
    `,
  ],
  [
    'under mixed, main that ends by itself brings the second pass',
    service(['KillMode=mixed'], { main: takes(1), worker: obeys }, []),
    `
      1s main exits 0
      1s worker SIGKILL
      1s worker exits SIGKILL
      1s = stopped
    `,
  ],
  [
    'under process, main that ends by itself leaves the rest',
    service(['KillMode=process'], { main: takes(1), worker: obeys }, []),
    `
      1s main exits 0
      1s = stopped
    `,
  ],
  [
    'with RemainAfterExit=yes main may go',
    service(['RemainAfterExit=yes'], { main: takes(1), worker: obeys }, []),
    `
      1s main exits 0
    `,
  ],
  [
    'with ExitType=cgroup the service lives as long as anybody',
    service(['ExitType=cgroup', 'ExecStop=/bin/a'], { main: takes(1), worker: takes(2) }, []),
    `
      1s main exits 0
      2s worker exits 0
      2s + ExecStop
      2s ExecStop exits 0
      2s = stopped
    `,
  ],
  [
    'a service that fails is restarted with KillSignal=',
    service(
      ['Restart=on-failure', 'RestartKillSignal=SIGINT'],
      { main: takes(1, 1), worker: obeys, 'main.2': { ...obeys, forked: true } },
      [],
    ),
    `
      1s main exits 1
      1s worker SIGTERM SIGCONT
      1s worker exits SIGTERM
      1s = failed
      1.1s + main.2
      1.1s = started
    `,
  ],
  [
    'a service that fails over and over is given up',
    service(['Restart=always'], { main: takes(1, 1) }, []),
    `
      1s main exits 1
      1s = failed
      1.1s + main.2
      1.1s = started
      2.1s main.2 exits 1
      2.1s = failed
      2.2s + main.3
      2.2s = started
      3.2s main.3 exits 1
      3.2s = failed
      3.3s + main.4
      3.3s = started
      4.3s main.4 exits 1
      4.3s = failed
      4.4s + main.5
      4.4s = started
      5.4s main.5 exits 1
      5.4s = failed
      5.5s + main.6
      5.5s = started
      6.5s main.6 exits 1
      6.5s = failed
    `,
  ],
  [
    'RuntimeMaxSec= stops as a request does',
    service(['RuntimeMaxSec=5s', 'ExecStop=/bin/a'], { main: obeys }, []),
    `
      5s + ExecStop
      5s ExecStop exits 0
      5s main SIGTERM SIGCONT
      5s main exits SIGTERM
      5s = failed
    `,
  ],
  [
    'out of memory stops as a request does',
    service(['ExecStop=/bin/a'], { main: obeys, worker: obeys }, [{ atUs: 1 * second, op: 'oom', process: 'worker' }]),
    `
      1s - oom
      1s + ExecStop
      1s worker exits SIGKILL
      1s ExecStop exits 0
      1s main SIGTERM SIGCONT
      1s main exits SIGTERM
      1s = failed
    `,
  ],
  [
    'a kernel thread is neither signalled nor waited for',
    service([], { main: obeys, thread: { ...obeys, kernelThread: true } }),
    `
      0s - stop
      0s main SIGTERM SIGCONT
      0s main exits SIGTERM
      0s = stopped
    `,
  ],
];

test.each(cases)('%s', (_, world, trace) => {
  expect(told(play(reference, world))).toEqual(lines(trace));
});
