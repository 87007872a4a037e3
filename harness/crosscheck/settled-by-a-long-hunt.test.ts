import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('a start that has run out of time, and a message at that instant', () => {
  const set = `Type=notify; Restart=always; KillMode=process; RestartSec=1s; TimeoutStartSec=10s; ${ts10}`;
  const late = '0 start; 0 runs main; 10s main SIGTERM SIGCONT; 10s main notifies EXTEND_TIMEOUT_USEC=2000000';
  const again = '20s main SIGKILL; 20s claims failed; 21s runs main.2';
  const courses = {
    '31s main.2 SIGTERM SIGCONT; 32s main.2 exits': 'yes',
    '32s main.2 exits': 'no',
    '25s main.2 SIGTERM SIGCONT; 26s main.2 exits': 'no',
  } as const;
  table([
    {
      what: 'may have ended, though READY=1 comes after EXTEND_TIMEOUT_USEC=, so that the next start has a time of its own',
      world: { set, initially: 'inactive' },
      before: `${late}; 10s main notifies READY=1; ${again}`,
      courses,
    },
    {
      what: 'has ended where no READY=1 comes',
      world: { set, initially: 'inactive' },
      before: `${late}; ${again}`,
      courses,
    },
  ]);
});

describe('a command of a stop that begins at the instant at which the end of the one before was claimed', () => {
  const restarted = '0 restart; 0 runs ExecStopPre; 10s ExecStopPre SIGTERM SIGCONT; 10s ExecStopPre exits';
  const stopped = '10s claims failed; 10s claims started; 10s stop; 10s runs ExecStopPre#2';
  table([
    {
      what: 'is none of that one, whose delay was shorter',
      world: { unit: 'a.socket', set: 'ExecStopPre=/stop; TimeoutSec=10s' },
      before: `${restarted}; 10s daemon-reload ExecStopPre=/stop TimeoutSec=30s; ${stopped}`,
      courses: {
        '25s ExecStopPre#2 exits': 'yes',
        '20s ExecStopPre#2 SIGKILL; 20s ExecStopPre#2 exits': 'no',
        '40s ExecStopPre#2 SIGTERM SIGCONT; 41s ExecStopPre#2 exits': 'yes',
        '41s ExecStopPre#2 exits': 'no',
      },
    },
    {
      what: 'is none of that one, which ends with its final signal',
      world: {
        unit: 'a.socket',
        set: 'ExecStopPre=/stop; ExecStopPost=/post; TimeoutSec=10s; KillMode=mixed',
      },
      before:
        '0 restart; 0 runs ExecStopPre; 9s ExecStopPre exits; 9s runs ExecStopPost; 19s claims failed; 19s claims started; 19s stop; 19s runs ExecStopPre#2',
      courses: {
        '20s ExecStopPre#2 exits; 30s ExecStopPost SIGKILL; 31s ExecStopPost exits': 'yes',
        '19s ExecStopPre#2 SIGKILL; 20s ExecStopPre#2 exits; 30s ExecStopPost SIGKILL; 31s ExecStopPost exits': 'no',
        '20s ExecStopPre#2 exits': 'no',
      },
    },
  ]);
});

describe('a stop that has given up (AMB-72), and ExecStopPost= after it', () => {
  const world = { unit: 'a.socket', set: 'ExecStopPost=/post; SendSIGKILL=no; TimeoutSec=10s', processes: 'worker' };
  const restarted = '0 restart; 0 worker SIGTERM SIGCONT; 10s runs ExecStopPost';
  table([
    {
      what: 'has not been followed by a start as long as that runs, so that a further job to stop asks for nothing',
      world,
      before: restarted,
      courses: {
        '11s stop; 20s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost exits; 21s claims failed': 'yes',
        '10s stop; 20s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost exits; 21s claims failed': 'yes',
        '11s stop; 11s worker SIGKILL; 12s ExecStopPost exits; 12s claims failed': 'no',
        '11s stop; 21s ExecStopPost exits; 21s claims failed': 'no',
      },
    },
    {
      what: 'may have been followed by one when that has ended, and has been when that is claimed',
      world,
      before: restarted,
      courses: {
        '12s ExecStopPost exits; 13s stop; 13s worker SIGTERM SIGCONT; 23s claims failed': 'yes',
        '12s ExecStopPost exits; 13s stop; 23s claims failed': 'no',
        '12s ExecStopPost exits; 13s claims failed; 13s claims started; 14s stop; 14s worker SIGTERM SIGCONT; 24s claims failed':
          'yes',
        '12s ExecStopPost exits; 13s claims failed; 13s claims started; 14s stop; 24s claims failed': 'no',
      },
    },
  ]);
});

describe('READY=1 from what the run before has left over', () => {
  const set = `Type=notify; NotifyAccess=all; ExecStartPre=/pre; ExecStop=/stop; KillMode=none; ${ts10}`;
  const again =
    '0 restart; 0 runs ExecStop; 1s ExecStop exits; 1s claims stopped; 1s runs ExecStartPre; 2s main notifies READY=1';
  table([
    {
      what: 'is not of the next one before that has run its main process, so that nothing is up to be stopped by ExecStop=',
      world: { set, processes: 'main' },
      before: again,
      courses: {
        '3s stop; 3s claims stopped': 'yes',
        '3s ExecStartPre exits; 3s runs main.2; 4s main.2 notifies READY=1; 5s stop; 5s claims stopped': 'no',
        '3s ExecStartPre exits; 3s runs main.2; 4s main.2 notifies READY=1; 5s stop; 5s runs ExecStop#2; 6s ExecStop#2 exits':
          'yes',
      },
    },
  ]);
});
