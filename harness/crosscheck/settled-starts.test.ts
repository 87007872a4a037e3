import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('a oneshot service of which another process is named as the main one', () => {
  const set = `Type=oneshot; RemainAfterExit=yes; ExecStop=/stop; ${ts10}`;
  const named = '0 start; 0 runs main; 0 worker becomes main';
  table([
    {
      what: 'is not up when its command has ended, so that no stop command belongs to it',
      world: { set, processes: 'worker', initially: 'inactive' },
      before: `${named}; 1s main exits; 2s stop`,
      courses: {
        '2s worker SIGTERM SIGCONT; 3s worker exits': 'yes',
        '2s runs ExecStop; 3s ExecStop exits; 3s worker SIGTERM SIGCONT; 4s worker exits': 'no',
        '3s worker exits': 'no',
      },
    },
    {
      what: 'is up when that exits, whether the command has',
      world: { set, processes: 'worker other', initially: 'inactive' },
      before: `${named}; 1s worker exits; 1s main exits; 2s stop`,
      courses: {
        '2s runs ExecStop; 3s ExecStop exits; 3s other SIGTERM SIGCONT; 4s other exits': 'yes',
        '2s other SIGTERM SIGCONT; 3s other exits': 'no',
      },
    },
    {
      what: 'runs out of time while that goes on',
      world: { set: `${set}; TimeoutStartSec=5s`, processes: 'worker', initially: 'inactive' },
      before: `${named}; 1s main exits`,
      courses: { '5s worker SIGTERM SIGCONT; 6s worker exits': 'yes', '6s worker exits': 'no' },
    },
    {
      what: 'has the next command run first, of those that it has',
      world: { set: `${set}; ExecStart=/main; ExecStart=/more`, processes: 'worker other', initially: 'inactive' },
      before: `${named}; 1s main exits; 2s worker exits`,
      courses: {
        '2s runs main.2; 3s main.2 exits; 4s stop; 4s runs ExecStop; 4s ExecStop exits; 4s other SIGTERM SIGCONT': 'no',
        '3s stop; 3s other SIGTERM SIGCONT; 4s other exits': 'yes',
        '3s stop; 3s runs ExecStop; 4s ExecStop exits; 4s other SIGTERM SIGCONT; 5s other exits': 'no',
      },
    },
    {
      what: 'is not up when one ends that was named before there was any command',
      world: { set: `${set}; ExecStartPre=/pre`, processes: 'worker other', initially: 'inactive' },
      before: '0 start; 0 runs ExecStartPre; 0 worker becomes main; 1s worker exits; 2s stop',
      courses: {
        '2s other SIGTERM SIGCONT; 2s ExecStartPre SIGTERM SIGCONT; 3s other exits; 3s ExecStartPre exits': 'yes',
        '2s runs ExecStop; 3s ExecStop exits; 3s other SIGTERM SIGCONT; 3s ExecStartPre SIGTERM SIGCONT; 4s other exits; 4s ExecStartPre exits':
          'no',
      },
    },
    {
      what: 'has failed when that does, unless failures of the command are to be ignored',
      world: { set, processes: 'worker other', initially: 'inactive' },
      before: `${named}; 1s main exits; 1s worker exits 1`,
      courses: {
        '1s other SIGTERM SIGCONT; 2s other exits': 'yes',
        '2s stop; 2s runs ExecStop; 2s ExecStop exits; 2s other SIGTERM SIGCONT; 3s other exits': 'no',
      },
    },
    {
      what: 'has not where they are',
      world: { set: `${set}; ExecStart=-/main`, processes: 'worker other', initially: 'inactive' },
      before: `${named}; 1s main exits; 1s worker exits 1`,
      courses: {
        '2s stop; 2s other SIGTERM SIGCONT; 3s other exits': 'no',
        '2s stop; 2s runs ExecStop; 2s ExecStop exits; 2s other SIGTERM SIGCONT; 3s other exits': 'yes',
      },
    },
  ]);
});

describe('a oneshot service whose command fails, which is to be ignored', () => {
  table([
    {
      what: 'was up, so that its stop command belongs to it',
      world: {
        set: `Type=oneshot; ExecStart=-/main; ExecStop=/stop; ${ts10}`,
        processes: 'worker',
        initially: 'inactive',
      },
      before: '0 start; 0 runs main; 1s main exits 1',
      courses: {
        '1s claims started; 1s runs ExecStop; 1s ExecStop exits; 1s worker SIGTERM SIGCONT; 2s worker exits': 'yes',
        '1s worker SIGTERM SIGCONT; 2s worker exits': 'no',
      },
    },
  ]);
});

describe('a main process that exits while ExecStartPost= runs', () => {
  const started = '3s ExecStartPost exits; 3s claims started; 3s runs ExecStop; 4s ExecStop exits; 4s claims stopped';
  const atOnce = '2s ExecStartPost SIGTERM SIGCONT; 3s ExecStartPost exits; 3s claims failed';
  const set = `ExecStartPost=/post; ExecStop=/stop; ${ts10}`;
  table([
    {
      what: 'of a service that has said READY=1 is seen to when that has ended',
      world: { set: `Type=notify; ${set}`, initially: 'inactive' },
      before: '0 start; 0 runs main; 1s main notifies READY=1; 1s runs ExecStartPost; 2s main exits',
      courses: { [started]: 'yes', [atOnce]: 'no', '3s ExecStartPost exits; 3s claims stopped': 'no' },
    },
    {
      what: 'of a forking service whose command has ended, too',
      world: { set: `Type=forking; ${set}`, initially: 'inactive', processes: 'worker' },
      before:
        '0 start; 0 runs ExecStart; 0 worker becomes main; 1s ExecStart exits; 1s runs ExecStartPost; 2s worker exits',
      courses: { [started]: 'yes', [atOnce]: 'no', '3s ExecStartPost exits; 3s claims stopped': 'no' },
    },
    {
      what: 'has failed the start where it went before it was as Type= asks for',
      world: { set: `Type=forking; ${set}`, initially: 'inactive', processes: 'worker' },
      before: '0 start; 0 runs ExecStart; 0 worker becomes main; 2s worker exits',
      courses: {
        '2s ExecStart SIGTERM SIGCONT; 3s ExecStart exits; 3s claims failed': 'yes',
        [`3s ExecStart exits; 3s runs ExecStartPost; 4s ExecStartPost exits; 4s claims started`]: 'no',
      },
    },
  ]);
});

