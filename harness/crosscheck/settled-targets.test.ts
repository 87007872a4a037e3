import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('a first pass for everybody, for want of a main process', () => {
  const gone = '2s child exits; 2s worker exits';
  table([
    {
      what: 'is for whoever is forked then (AMB-11, AMB-37)',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-11': 'everybody', 'AMB-37': 'owed' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker forks child',
      courses: { [`1s child SIGTERM SIGCONT; ${gone}`]: 'yes', [`1s child SIGTERM; ${gone}`]: 'no', [gone]: 'no' },
    },
    {
      what: 'is one for main where there is one',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-11': 'everybody', 'AMB-37': 'owed' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s worker forks child',
      courses: {
        [`${gone}; 2s main exits`]: 'yes',
        [`1s child SIGTERM SIGCONT; ${gone}; 2s main exits`]: 'no',
      },
    },
    {
      what: 'may be for whoever is forked then (AMB-13)',
      world: { set: `KillMode=process; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-13': 'everybody', 'AMB-37': 'licensed' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker forks child',
      courses: { [`1s child SIGTERM SIGCONT; ${gone}`]: 'yes', [gone]: 'yes', [`1s child SIGUSR2; ${gone}`]: 'no' },
    },
  ]);
});

describe('a pass that is sent once more', () => {
  const restarted = { set: `RestartKillSignal=SIGINT; ${ts10}`, processes: 'main' };
  table([
    {
      what: 'is for those of the first pass, not for a command that has been run since (AMB-42, AMB-76)',
      world: { set: `KillMode=mixed; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-42': 'again', 'AMB-76': 'control-group-only', 'AMB-10': 'exempt' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s runs ExecStop; 5s stop',
      courses: {
        '5s main SIGTERM SIGCONT; 6s ExecStop exits; 6s main exits': 'yes',
        '5s main SIGTERM SIGCONT; 5s ExecStop SIGTERM SIGCONT; 6s ExecStop exits; 6s main exits': 'no',
        '6s ExecStop exits; 6s main exits': 'no',
      },
    },
    {
      what: 'is for a zombie of it that remains (AMB-36, AMB-72)',
      world: { set: `KillMode=mixed; SendSIGKILL=no; ${ts10}`, processes: 'main' },
      readings: { 'AMB-36/zombies': 'remain', 'AMB-72/kill-signal': 'again' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits as zombie',
      courses: { '10s main SIGTERM SIGCONT': 'yes', '10s main SIGTERM': 'no', '': 'no' },
    },
    {
      what: 'has the signal of the job that stands',
      world: restarted,
      readings: { 'AMB-42': 'again' },
      before: '0 restart; 0 main SIGINT SIGCONT; 5s stop',
      courses: { '5s main SIGTERM SIGCONT; 6s main exits': 'yes', '5s main SIGINT SIGCONT; 6s main exits': 'no' },
    },
    {
      what: 'or of the one that began (AMB-24)',
      world: restarted,
      readings: { 'AMB-42': 'again', 'AMB-24': 'first-job' },
      before: '0 restart; 0 main SIGINT SIGCONT; 5s stop',
      courses: { '5s main SIGTERM SIGCONT; 6s main exits': 'no', '5s main SIGINT SIGCONT; 6s main exits': 'yes' },
    },
  ]);
});

describe('who is owed a signal', () => {
  const withZombie = '0 stop; 0 main SIGTERM SIGCONT; 0 worker exits as zombie';
  table([
    {
      what: 'is owed it as a zombie that remains (AMB-36)',
      world: { set: ts10, processes: 'main worker' },
      readings: { 'AMB-36/zombies': 'remain' },
      before: withZombie,
      courses: {
        '0 worker SIGTERM SIGCONT; 1s main exits; 10s worker SIGKILL': 'yes',
        '0 worker SIGTERM; 1s main exits; 10s worker SIGKILL': 'no',
        '1s main exits; 10s worker SIGKILL': 'no',
      },
    },
    {
      what: 'and is not as one that does not',
      world: { set: ts10, processes: 'main worker' },
      before: withZombie,
      courses: { '1s main exits': 'yes', '0 worker SIGTERM SIGCONT; 1s main exits': 'yes', '1s worker SIGTERM': 'no' },
    },
    {
      what: 'is everybody, where a failure mode puts the final signal first in mixed (AMB-34)',
      world: { set: 'KillMode=mixed; TimeoutStopFailureMode=kill; ExecStop=/stop', processes: 'main worker' },
      readings: { 'AMB-34': 'applied' },
      before: '0 stop; 0 runs ExecStop; 90s main SIGKILL',
      courses: {
        '90s worker SIGKILL; 90s ExecStop SIGKILL': 'yes',
        '90s main exits; 90s worker SIGKILL; 90s ExecStop SIGKILL': 'yes',
        '91s main exits; 91s worker SIGKILL; 91s ExecStop SIGKILL': 'no',
      },
    },
    {
      what: 'is nobody who is forked at the final signal, where that is not for everybody (AMB-70, AMB-54)',
      world: { set: 'KillMode=process; ExecStopPost=/post; TimeoutStopSec=0', processes: 'worker' },
      readings: { 'AMB-70': 'all-remaining' },
      before: '0 stop; 0 runs ExecStopPost; 0 ExecStopPost forks child',
      courses: { '1s child exits; 1s ExecStopPost exits': 'yes', '0 child SIGKILL; 0 child exits': 'no' },
    },
    {
      what: 'is nobody who is not there: the final signal goes to what remains',
      world: { set: ts10, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
      courses: {
        '1s nobody SIGUSR2': 'no',
        '2s nobody SIGUSR2': 'yes',
        '2s nobody SIGKILL': 'no',
        '2s nobody SIGHUP': 'no',
        // Of what has been started since, it says nothing.
        '3s runs main.2; 4s nobody SIGKILL': 'yes',
        '3s runs main.2; 4s stop; 4s nobody SIGKILL; 4s main.2 SIGTERM SIGCONT; 5s main.2 exits': 'no',
      },
    },
    {
      what: 'without a main process the final signal goes to all, though the watchdog’s went to main only (AMB-13, AMB-32)',
      world: { set: `KillMode=process; WatchdogSec=2s; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-13': 'everybody', 'AMB-32': 'main-only', 'AMB-33/survivors': 'final-signal' },
      before: '2s watchdog',
      courses: { '12s worker SIGKILL': 'yes', '': 'no', '2s worker SIGABRT': 'no', '11s worker SIGKILL': 'no' },
    },
    {
      what: 'who has left the control group is no left-over that a restart must not meet (AMB-73)',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      before: '0 restart; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 0 worker exits',
      courses: {
        '1s main leaves; 10s claims failed; 10s runs main.2': 'yes',
        '10s claims failed; 10s runs main.2': 'no',
      },
    },
    {
      what: 'the main process of an earlier run is not the one that is killed outside of the control group (AMB-71)',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main' },
      before: '0 restart; 0 main SIGTERM SIGCONT; 1s main leaves; 10s claims failed; 10s runs main.2; 20s stop',
      courses: {
        '20s main.2 SIGTERM SIGCONT': 'yes',
        '20s main.2 SIGTERM SIGCONT; 20s main SIGTERM': 'no',
        '20s main SIGTERM': 'no',
      },
    },
    {
      what: 'a command that ends at the very instant of its own timeout may be met (AMB-79)',
      world: { set: `ExecStopPost=/post; ${ts10}`, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost',
      courses: {
        '11s ExecStopPost exits': 'yes',
        '11s ExecStopPost exits; 11s ExecStopPost SIGTERM SIGCONT': 'yes',
        '11s ExecStopPost exits; 11s ExecStopPost SIGKILL': 'no',
        '11s ExecStopPost exits; 12s ExecStopPost SIGKILL': 'no',
        '10s ExecStopPost exits; 10s ExecStopPost SIGTERM': 'no',
      },
    },
    {
      what: 'what follows a signal that comes too late is refused, though nobody is left meanwhile',
      world: { set: `SendSIGHUP=yes; ${ts10}`, processes: 'main', latenessUs: 100_000, ordered: false },
      before: '0 stop; 0 main exits',
      courses: {
        '50ms main SIGTERM; 50ms main SIGCONT; 50ms main SIGHUP': 'yes',
        '0 main SIGCONT; 50ms main SIGTERM': 'no',
        '50ms main SIGHUP': 'no',
      },
    },
  ]);
});
