import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('a claim that a mount has ended', () => {
  table([
    {
      what: 'says nothing where its remount was over in time',
      world: { unit: 'a.mount', set: 'TimeoutSec=10s', processes: 'worker' },
      before: '0 remount; 0 runs ExecRemount; 9s ExecRemount exits 1; 9s claims failed; 20s stop',
      courses: { '20s worker SIGTERM SIGCONT; 20s worker exits': 'yes', '21s worker exits': 'no' },
    },
    {
      what: 'says nothing where a process has ended and another has not',
      world: { unit: 'a.mount', set: 'TimeoutSec=10s', processes: 'worker other' },
      before: '0 other exits; 3s claims failed; 4s restart',
      courses: { '4s worker SIGTERM SIGCONT; 4s worker exits': 'yes', '5s worker exits': 'no' },
    },
    {
      what: 'shows at the timeout of a remount that it has passed, so that another start may follow, and run out of time',
      world: { unit: 'a.mount', set: 'KillMode=process; SendSIGKILL=no; TimeoutSec=10s' },
      before: '0 remount; 0 runs ExecRemount; 10s claims failed; 30s restart; 30s runs ExecMount',
      courses: {
        '40s claims failed; 40s ExecMount SIGUSR2': 'no',
        '35s ExecMount exits; 35s claims started; 40s stranger SIGUSR2': 'yes',
      },
    },
  ]);
});

describe('a start that follows a stop', () => {
  table([
    {
      what: 'was asked for by the restart of what had begun to start, whose failure is claimed',
      world: { set: `Type=forking; KillMode=mixed; SendSIGKILL=no; ${ts10}`, initially: 'inactive' },
      before: '0 start; 0 runs ExecStart; 1s restart; 11s claims failed',
      courses: {
        '11s runs ExecStart.1; 11s ExecStart.1 exits': 'no',
        '12s ExecStart exits; 12s runs ExecStart.1; 12s ExecStart.1 exits': 'yes',
      },
    },
    {
      what: 'and was asked for anew is no restart (AMB-27)',
      world: { set: `Type=forking; KillMode=mixed; SendSIGKILL=no; ${ts10}`, initially: 'inactive' },
      before: '0 start; 0 runs ExecStart; 1s stop; 11s claims failed; 12s start',
      courses: { '12s runs ExecStart.1; 12s ExecStart.1 exits': 'yes' },
    },
    {
      what: 'has a timeout of its own, though nobody claimed that the start before has failed',
      world: {
        set: `Type=forking; ExecStartPre=/pre; KillMode=mixed; TimeoutStartSec=3s; ${ts10}`,
        initially: 'inactive',
      },
      before: '0 start; 0 runs ExecStartPre; 3s ExecStartPre exits; 3s runs ExecStart',
      courses: {
        '13s ExecStart SIGKILL; 13s ExecStart exits': 'yes',
        '16s ExecStart SIGKILL; 16s ExecStart exits': 'yes',
        '14s ExecStart SIGKILL; 14s ExecStart exits': 'no',
        '20s ExecStart exits': 'no',
      },
    },
    {
      what: 'meets the same left-overs each time that it is asked for',
      world: { set: `ExecStopPost=/post; KillMode=mixed; SendSIGKILL=no; ${ts10}`, processes: 'main' },
      before: '0 main exits; 0 runs ExecStopPost; 10s restart; 11s restart',
      courses: {
        '11s ExecStopPost SIGUSR2': 'no',
        '12s ExecStopPost SIGUSR2': 'yes',
        '12s ExecStopPost exits': 'yes',
      },
    },
  ]);
});

