import { describe, expect, it } from 'vitest';
import { type AnsweredCase, answerOf } from './answer-fixture.ts';

const table = (cases: readonly AnsweredCase[]): void => {
  it.each(cases)('%s', (_, world, events, answer) => {
    expect(answerOf({ ...world, events })).toBe(answer);
  });
};

const forking = 'Type=forking; ExecStart=/start; TimeoutStartSec=5s; TimeoutStopSec=10s';

describe('who the main process of a forking service is, nobody knows before somebody says so', () => {
  const hanging = '0 start; 0 runs ExecStart; 0 ExecStart forks main';
  table([
    [
      'mixed: a start that times out before has no main process to signal',
      { set: `${forking}; KillMode=mixed`, initially: 'inactive' },
      `${hanging}; 15s main SIGKILL; 15s ExecStart SIGKILL`,
      'yes',
    ],
    [
      'mixed: once it is known it is signalled',
      { set: `${forking}; KillMode=mixed`, initially: 'inactive' },
      `${hanging}; 1s ExecStart exits; 1s main becomes main; 2s stop; 2s main SIGTERM SIGCONT; 12s main SIGKILL`,
      'yes',
    ],
    [
      'mixed: known and not signalled',
      { set: `${forking}; KillMode=mixed`, initially: 'inactive' },
      `${hanging}; 1s ExecStart exits; 1s main becomes main; 2s stop; 12s main SIGKILL`,
      'no',
    ],
    [
      'process: nothing is owed to what is not known',
      { set: `${forking}; KillMode=process`, initially: 'inactive' },
      `${hanging}; 5s claims failed`,
      'yes',
    ],
  ]);
});

describe('with PIDFile= a forking service is up when its main process is known', () => {
  const pidFile = { set: `${forking}; PIDFile=/pid`, initially: 'inactive' as const };
  table([
    [
      'the start times out where it never is',
      pidFile,
      '0 start; 0 runs ExecStart; 0 ExecStart forks one; 1s ExecStart exits; 5s one SIGTERM SIGCONT; 15s one SIGKILL',
      'yes',
    ],
    [
      'and not where it is',
      pidFile,
      `0 start; 0 runs ExecStart; 0 ExecStart forks main; 1s ExecStart exits; 1s main becomes main; 2s stop
        2s main SIGTERM SIGCONT; 12s main SIGKILL`,
      'yes',
    ],
    [
      'a stop before that runs no stop command',
      { ...pidFile, set: `${pidFile.set}; ExecStop=/stop` },
      `0 start; 0 runs ExecStart; 0 ExecStart forks one; 1s ExecStart exits; 2s stop; 2s one SIGTERM SIGCONT
        12s one SIGKILL`,
      'yes',
    ],
  ]);
});

describe('RuntimeMaxSec= counts from when the unit is active', () => {
  const notify = { set: 'Type=notify; RuntimeMaxSec=10s; TimeoutStopSec=10s', initially: 'inactive' as const };
  const ready = '0 start; 0 runs main; 1s main notifies READY=1; 1s claims started';
  table([
    ['from READY=1 of one that notifies', notify, `${ready}; 11s main SIGTERM SIGCONT; 21s main SIGKILL`, 'yes'],
    ['not from its beginning', notify, `${ready}; 10s main SIGTERM SIGCONT; 20s main SIGKILL`, 'no'],
    [
      'from when the main process of one that forks is known',
      { set: `${forking}; RuntimeMaxSec=10s`, initially: 'inactive' },
      `0 start; 0 runs ExecStart; 0 ExecStart forks main; 1s ExecStart exits; 1s main becomes main
        11s main SIGTERM SIGCONT; 21s main SIGKILL`,
      'yes',
    ],
    [
      'never of a oneshot',
      { set: 'Type=oneshot; RemainAfterExit=yes; RuntimeMaxSec=5s; TimeoutStopSec=10s', processes: 'worker' },
      '20s claims stopped',
      'yes',
    ],
  ]);
});

describe('a service of which nobody is left has ended by itself', () => {
  const unknown = { set: `${forking}; GuessMainPID=no; ExecStop=/stop`, processes: 'worker' };
  table([
    [
      'its stop command runs, and is not owed again when a stop is asked for',
      unknown,
      '1s worker exits; 1s runs ExecStop; 2s stop; 11s ExecStop SIGTERM SIGCONT; 12s ExecStop exits by SIGTERM',
      'yes',
    ],
    [
      'where somebody is left, a stop command that runs unasked is none of the stop that is asked for',
      { ...unknown, processes: 'worker other' },
      `1s worker exits; 1s runs ExecStop; 2s stop; 11s ExecStop SIGTERM SIGCONT; 11s other SIGTERM SIGCONT
        12s ExecStop exits by SIGTERM; 12s other exits by SIGTERM`,
      'no',
    ],
  ]);
});

describe('what ends a start', () => {
  const prepared = {
    set: 'ExecStartPre=/a; ExecStopPost=/b; RestartKillSignal=SIGINT; TimeoutStopSec=5s',
    initially: 'inactive' as const,
  };
  const restarted =
    '0 start; 0 runs ExecStartPre; 1s restart; 1s ExecStartPre SIGINT SIGCONT; 1s ExecStartPre exits by SIGINT';
  table([
    [
      'a command that a restart has ended is no failure of the start: the restart goes on',
      prepared,
      `${restarted}; 1s runs ExecStopPost; 6s ExecStopPost SIGINT SIGCONT; 7s ExecStopPost exits by SIGINT`,
      'yes',
    ],
    [
      'and what it sends is the signal of restarts',
      prepared,
      `${restarted}; 1s runs ExecStopPost; 6s ExecStopPost SIGTERM SIGCONT; 7s ExecStopPost exits by SIGTERM`,
      'no',
    ],
    [
      'whoever goes on at the instant of the timeout was in time',
      { set: 'ExecStartPre=/a; TimeoutStartSec=5s', initially: 'inactive' },
      '0 start; 0 runs ExecStartPre; 5s ExecStartPre exits; 5s runs main; 5s claims started',
      'yes',
    ],
    [
      'whoever has the timeout come first was, too',
      { set: 'ExecStartPre=/a; TimeoutStartSec=5s', initially: 'inactive' },
      '0 start; 0 runs ExecStartPre; 5s ExecStartPre SIGTERM SIGCONT; 5s ExecStartPre exits',
      'yes',
    ],
    [
      'a main process that becomes known after the end is nobody’s',
      { set: `${forking}; KillMode=process`, initially: 'inactive' },
      '0 start; 0 runs ExecStart; 0 stop; 0 claims stopped; 1s ExecStart forks main; 1s ExecStart exits; 1s main becomes main',
      'yes',
    ],
  ]);
});

describe('two stop commands, the first of which ends at the instant of its timeout', () => {
  const two = { set: 'KillMode=mixed; ExecStop=/a; ExecStop=/b; TimeoutStopSec=2s', processes: 'worker' };
  const tie = '0 stop; 0 runs ExecStop; 2s ExecStop exits';
  table([
    [
      'without the second, the first pass was due then, and the final signal later',
      two,
      `${tie}; 4s worker SIGKILL`,
      'yes',
    ],
    ['not at that instant already', two, `${tie}; 2s worker SIGKILL`, 'open'],
  ]);
});
