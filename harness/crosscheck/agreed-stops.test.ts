import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';

describe('a stop in mode none of which the settings are loaded anew (AMB-44)', () => {
  const readings = { 'AMB-44': 'new-settings' };
  const world = { set: 'KillMode=none', processes: 'main worker' };
  table([
    {
      what: 'repeats no request (AMB-72) where SendSIGKILL=no is loaded: it has made none',
      world,
      readings: { ...readings, 'AMB-72/kill-signal': 'again' },
      before: `0 stop; 1s daemon-reload SendSIGKILL=no ${ts10}`,
      courses: { '': 'yes', '10s main SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT': 'no' },
    },
    {
      what: 'comes to WatchdogSignal= where a failure mode asks for it (AMB-34)',
      world,
      readings: { ...readings, 'AMB-34': 'applied' },
      before: `0 stop; 1s daemon-reload TimeoutStopFailureMode=abort ${ts10}`,
      courses: {
        '10s main SIGABRT; 10s worker SIGABRT; 11s main exits; 11s worker exits': 'yes',
        '10s main SIGKILL; 10s worker SIGKILL': 'no',
      },
    },
    {
      what: 'kills the main process only where KillMode=process is loaded',
      world,
      readings,
      before: `0 stop; 1s daemon-reload KillMode=process ${ts10}`,
      courses: { '10s main SIGKILL': 'yes', '10s main SIGKILL; 10s worker SIGKILL': 'no' },
    },
    {
      what: 'kills nobody more where that is loaded and the main process has gone',
      world: { set: 'KillMode=none', processes: 'main worker' },
      readings: { 'AMB-44': 'new-settings' },
      before: `0 stop; 1s daemon-reload KillMode=process ${ts10}; 2s main exits`,
      courses: { '': 'yes', '10s worker SIGKILL': 'no' },
    },
  ]);
});

