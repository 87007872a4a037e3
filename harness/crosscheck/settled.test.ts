import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

describe('a stop that is over by SendSIGKILL=no, and an ExecStopPost= command that hangs after it', () => {
  const world = { set: 'SendSIGKILL=no; SendSIGHUP=yes; ExecStopPost=/post; TimeoutStopSec=10s', processes: 'main' };
  const before = '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 10s runs ExecStopPost';
  const rest = '20s ExecStopPost exits';
  table([
    {
      what: 'is killed in the order that the page gives',
      world,
      before,
      courses: {
        [`20s ExecStopPost SIGTERM SIGHUP SIGCONT; ${rest}`]: 'yes',
        [`20s ExecStopPost SIGTERM SIGCONT; ${rest}`]: 'no',
        [`20s ExecStopPost SIGTERM SIGCONT SIGHUP; ${rest}`]: 'no',
        [`20s ExecStopPost SIGCONT SIGTERM; ${rest}`]: 'no',
        // Before its timeout it is none of the stop's business any more.
        [`15s ExecStopPost SIGUSR2; 20s ExecStopPost SIGTERM SIGHUP SIGCONT; ${rest}`]: 'yes',
      },
    },
    {
      what: 'after a watchdog too, which did not expire on the command',
      world: { ...world, set: 'SendSIGKILL=no; ExecStopPost=/post; TimeoutStopSec=10s; WatchdogSec=1s' },
      before: '2s watchdog; 2s main SIGABRT; 12s runs ExecStopPost',
      courses: {
        '22s ExecStopPost SIGTERM SIGCONT; 22s ExecStopPost exits': 'yes',
        '15s ExecStopPost SIGTERM; 22s ExecStopPost SIGTERM SIGCONT; 22s ExecStopPost exits': 'yes',
        '15s main SIGTERM; 22s ExecStopPost SIGTERM SIGCONT; 22s ExecStopPost exits': 'no',
      },
    },
  ]);
});

describe('two passes that are due at one instant', () => {
  table([
    {
      what: 'go out one after the other',
      world: { set: 'TimeoutStopSec=0', processes: 'main worker' },
      before: '0 stop',
      courses: {
        '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 0 main SIGKILL; 0 worker SIGKILL; 0 main exits; 0 worker exits':
          'yes',
        '0 main SIGTERM SIGCONT SIGKILL; 0 worker SIGTERM SIGCONT SIGKILL; 0 main exits; 0 worker exits': 'no',
        '0 main SIGTERM; 0 main SIGKILL; 0 main SIGCONT; 0 worker SIGTERM SIGCONT SIGKILL; 0 main exits; 0 worker exits':
          'no',
        '0 main SIGTERM SIGCONT; 0 worker SIGTERM; 0 main SIGKILL; 0 worker SIGCONT SIGKILL; 0 main exits; 0 worker exits':
          'no',
      },
    },
    {
      what: 'are for a command that the manager has run at that instant, too',
      world: { unit: 'a.mount', set: 'TimeoutSec=0', processes: 'worker' },
      before:
        '1s stop; 1s runs ExecUnmount; 1s worker SIGTERM SIGCONT; 1s ExecUnmount SIGTERM SIGCONT; 1s worker SIGKILL',
      courses: { '1s ExecUnmount SIGKILL; 1s ExecUnmount exits; 1s worker exits': 'yes', '1s worker exits': 'no' },
    },
  ]);
});