describe('a service that has been active for as long as it may, and is reloaded at that instant', () => {
  const world = { set: `ExecReload=/reload; RuntimeMaxSec=5s; ${ts10}`, processes: 'main' };
  table([
    {
      what: 'is stopped then, and what reloads it may be met by that',
      world,
      before: '5s reload; 5s runs ExecReload',
      courses: {
        '5s main SIGTERM SIGCONT; 5s ExecReload SIGTERM SIGCONT; 6s ExecReload exits; 6s main exits': 'yes',
        '5s main SIGTERM SIGCONT; 6s ExecReload exits; 6s main exits': 'yes',
        '5s ExecReload SIGTERM SIGCONT; 6s ExecReload exits; 6s main exits': 'no',
        '6s ExecReload exits; 7s main exits': 'no',
      },
    },
    {
      what: 'may be put off then, and only then',
      world,
      before: '5s reload; 5s runs ExecReload',
      courses: {
        '5s main notifies EXTEND_TIMEOUT_USEC=3000000; 6s ExecReload exits; 8s main SIGTERM SIGCONT; 9s main exits':
          'yes',
        '5s main notifies EXTEND_TIMEOUT_USEC=3000000; 6s ExecReload exits; 9s main exits': 'no',
      },
    },
  ]);
});

describe('a command that the manager runs at the instant of a pass for everybody', () => {
  table([
    {
      what: 'may be met by it, and need not be',
      world: { set: `Type=forking; ExecStop=/stop; ${ts10}`, processes: 'worker other', initially: 'inactive' },
      before:
        '0 start; 0 runs ExecStart; 0 worker becomes main; 1s worker exits; 1s other SIGTERM SIGCONT; 1s ExecStart SIGTERM SIGCONT; 1s runs ExecStop',
      courses: {
        '1s ExecStop SIGTERM SIGCONT; 2s ExecStart exits; 2s other exits; 2s ExecStop exits': 'yes',
        '2s ExecStart exits; 2s other exits; 2s ExecStop exits': 'yes',
        '1s ExecStop SIGTERM; 2s ExecStart exits; 2s other exits; 2s ExecStop exits': 'no',
        '1s ExecStop SIGKILL; 2s ExecStart exits; 2s other exits; 2s ExecStop exits': 'no',
        '2s ExecStop SIGTERM SIGCONT; 2s ExecStart exits; 2s other exits; 2s ExecStop exits': 'no',
      },
    },
    {
      what: 'is met by none to main only',
      world: { set: `Type=forking; KillMode=mixed; ExecStop=/stop; ${ts10}`, processes: 'main worker' },
      before: '1s restart; 1s runs ExecStop; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 2s runs ExecStop#2',
      courses: {
        '2s ExecStop#2 SIGTERM SIGCONT': 'no',
        '12s main SIGKILL; 12s worker SIGKILL; 12s ExecStop#2 SIGKILL': 'yes',
      },
    },
  ]);
});

describe('who is forked by a command of a stop that begins when the end of the one before was claimed', () => {
  const claimed =
    '0 oom worker; 0 worker SIGTERM SIGCONT; 10s worker SIGTERM; 10s claims failed; 10s start; 10s claims started';
  table([
    {
      what: 'is of that one only, so that SIGCONT follows the signal that it is sent',
      world: {
        unit: 'a.socket',
        set: 'FinalKillSignal=SIGTERM; TimeoutSec=10s; ExecStopPre=/stop',
        processes: 'worker',
      },
      before: `${claimed}; 10s stop; 10s runs ExecStopPre; 10s ExecStopPre forks child; 10s ExecStopPre exits; 10s worker SIGTERM SIGCONT`,
      courses: {
        '10s child SIGTERM SIGCONT; 11s worker exits; 11s child exits': 'yes',
        '10s child SIGTERM; 11s worker exits; 11s child exits': 'no',
        '11s worker exits; 20s child SIGTERM': 'yes',
        '11s worker exits; 21s child exits': 'no',
      },
    },
  ]);
});

describe('a restart that is asked for while ExecStopPost= runs after a stop that has given up (AMB-72)', () => {
  table([
    {
      what: 'leaves that to the settings of the stop, whatever the unit file says by then (AMB-44)',
      world: { set: 'ExecStopPost=/post; SendSIGKILL=no; TimeoutStopSec=2s', processes: 'worker' },
      before:
        '0 stop; 0 worker SIGTERM SIGCONT; 1s daemon-reload KillMode=mixed SendSIGKILL=no; 2s runs ExecStopPost; 3s restart',
      courses: { '4s ExecStopPost SIGTERM SIGCONT; 5s ExecStopPost exits': 'yes', '5s ExecStopPost exits': 'no' },
    },
  ]);
});