describe('a claim that a start has failed', () => {
  const pre = 'Type=forking; ExecStartPre=/pre; KillMode=mixed; TimeoutStartSec=3s';
  table([
    {
      what: 'says nothing as long as nothing has made it fail: its timeout passes all the same',
      world: { set: `Type=forking; KillMode=mixed; TimeoutStartSec=3s; ${ts10}`, initially: 'inactive' },
      before: '0 start; 0 runs ExecStart; 1s claims failed',
      courses: {
        '13s ExecStart SIGKILL; 13s ExecStart exits': 'yes',
        '12s ExecStart SIGKILL; 12s ExecStart exits': 'no',
        '20s ExecStart exits': 'no',
        '2s ExecStart exits 1; 2s claims failed': 'yes',
      },
    },
    {
      what: 'is no way around the stop that is asked for next',
      world: { set: `Type=forking; ${ts10}`, initially: 'inactive' },
      before: '0 start; 0 runs ExecStart; 1s claims failed; 2s stop',
      courses: { '2s ExecStart SIGTERM SIGCONT; 2s ExecStart exits': 'yes', '3s ExecStart exits': 'no' },
    },
    {
      what: 'says nothing of the command that is run at the timeout, where that one begins another start',
      world: { set: `${pre}; ${ts10}`, initially: 'inactive' },
      before: '0 start; 0 runs ExecStartPre; 3s ExecStartPre exits; 3s runs ExecStart; 5s claims failed',
      courses: {
        '13s ExecStart SIGKILL; 13s ExecStart exits': 'yes',
        '16s ExecStart SIGKILL; 16s ExecStart exits': 'yes',
        '14s ExecStart SIGKILL; 14s ExecStart exits': 'no',
        '20s ExecStart exits': 'no',
      },
    },
    {
      what: 'says something once nobody is left of it, or its timeout has been put off and has passed',
      world: { set: `${pre}; ${ts10}`, initially: 'inactive' },
      before: '0 start; 0 runs ExecStartPre',
      courses: {
        '2s ExecStartPre exits; 2s claims failed; 4s start; 4s runs ExecStartPre.2; 6s ExecStartPre.2 exits': 'yes',
        '1s ExecStartPre notifies EXTEND_TIMEOUT_USEC=5000000; 4s claims failed; 20s ExecStartPre exits': 'no',
        '1s ExecStartPre notifies EXTEND_TIMEOUT_USEC=5000000; 16s ExecStartPre SIGKILL; 16s ExecStartPre exits': 'yes',
      },
    },
  ]);
});

describe('a socket', () => {
  table([
    {
      what: 'has a timeout for each command of its start',
      world: { unit: 'a.socket', set: 'ExecStartPre=/a; ExecStartPre=/b; TimeoutSec=5s', initially: 'inactive' },
      before: '0 start; 0 runs ExecStartPre; 4s ExecStartPre exits; 4s runs ExecStartPre.2',
      courses: {
        '9s ExecStartPre.2 SIGTERM SIGCONT; 9s ExecStartPre.2 exits': 'yes',
        '8s ExecStartPre.2 exits': 'yes',
        '10s ExecStartPre.2 exits': 'no',
      },
    },
  ]);
});

describe('a service of which the last process has gone, and nothing shows that it has ended', () => {
  const set = 'Type=forking; GuessMainPID=no; ExecStop=/stop; ExecStopPost=/post; RuntimeMaxSec=10s';
  table([
    {
      what: 'may yet run for too long, and is stopped then',
      world: { set: `${set}; ${ts10}`, processes: 'worker' },
      before: '5s worker exits',
      courses: {
        '9s worker SIGUSR2': 'yes',
        '10s worker SIGUSR2': 'no',
        '10s runs ExecStop; 11s worker SIGUSR2': 'no',
        '10s runs ExecStop; 11s ExecStop exits; 12s claims failed': 'yes',
      },
    },
    {
      what: 'has its final signal one timeout later, also for what is run at that instant',
      world: { set: `${set}; ${ts10}`, processes: 'worker' },
      before: `5s worker exits; 10s runs ExecStopPost; 20s ExecStopPost SIGTERM SIGCONT; 20s ExecStopPost exits
        20s runs ExecStop`,
      courses: { '20s ExecStop SIGKILL; 20s ExecStop exits': 'yes', '21s ExecStop exits': 'no' },
    },
  ]);
});