describe('who remains', () => {
  table([
    {
      what: 'a process forked at the instant of a pass may be signalled, and need not be',
      world: { processes: 'main worker' },
      before: '0 worker forks child; 0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT',
      courses: {
        '0 child SIGTERM SIGCONT; 1s main exits; 1s worker exits; 1s child exits': 'yes',
        '1s main exits; 1s worker exits; 1s child exits': 'yes',
        '0 child SIGUSR2; 1s main exits; 1s worker exits; 1s child exits': 'no',
      },
    },
    {
      what: 'a zombie keeps no stop going, and gets no final signal',
      world: { set: 'TimeoutStopSec=10s', processes: 'main worker' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 2s worker exits as zombie',
      courses: {
        '2s worker SIGUSR2': 'no',
        '3s worker SIGUSR2': 'yes',
        '3s worker SIGKILL': 'no',
        '10s worker SIGKILL': 'no',
      },
    },
    {
      what: 'in a group of which nothing counts a stop begins all the same, and ends with its instant',
      world: { unit: 'a.scope', processes: 'kthread' },
      before: '1s stop',
      courses: { '1s kthread SIGTERM SIGCONT': 'no', '2s kthread SIGUSR2': 'yes' },
    },
  ]);
});

describe('a unit that is down', () => {
  table([
    {
      what: 'is not stopped again, whether its end was claimed or not',
      world: { set: 'ExecStop=/stop; TimeoutStopSec=10s', processes: 'main' },
      before: '0 stop; 0 runs ExecStop; 1s ExecStop exits; 1s main SIGTERM SIGCONT; 1s main exits',
      courses: {
        '5s stop': 'yes',
        '2s claims stopped; 5s stop': 'yes',
        '5s stop; 5s runs ExecStop; 15s ExecStop SIGKILL': 'no',
      },
    },
    {
      what: 'is stopped once it has been started again, which of a scope nothing shows',
      world: { unit: 'a.scope', set: 'TimeoutStopSec=10s', processes: 'worker stranger' },
      before: '0 restart; 0 worker SIGTERM SIGCONT; 1s worker exits; 1s claims stopped; 1s claims started; 5s stop',
      courses: { '5s stranger SIGUSR2': 'no', '6s stranger SIGUSR2': 'yes' },
    },
    {
      what: 'a scope that was claimed to have ended with its last process has ended',
      world: { unit: 'a.scope', processes: 'worker stranger' },
      before: '0 worker exits; 0 claims stopped; 1s stop',
      courses: { '1s stranger SIGUSR2': 'yes' },
    },
    {
      what: 'owes no stop command where the last process has gone and no main process was known',
      world: { set: 'Type=forking; GuessMainPID=no; ExecStop=/stop; ExecStart=/x', processes: 'worker' },
      before: '1s worker exits',
      courses: { '': 'yes', '1s runs ExecStop; 2s ExecStop exits': 'yes' },
    },
  ]);
});

describe('left-overs of SendSIGKILL=no', () => {
  const world = {
    set: 'SendSIGKILL=no; TimeoutStopSec=10s; TimeoutStartSec=infinity',
    processes: 'worker stranger',
    initially: 'inactive',
  } as const;
  table([
    {
      what: 'are left alone by a start, also those of a run that was not seen',
      world,
      before: '1s start',
      courses: { '1s worker SIGTERM SIGCONT': 'no', '1s stranger SIGUSR2': 'yes', '2s worker SIGUSR2': 'yes' },
    },
    {
      what: 'are killed again by a start, where AMB-27 has it so',
      world,
      readings: { 'AMB-27': 'any-start-killed' },
      before: '1s start',
      courses: { '1s worker SIGTERM SIGCONT': 'yes', '': 'no', '1s worker SIGTERM SIGCONT; 1s worker SIGUSR2': 'no' },
    },
    {
      what: 'keep a restart by Restart= away after a start that has failed',
      world: {
        endUs: 20_000_000,
        ...world,
        set: 'Type=forking; GuessMainPID=no; Restart=always; TimeoutStartSec=5s; SendSIGKILL=no; TimeoutStopSec=10s',
      },
      before:
        '1s start; 1s runs ExecStart; 6s worker SIGTERM SIGCONT; 6s ExecStart SIGTERM SIGCONT; 7s ExecStart exits; 16s claims failed',
      courses: { '': 'yes', '17s runs ExecStart.2': 'no', '17s start; 17s runs ExecStart.2': 'yes' },
    },
  ]);
});

describe('what falls due at the instant of a fact', () => {
  table([
    {
      what: 'a claim that the unit has ended shows that what ends it has come',
      world: { unit: 'a.mount', set: 'TimeoutSec=1s; KillMode=none', processes: 'worker' },
      before: '1s remount; 1s runs ExecRemount',
      courses: {
        '2s claims failed; 2s ExecRemount exits; 2s worker SIGUSR2': 'no',
        '2s ExecRemount exits; 2s worker SIGUSR2': 'yes',
      },
    },
    {
      what: 'the next stop command shows that the one before was in time',
      world: { set: 'KillMode=mixed; ExecStop=/one; ExecStop=/two; TimeoutStopSec=1s', processes: 'main' },
      before: '0 stop; 0 runs ExecStop; 1s ExecStop exits; 1s runs ExecStop.2; 2s main SIGTERM SIGCONT',
      courses: {
        '2s ExecStop.2 exits; 3s main SIGKILL; 3s main exits': 'yes',
        '3s main SIGKILL; 3s main exits': 'no',
      },
    },
  ]);
});

describe('the setting that names a first signal', () => {
  table([
    {
      what: 'says nothing any more once the final signal would have been due',
      world: { set: 'RestartKillSignal=SIGUSR1; TimeoutStopSec=10s', processes: 'main stranger' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
      courses: { '5s stranger SIGUSR1': 'no', '11s stranger SIGUSR1': 'yes', '11s main SIGKILL': 'no' },
    },
  ]);
});