describe('a main process that exits before it was sent anything', () => {
  table([
    {
      what: 'has not answered, so that nobody is asked again (AMB-06)',
      world: { set: ts10, processes: 'main worker' },
      readings: { 'AMB-06': 'again', 'AMB-07': 'main-exit' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 0 main exits',
      courses: { '1s worker exits': 'yes', '0 worker SIGTERM SIGCONT; 1s worker exits': 'no' },
    },
  ]);
});

describe('an announcement', () => {
  table([
    {
      what: 'in mode none is no stop, and the job that follows it is one',
      world: { set: `KillMode=none; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-20': 'kill-signal' },
      before: '0 main notifies STOPPING=1; 1s stop',
      courses: { '': 'yes', '1s runs ExecStop; 2s ExecStop exits': 'yes', '1s main SIGTERM': 'no' },
    },
    {
      what: 'that is none (AMB-20) says nothing of ExecStopPost= (AMB-66)',
      world: { set: `KillMode=none; ExecStopPost=/post; ${ts10}`, processes: 'main' },
      before: '0 main notifies STOPPING=1; 1s runs ExecStopPost; 2s ExecStopPost exits',
      courses: { '': 'yes', '3s stop; 3s runs ExecStopPost#2': 'no' },
    },
  ]);
});

describe('a start that was asked for', () => {
  table([
    {
      what: 'stands, though memory runs out, which is no stop (AMB-64)',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-64/oom': 'not' },
      before: '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 10s claims failed',
      courses: { '11s start; 12s oom worker; 12s runs main.2': 'yes', '12s oom worker; 12s runs main.2': 'no' },
    },
  ]);
});

describe('a unit that is frozen', () => {
  table([
    {
      what: 'again, when it has been thawed for its stop (AMB-51), need not be once more',
      world: { set: `ExecStopPost=/post; ${ts10}`, processes: 'main' },
      readings: { 'AMB-51': 'thaw-first' },
      before: '0 freeze; 1s stop; 1s thaws; 1s main SIGTERM SIGCONT; 2s main exits; 2s freeze',
      courses: { '2s runs ExecStopPost; 3s ExecStopPost exits': 'yes' },
    },
    {
      what: 'again, before its stop command is over, need not be once more',
      world: { set: `ExecStop=/one; ExecStop=/two; ${ts10}`, processes: 'main' },
      readings: { 'AMB-51': 'thaw-first' },
      before: '0 freeze; 1s stop; 1s thaws; 1s runs ExecStop; 2s ExecStop exits; 2s freeze; 2s runs ExecStop.2',
      courses: {
        '3s ExecStop.2 exits; 3s main SIGTERM SIGCONT; 4s main exits': 'yes',
        '4s ExecStop.2 exits; 5s main SIGTERM SIGCONT; 6s main exits': 'no',
      },
    },
  ]);
});

describe('stop commands', () => {
  table([
    {
      what: 'are run in their order',
      world: { set: `ExecStop=/one; ExecStop=/two; ${ts10}`, processes: 'main' },
      before: '0 stop',
      courses: {
        '0 runs ExecStop.2; 1s ExecStop.2 exits; 1s main SIGTERM SIGCONT; 2s main exits': 'no',
        '0 runs ExecStop.2; 1s ExecStop.2 exits; 1s runs ExecStop.2#2; 2s ExecStop.2#2 exits; 2s main SIGTERM SIGCONT; 3s main exits':
          'no',
        '0 runs ExecStop; 1s ExecStop exits; 1s runs ExecStop.2; 2s ExecStop.2 exits; 2s main SIGTERM SIGCONT; 3s main exits':
          'yes',
      },
    },
    {
      what: 'have their time from when they are run, though that is late',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'main', latenessUs: 250_000 },
      before: '0 stop; 200ms runs ExecStop',
      courses: {
        '10400ms main SIGTERM SIGCONT; 10400ms ExecStop SIGTERM SIGCONT; 11s main exits; 11s ExecStop exits': 'yes',
        '10100ms main SIGTERM SIGCONT; 10100ms ExecStop SIGTERM SIGCONT; 11s main exits; 11s ExecStop exits': 'no',
      },
    },
    {
      what: 'of which one hangs have done so where the end is claimed at that instant: who exits then does so after the first pass',
      world: { set: `KillMode=mixed; ExecStop=/stop; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-65': 'after-first-pass-only' },
      before: '0 stop; 0 runs ExecStop; 10s claims failed; 10s main exits',
      courses: {
        '10s worker SIGKILL; 10s ExecStop SIGKILL': 'yes',
        '11s ExecStop exits; 20s worker SIGKILL': 'no',
      },
    },
  ]);
});

describe('ExecStopPost= after which the final signal is due (AMB-08)', () => {
  table([
    {
      what: 'is followed by it once',
      world: { set: `KillMode=mixed; FinalKillSignal=SIGQUIT; ExecStopPost=/post; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-08': 'after-stop-post', 'AMB-68': 'again' },
      before:
        '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 2s ExecStopPost exits; 2s worker SIGQUIT; 3s runs ExecStopPost#2; 4s ExecStopPost#2 exits',
      courses: { '5s worker exits': 'yes', '4s worker SIGQUIT; 5s worker exits': 'no', '10s worker SIGQUIT': 'yes' },
    },
  ]);
});

describe('who is run at the instant of the final signal', () => {
  const world = { set: `ExecStopPost=/post; ExecReload=/reload; ${ts10}`, processes: 'main worker' };
  const before = `0 stop; ${both}`;
  table([
    {
      what: 'as ExecStopPost= is not killed by it',
      world,
      before,
      courses: {
        '10s main SIGKILL; 10s runs ExecStopPost; 10s worker SIGKILL; 11s main exits; 11s worker exits; 12s ExecStopPost exits':
          'yes',
        '10s main SIGKILL; 10s runs ExecStopPost; 10s worker SIGKILL; 10s ExecStopPost SIGKILL; 11s main exits; 11s worker exits; 12s ExecStopPost exits':
          'no',
      },
    },
    {
      what: 'is owed it as long as nobody has been sent it',
      world,
      before,
      courses: {
        '10s runs ExecReload; 10s main SIGKILL; 10s worker SIGKILL; 11s main exits; 11s worker exits; 20s ExecReload exits':
          'no',
        '10s main SIGKILL; 10s runs ExecReload; 10s worker SIGKILL; 11s main exits; 11s worker exits; 20s ExecReload exits':
          'yes',
        '10s main SIGKILL; 10s worker SIGKILL; 10s runs ExecReload; 11s main exits; 11s worker exits; 20s ExecReload exits':
          'yes',
      },
    },
    {
      what: 'is owed it, too, at the instant at which somebody exits, who may have done so when it was due',
      world,
      before,
      courses: {
        '10s worker exits; 10s runs ExecReload; 10s main SIGKILL; 11s main exits; 20s ExecReload exits': 'no',
        '10s worker exits; 10s main SIGKILL; 10s runs ExecReload; 11s main exits; 20s ExecReload exits': 'yes',
      },
    },
  ]);
});

describe('who is forked within a request that is made again', () => {
  table([
    {
      what: 'for a further job (AMB-42) is not of the first pass, and of none that follows',
      world: { set: ts10, processes: 'main' },
      readings: { 'AMB-42': 'again' },
      before:
        '0 stop; 0 main SIGTERM SIGCONT; 1s stop; 1s main forks child; 1s main SIGTERM SIGCONT; 2s stop; 2s main SIGTERM SIGCONT',
      courses: {
        '3s main exits; 3s child exits': 'yes',
        '2s child SIGTERM SIGCONT; 3s main exits; 3s child exits': 'no',
      },
    },
  ]);
});

const ofNoStop = { 'AMB-53': 'nothing', 'AMB-64/own-exit': 'not' };

describe('a service without a main process whose last process has gone', () => {
  const world = { set: `ExecStop=/stop; ${ts10}`, processes: 'worker' };
  const before = '1s worker exits';
  table([
    {
      what: 'is not stopped by that (AMB-64), which its stop command shows',
      world,
      readings: ofNoStop,
      before,
      courses: {
        '1s runs ExecStop; 2s ExecStop exits': 'yes',
        '1s runs ExecStop; 1s ExecStop SIGTERM': 'no',
        '2s runs ExecStop; 30s ExecStop exits': 'yes',
        '2s runs ExecStop; 12s ExecStop SIGTERM SIGCONT; 13s ExecStop exits': 'no',
      },
    },
    {
      what: 'is stopped when its stop command is run, though that is later',
      world,
      before,
      courses: {
        '3s runs ExecStop; 13s ExecStop SIGTERM SIGCONT; 14s ExecStop exits': 'yes',
        '3s runs ExecStop; 30s ExecStop exits': 'no',
      },
    },
    {
      what: 'in the job of Restart=',
      world: { ...world, set: `Restart=always; RestartKillSignal=SIGUSR1; ${world.set}` },
      readings: { 'AMB-21/automatic': 'counts' },
      before,
      courses: {
        '3s runs ExecStop; 13s ExecStop SIGUSR1 SIGCONT; 14s ExecStop exits': 'yes',
        '3s runs ExecStop; 13s ExecStop SIGTERM SIGCONT; 14s ExecStop exits': 'no',
      },
    },
  ]);
});

describe('ExecStopPost= that is run at the instant of a timeout', () => {
  const set = `ExecStopPost=/post; RuntimeMaxSec=5s; ${ts10}`;
  const goesOn = '15s main.2 SIGTERM SIGCONT; 15s main.2 exits';
  table([
    {
      what: 'shows that it has passed, whatever stopped the unit before it was started again',
      world: { set, initially: 'inactive' },
      before: `0 start; 0 runs main; 1s stop; 1s main SIGTERM SIGCONT; 1s main exits; 1s claims stopped; 10s start; 10s runs main.2; 15s runs ExecStopPost; ${goesOn}`,
      courses: { '25s ExecStopPost SIGTERM SIGCONT; 26s ExecStopPost exits': 'yes', '26s ExecStopPost exits': 'no' },
    },
    {
      what: 'and whatever was no stop (AMB-64)',
      world: { set, initially: 'inactive' },
      readings: { 'AMB-64/oom': 'not' },
      before: `10s start; 10s runs main.2; 11s main.2 forks worker; 12s oom worker; 12s worker exits by SIGKILL; 15s runs ExecStopPost; ${goesOn}`,
      courses: { '25s ExecStopPost SIGTERM SIGCONT; 26s ExecStopPost exits': 'yes', '26s ExecStopPost exits': 'no' },
    },
  ]);
});

describe('what is run of a unit that is down', () => {
  table([
    {
      what: 'is no reload of it (AMB-55)',
      world: { set: `ExecReload=/reload; TimeoutStartSec=5s; ${ts10}`, processes: 'main' },
      readings: { 'AMB-55': 'by-kill-mode' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 2s claims stopped; 3s runs ExecReload',
      courses: { '20s ExecReload exits': 'yes' },
    },
    {
      what: 'is no remount',
      world: { unit: 'a.mount', set: 'TimeoutSec=5s' },
      before: '0 stop; 0 claims stopped; 3s runs ExecRemount',
      courses: { '20s ExecRemount exits': 'yes' },
    },
  ]);
});

describe('a restart by Restart= of what no stop has ended (AMB-64)', () => {
  table([
    {
      what: 'begins with the commands before it',
      world: { set: `ExecStartPre=/pre; TimeoutStartSec=5s; ${ts10}`, processes: 'main worker' },
      readings: ofNoStop,
      before: '1s main exits 1; 2s runs ExecStartPre',
      courses: {
        '7s ExecStartPre SIGTERM SIGCONT; 7s worker SIGTERM SIGCONT; 8s worker exits; 8s ExecStartPre exits': 'yes',
        '8s ExecStartPre exits': 'no',
      },
    },
  ]);
});

describe('a process that is not there', () => {
  table([
    {
      what: 'is signalled without a word against it where an earlier run has ended without a stop (AMB-64)',
      world: { set: ts10, processes: 'main' },
      readings: ofNoStop,
      before: '1s main exits',
      courses: { '2s ghost SIGUSR2': 'no', '2s start; 2s runs main.2; 3s ghost SIGUSR2': 'yes' },
    },
    {
      what: 'or where nothing has shown an end',
      world: { set: ts10, processes: 'worker' },
      before: '1s worker exits',
      courses: { '2s ghost SIGUSR2': 'yes', '1s runs ExecStopPost; 1s ghost SIGUSR2': 'no' },
    },
    {
      what: 'is not signalled in a stop, not even with a signal of its own',
      world: { set: `WatchdogSec=2s; ${ts10}`, processes: 'main' },
      before: '3s watchdog; 3s main SIGABRT',
      courses: { '3s ghost SIGTERM; 4s main exits': 'no', '4s main exits; 5s ghost SIGTERM': 'yes' },
    },
    {
      what: 'nor after it with a signal whose sentence says when it is sent',
      world: { set: ts10, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL; 11s main exits',
      courses: { '12s ghost SIGKILL': 'no', '12s ghost SIGHUP': 'no', '12s ghost SIGUSR2': 'yes' },
    },
  ]);
});

describe('a process of a later run', () => {
  table([
    {
      what: 'is signalled without a word against it where the earlier one has ended without a stop (AMB-64)',
      world: { set: ts10, processes: 'main worker' },
      readings: ofNoStop,
      before: '1s main exits',
      courses: {
        '2s worker SIGUSR2': 'no',
        '2s start; 2s runs main.2; 3s main.2 SIGUSR2': 'yes',
        '2s start; 2s runs main.2; 3s worker SIGUSR2': 'no',
      },
    },
  ]);
});

describe('a stop command that is run as the last process goes', () => {
  table([
    {
      what: 'is waited for by one stop, and killed once by its timeout',
      world: {
        set: 'Type=forking; GuessMainPID=no; ExecStop=/stop; KillMode=mixed; TimeoutStopSec=10s',
        processes: 'worker',
      },
      before: '0 worker exits; 0 runs ExecStop',
      courses: {
        '20s ExecStop SIGKILL; 20s ExecStop exits; 20s claims failed': 'yes',
        '20s ExecStop SIGKILL; 20s ExecStop SIGKILL; 20s ExecStop exits; 20s claims failed': 'no',
      },
    },
  ]);
});