describe('a claim that a unit has started', () => {
  table([
    {
      what: 'says nothing where nothing was run for it, after an end that was claimed too early',
      world: { set: ts10, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s claims stopped; 2s claims started; 3s stop',
      courses: {
        '4s main exits': 'yes',
        '10s main SIGKILL; 10s main exits': 'yes',
        '3s main SIGTERM SIGCONT; 4s main exits': 'no',
        '11s main SIGKILL; 11s main exits': 'no',
      },
    },
    {
      what: 'nor where somebody has asked for it',
      world: { set: ts10, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s claims stopped; 2s start; 2s claims started; 3s watchdog',
      courses: { '4s main exits': 'yes', '3s main SIGABRT; 4s main exits': 'no', '11s main exits': 'no' },
    },
    {
      what: 'of which nobody is left, and whose end was not claimed: nor there',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'main' },
      before: '0 stop; 0 runs ExecStop; 1s ExecStop exits; 1s main SIGTERM SIGCONT; 1s main exits; 2s claims started',
      courses: { '3s stop': 'yes', '3s stop; 3s runs ExecStop; 13s ExecStop exits': 'yes' },
    },
    {
      what: 'that is started without anything being run is believed where it was asked for',
      world: { unit: 'a.scope', set: ts10, processes: 'worker' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 1s claims stopped; 2s start; 2s claims started; 3s stop',
      courses: { '3s worker SIGTERM SIGCONT; 4s worker exits': 'yes', '4s worker exits': 'no' },
    },
    {
      what: 'and not where it was not',
      world: { unit: 'a.scope', set: ts10, processes: 'worker' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 1s claims stopped; 2s claims started; 3s stop',
      courses: {
        '3s worker SIGTERM SIGCONT; 4s worker exits': 'no',
        '4s worker exits': 'yes',
        '11s worker exits': 'no',
      },
    },
    {
      what: 'is no way around the timeout of its start',
      world: { set: `Type=notify; TimeoutStartSec=5s; ${ts10}`, initially: 'inactive' },
      before: '0 start; 0 runs main; 2s claims started',
      courses: {
        '5s main SIGTERM SIGCONT; 6s main exits': 'yes',
        '6s main exits': 'no',
        '4s main notifies READY=1; 9s stop; 9s main SIGTERM SIGCONT; 10s main exits': 'yes',
      },
    },
    {
      what: 'ends no start of a mount, whose command has to end',
      world: { unit: 'a.mount', set: 'TimeoutSec=5s', initially: 'inactive' },
      before: '0 start; 0 runs ExecMount; 2s claims started',
      courses: {
        '5s ExecMount SIGTERM SIGCONT; 6s ExecMount exits': 'yes',
        '6s ExecMount exits': 'no',
        '4s ExecMount exits': 'yes',
      },
    },
  ]);
});

describe('the start that follows', () => {
  const set = `Type=notify; Restart=always; TimeoutStartSec=10s; TimeoutStopSec=2s`;
  table([
    {
      what: 'a run of which no end was claimed has a timeout of its own',
      world: { set, processes: 'main' },
      before: '0 main exits; 0 runs main.2',
      courses: {
        '10s main.2 SIGTERM SIGCONT; 11s main.2 exits': 'yes',
        '11s main.2 exits': 'no',
        '10s main.2 SIGCONT; 10s main.2 notifies READY=1': 'no',
        '9s main.2 notifies READY=1; 11s main.2 exits': 'yes',
      },
    },
    {
      what: 'one that may have been over in time, and was claimed to have failed, has one, too',
      world: { set, initially: 'inactive' },
      before: `0 start; 0 runs main; 10s main SIGTERM SIGCONT; 10s main notifies READY=1; 12s main SIGKILL; 12s claims failed
        12s main exits by SIGKILL; 13s runs main.2`,
      courses: {
        '23s main.2 SIGTERM SIGCONT; 24s main.2 exits': 'yes',
        '23s main.2 SIGCONT; 23s main.2 notifies READY=1': 'no',
        '24s main.2 exits': 'no',
      },
    },
  ]);
});

describe('a claim that a unit which is there without any process has ended', () => {
  const set = 'ExecStartPre=/pre; ExecStopPre=/stop; ExecStopPost=/post; TimeoutSec=10s';
  const before = '0 start; 0 runs ExecStartPre; 9s ExecStartPre exits';
  table([
    {
      what: 'says nothing of a socket, whatever is run after that',
      world: { unit: 'a.socket', set: `${set}; KillMode=mixed`, initially: 'inactive' },
      before,
      courses: {
        '20s runs ExecStopPost; 30s claims failed; 110s stop': 'no',
        '20s claims failed; 20s runs ExecStopPost; 110s stop': 'no',
        '20s runs ExecStopPre; 24s claims failed; 110s stop': 'no',
        '20s runs ExecStopPost; 30s claims failed; 110s stop; 120s ExecStopPost SIGKILL; 120s ExecStopPost exits':
          'yes',
        '20s runs ExecStopPost; 30s claims failed; 110s stop; 115s ExecStopPost exits': 'yes',
        '20s claims failed; 110s stop': 'yes',
      },
    },
    {
      what: 'says nothing of one that nothing was run for, either',
      world: { unit: 'a.socket', set: 'ExecStopPre=/stop; TimeoutSec=10s' },
      courses: {
        '2s claims failed; 3s stop; 3s runs ExecStopPre': 'no',
        '2s claims failed; 3s stop; 3s runs ExecStopPre; 13s ExecStopPre SIGTERM SIGCONT; 13s ExecStopPre exits': 'yes',
      },
    },
    {
      what: 'says nothing of RemainAfterExit=, so that its stop command is owed',
      world: { set: `RemainAfterExit=yes; ExecStop=/stop; ${ts10}`, processes: 'main' },
      before: '1s main exits; 2s claims failed',
      courses: { '3s stop': 'no', '3s stop; 3s runs ExecStop; 4s ExecStop exits': 'yes' },
    },
    {
      what: 'says something of a service that ends with its processes',
      world: { set: `Type=forking; ExecStop=/stop; ${ts10}`, initially: 'inactive' },
      before: '0 start; 0 runs ExecStart; 9s ExecStart exits; 15s claims failed',
      courses: { '17s stop': 'yes' },
    },
  ]);
});

describe('a claim that a unit has ended which is being reloaded', () => {
  const world = { set: `ExecReload=/reload; TimeoutStartSec=20s; ${ts10}`, processes: 'main' };
  const before = '10s reload; 10s runs ExecReload';
  table([
    {
      what: 'says nothing as long as that may be in time',
      world,
      before,
      courses: {
        '15s claims failed; 17s stop': 'no',
        '15s claims failed; 17s stop; 17s main SIGTERM SIGCONT; 17s ExecReload SIGTERM SIGCONT; 18s main exits; 18s ExecReload exits':
          'yes',
        '29s ExecReload exits; 30s claims failed; 40s stop': 'no',
      },
    },
    {
      what: 'says that it has run out of time when it has, where that is no stop (AMB-55)',
      world,
      readings: { 'AMB-55': 'nothing' },
      before,
      courses: {
        '29s claims failed; 40s stop': 'no',
        '30s claims failed; 40s stop': 'yes',
        '30s ExecReload exits; 35s claims failed; 40s stop': 'yes',
      },
    },
    {
      what: 'says nothing where a reload was asked for and nothing was run for it',
      world,
      courses: {
        '10s reload; 15s claims failed; 17s stop': 'no',
        '10s reload-or-restart; 15s claims failed; 17s stop': 'no',
      },
    },
  ]);
});

describe('a start that is over at the very instant of its timeout, and a claim of an end later', () => {
  const before = '0 start; 0 runs main; 10s main notifies READY=1; 30s claims failed';
  table([
    {
      what: 'says nothing where that start was in time, as it was if nobody was killed for it',
      world: { set: `Type=notify; TimeoutStartSec=10s; ${ts10}`, initially: 'inactive' },
      before,
      courses: {
        '40s stop': 'no',
        '40s watchdog': 'no',
        '40s stop; 40s main SIGTERM SIGCONT; 41s main exits': 'yes',
        '40s main exits; 50s stop': 'yes',
        '40s start; 40s runs main.2; 50s stop; 50s main SIGTERM SIGCONT; 50s main.2 SIGTERM SIGCONT; 51s main exits; 51s main.2 exits':
          'yes',
      },
    },
    {
      what: 'says something where that start was too late, so that whoever was left by then has been killed',
      world: { set: `Type=notify; TimeoutStartSec=10s; ${ts10}`, initially: 'inactive' },
      before:
        '0 start; 0 runs main; 10s main notifies READY=1; 10s main SIGTERM SIGCONT; 12s main exits; 12s claims failed',
      courses: { '40s stop': 'yes' },
    },
    {
      what: 'says nothing of a socket whose command has exited then, where a final signal to it was for nobody',
      world: {
        unit: 'a.socket',
        set: 'ExecStartPre=/pre; ExecStopPost=/post; TimeoutSec=10s; KillMode=mixed',
        initially: 'inactive',
      },
      before: '0 start; 0 runs ExecStartPre; 10s ExecStartPre exits',
      courses: {
        '20s ExecStartPre SIGKILL=ESRCH; 20s runs ExecStopPost; 30s claims failed; 110s stop': 'no',
        '20s runs ExecStopPost; 30s claims failed; 110s stop': 'yes',
        '20s runs ExecStopPost; 31s claims failed; 110s stop; 120s ExecStopPost SIGKILL; 120s ExecStopPost exits':
          'yes',
      },
    },
  ]);
});
