import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const two = { set: ts10, processes: 'main worker' };

describe('a stop that waits for its stop command when its end is claimed', () => {
  table([
    {
      what: 'waits still when another one follows it',
      world: { set: `ExecStop=/stop; KillMode=process; ${ts10}`, processes: 'main' },
      before:
        '0 stop; 0 runs ExecStop; 1s claims failed; 1s runs main.2; 2s stop; 2s runs ExecStop#2; 3s ExecStop#2 exits',
      courses: {
        '3s main.2 SIGTERM SIGCONT; 4s main.2 exits; 9s ExecStop exits; 9s main SIGTERM SIGCONT; 9s main exits': 'yes',
        '3s main.2 SIGTERM SIGCONT; 4s main.2 exits; 9s ExecStop exits; 10s main exits': 'no',
        '3s main.2 SIGTERM SIGCONT; 4s main.2 exits; 11s main exits; 11s ExecStop exits': 'no',
      },
    },
    {
      what: 'runs its next one',
      world: { set: `ExecStop=/stop; ExecStop=/two; ${ts10}`, processes: 'main' },
      before: '0 stop; 0 runs ExecStop; 1s claims failed; 2s start; 2s runs main.2; 4s ExecStop exits',
      courses: {
        '4s runs ExecStop.2; 5s ExecStop.2 exits; 5s main SIGTERM SIGCONT; 6s main exits': 'yes',
        '4s runs ExecStop.2; 5s ExecStop.2 exits; 6s main exits': 'no',
        '4s main SIGTERM SIGCONT; 5s main exits': 'no',
        '5s main exits': 'no',
      },
    },
  ]);
});

describe('two stop commands, and a stop that another one has followed while its first command ran', () => {
  const world = { set: `ExecStop=/stop; ExecStop=/two; KillMode=process; ${ts10}`, processes: 'main' };
  const followed = '0 stop; 0 runs ExecStop; 1s claims failed; 2s start; 2s runs main.2; 3s stop; 3s runs ExecStop#2';
  const rest = '7s ExecStop#2 exits 1; 7s main.2 SIGTERM SIGCONT; 8s main.2 exits';
  table([
    {
      what: 'the second is of the stop whose first one has ended: of the earlier one',
      world,
      before: `${followed}; 4s ExecStop exits`,
      courses: {
        [`4s runs ExecStop.2; 5s ExecStop.2 exits; 5s main SIGTERM SIGCONT; 6s main exits; ${rest}`]: 'yes',
        [`4s runs ExecStop.2; 5s ExecStop.2 exits; 6s main exits; ${rest}`]: 'no',
        [`4s runs ExecStop.2; 5s main SIGTERM SIGCONT; 6s main exits; ${rest}`]: 'no',
        [`6s main exits; ${rest}`]: 'no',
      },
    },
    {
      what: 'or of the later one',
      world,
      before: `${followed}; 4s ExecStop#2 exits; 4s runs ExecStop.2; 5s ExecStop.2 exits; 5s main.2 SIGTERM SIGCONT`,
      courses: {
        '6s main.2 exits; 7s ExecStop exits 1; 7s main SIGTERM SIGCONT; 8s main exits': 'yes',
        '5s main SIGTERM SIGCONT; 6s main.2 exits; 7s ExecStop exits 1; 8s main exits': 'no',
        '6s main.2 exits; 7s ExecStop exits 1; 8s main exits': 'no',
      },
    },
  ]);
});

describe('who becomes the main process in mode process when somebody has been asked', () => {
  const world = {
    set: `KillMode=process; TimeoutStopFailureMode=abort; TimeoutAbortSec=5s; ${ts10}`,
    processes: 'main worker',
  };
  table([
    {
      what: 'by the first pass, is not sent the final signal',
      world: { ...world, set: `KillMode=process; ${ts10}` },
      readings: { 'AMB-20': 'kill-signal' },
      before: '0 main notifies STOPPING=1; 0 main SIGTERM SIGCONT; 1s worker becomes main',
      courses: { '10s worker SIGKILL; 10s worker exits': 'no', '10s main SIGKILL; 11s main exits': 'yes' },
    },
    {
      what: 'nor where it was by an abort after an announcement (AMB-20, AMB-34)',
      world,
      readings: { 'AMB-20': 'final-only', 'AMB-34': 'applied' },
      before: '0 main notifies STOPPING=1; 10s main SIGABRT; 11s worker becomes main',
      courses: { '15s worker SIGKILL; 16s worker exits': 'no', '15s main SIGKILL; 16s main exits': 'yes' },
    },
  ]);
});

describe('a message that puts off the final signal at its very instant', () => {
  table([
    {
      what: 'may have come too late',
      world: { set: ts10, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main notifies EXTEND_TIMEOUT_USEC=5000000',
      courses: {
        '10s main SIGKILL; 11s main exits': 'yes',
        '15s main SIGKILL; 16s main exits': 'yes',
        '12s main SIGKILL; 16s main exits': 'no',
        '16s main exits': 'no',
      },
    },
  ]);
});

describe('a job at the very instant of a timeout, which may have come too late for it', () => {
  const hung = { set: `ExecStop=/stop; RestartKillSignal=SIGUSR2; ${ts10}`, processes: 'main' };
  const before = '0 stop; 0 runs ExecStop; 10s restart';
  const end = '10s ExecStop exits; 11s main exits';
  table([
    {
      what: 'of ExecStopPost=, for a stop that no job has asked for',
      world: { set: `ExecStopPost=/post; RestartKillSignal=SIGUSR2; ${ts10}`, processes: 'worker' },
      before: '1s oom worker; 1s worker SIGTERM SIGCONT; 1s worker exits by SIGKILL; 1s runs ExecStopPost',
      courses: {
        '11s restart; 11s ExecStopPost SIGTERM SIGCONT; 12s ExecStopPost exits': 'yes',
        '11s restart; 11s ExecStopPost SIGUSR2 SIGCONT; 12s ExecStopPost exits': 'yes',
        '11s ExecStopPost SIGUSR2 SIGCONT; 11s restart; 12s ExecStopPost exits': 'no',
        '10s restart; 11s ExecStopPost SIGTERM SIGCONT; 12s ExecStopPost exits': 'no',
        '11s restart; 12s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'of a stop command, where the first job stands and a second request is one for a second round',
      world: hung,
      readings: { 'AMB-24': 'first-job', 'AMB-42': 'again' },
      before,
      courses: {
        [`10s ExecStop SIGTERM SIGCONT; 10s main SIGTERM SIGCONT; ${end}`]: 'yes',
        [`10s ExecStop SIGTERM SIGCONT; 10s main SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT; 10s main SIGTERM SIGCONT; ${end}`]:
          'yes',
        [`10s ExecStop SIGUSR2 SIGCONT; 10s main SIGUSR2 SIGCONT; ${end}`]: 'no',
        [end]: 'no',
      },
    },
    {
      what: 'of a stop command, where the last job stands',
      world: hung,
      readings: { 'AMB-24': 'last-job', 'AMB-42': 'again' },
      before,
      courses: {
        [`10s ExecStop SIGUSR2 SIGCONT; 10s main SIGUSR2 SIGCONT; ${end}`]: 'yes',
        [`10s ExecStop SIGTERM SIGCONT; 10s main SIGTERM SIGCONT; 10s ExecStop SIGUSR2 SIGCONT; 10s main SIGUSR2 SIGCONT; ${end}`]:
          'yes',
        [`10s ExecStop SIGTERM SIGCONT; 10s main SIGTERM SIGCONT; ${end}`]: 'no',
      },
    },
  ]);
});

describe('an announcement that calls for the final signal only (AMB-20), in mode process', () => {
  table([
    {
      what: 'is followed by that to whoever is the main process by then, and at the very instant by either or by a stop',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-20': 'final-only' },
      before: '0 main notifies STOPPING=1',
      courses: {
        '5s worker becomes main; 10s worker SIGKILL; 10s worker exits': 'yes',
        '5s worker becomes main; 10s main SIGKILL; 10s main exits': 'no',
        '10s worker becomes main; 10s worker SIGKILL; 10s worker exits': 'yes',
        '10s worker becomes main; 10s main SIGKILL; 10s main exits': 'yes',
        '10s worker becomes main; 11s main exits': 'no',
        '10s stop; 10s main SIGKILL; 11s main exits': 'yes',
        '10s stop; 10s main SIGTERM SIGCONT; 11s main exits': 'yes',
        '10s stop; 11s main exits': 'no',
      },
    },
  ]);
});

describe('a restart job after a start that has failed, which is no stop (AMB-64)', () => {
  table([
    {
      what: 'has the stop command come first, as of a unit that is coming up (AMB-43)',
      world: { set: `Type=notify; ExecStop=/stop; ${ts10}`, initially: 'inactive' },
      readings: { 'AMB-64/start-failure': 'not', 'AMB-43/start': 'commands-first' },
      before: '0 start; 0 runs main; 0 main exits 1; 1s restart; 1s runs ExecStop',
      courses: {
        '2s ExecStop exits': 'yes',
        '11s ExecStop SIGTERM SIGCONT; 12s ExecStop exits': 'yes',
        '5s ExecStop SIGTERM SIGCONT; 6s ExecStop exits': 'no',
      },
    },
  ]);
});

describe('main that exits when only ExecStopPost= runs besides', () => {
  const world = { set: `ExecStopPost=/post; ${ts10}`, processes: 'main' };
  const before = '0 stop; 0 main SIGTERM SIGCONT; 0 runs ExecStopPost; 1s main exits';
  const forks = '2s ExecStopPost forks child; 2s ExecStopPost exits';
  table([
    {
      what: 'has the delay start anew (AMB-07) where that counts as one that remains (AMB-61)',
      world,
      readings: { 'AMB-07': 'main-exit', 'AMB-61': 'counts', 'AMB-79': 'nothing' },
      before,
      courses: {
        '11s ExecStopPost SIGKILL; 11s ExecStopPost exits': 'yes',
        '10s ExecStopPost SIGKILL; 11s ExecStopPost exits': 'no',
        [`${forks}; 11s child SIGKILL; 11s child exits`]: 'yes',
        [`${forks}; 10s child SIGKILL; 11s child exits`]: 'no',
      },
    },
    {
      what: 'and not where it does not',
      world,
      readings: { 'AMB-07': 'main-exit', 'AMB-61': 'does-not', 'AMB-79': 'nothing' },
      before,
      courses: {
        [`${forks}; 10s child SIGKILL; 11s child exits`]: 'yes',
        [`${forks}; 11s child SIGKILL; 11s child exits`]: 'no',
      },
    },
  ]);
});

describe('what follows a signal, ahead of it', () => {
  const loose = { latenessUs: 100_000, ordered: false };
  table([
    {
      what: 'in a pass after the end of the stop: may come at its instant, and not at an earlier one',
      world: { ...loose, set: `SendSIGHUP=yes; ExecStopPost=/post; ${ts10}`, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 0 main exits; 1s runs ExecStopPost',
      courses: {
        '11s ExecStopPost SIGHUP; 11s ExecStopPost SIGCONT; 11s ExecStopPost SIGTERM; 12s ExecStopPost exits': 'yes',
        '11s ExecStopPost SIGHUP; 11s ExecStopPost SIGCONT; 11.1s ExecStopPost SIGTERM; 12s ExecStopPost exits': 'no',
        '11s ExecStopPost SIGHUP; 11s ExecStopPost SIGCONT; 12s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'in a pass after a stop that has given up: may follow nothing where that process goes at the instant',
      world: { ...loose, set: `SendSIGKILL=no; ExecStopPost=/post; ${ts10}`, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 11s runs ExecStopPost',
      courses: {
        '21s ExecStopPost SIGCONT; 21s ExecStopPost exits; 21.1s ExecStopPost SIGTERM': 'yes',
        '21s ExecStopPost SIGCONT; 21s ExecStopPost exits': 'yes',
        '21s ExecStopPost SIGCONT; 21.05s ExecStopPost exits; 21.1s ExecStopPost SIGTERM': 'no',
        '21s ExecStopPost SIGHUP; 21s ExecStopPost exits; 21.1s ExecStopPost SIGTERM': 'no',
      },
    },
    {
      what: 'to whoever went at the instant of the pass, late: may come at the instant of the signal, and follows one',
      world: { ...loose, set: `KillMode=process; KillSignal=SIGINT; ${ts10}`, processes: 'main' },
      before: '1s main exits',
      courses: {
        '1.05s main SIGCONT; 1.05s main SIGINT': 'yes',
        '1.05s main SIGINT; 1.05s main SIGCONT': 'yes',
        '1.05s main SIGCONT; 1.1s main SIGINT': 'no',
        '1.05s main SIGCONT': 'no',
        '1.2s main SIGINT': 'no',
      },
    },
  ]);
});

describe('the second bullet, at the instant of which the last go', () => {
  table([
    {
      what: 'sends nobody the final signal once more, where it is sent once (AMB-68)',
      world: { ...two, set: `KillMode=mixed; ${ts10}`, latenessUs: 100_000, ordered: false },
      before: '0 stop; 0 main SIGTERM SIGCONT; 9.999s main exits',
      courses: {
        '9.999s worker SIGKILL; 10s worker exits': 'yes',
        '10s worker exits; 10.05s worker SIGKILL': 'yes',
        '10s worker exits; 10.1s worker SIGKILL': 'no',
      },
    },
  ]);
});

describe('units that are no services', () => {
  const socket = { unit: 'a.socket', set: ts10, processes: 'worker' };
  const courses = {
    '1s worker exits': 'yes',
    '1s stop; 1s worker SIGTERM SIGCONT; 2s worker exits': 'yes',
    '1s stop; 2s worker exits': 'no',
    '1s stop; 1s worker SIGABRT; 2s worker exits': 'no',
  } as const;
  table([
    {
      what: 'announce no stop',
      world: socket,
      readings: { 'AMB-20': 'kill-signal' },
      before: '0 worker notifies STOPPING=1',
      courses,
    },
    { what: 'have no watchdog that expires', world: socket, before: '0 watchdog', courses },
    { what: 'or is triggered', world: socket, before: '0 worker notifies WATCHDOG=trigger', courses },
  ]);
});

describe('the order of signals at one instant', () => {
  table([
    {
      what: 'the final signal that comes with an abort repeats what all have been asked for',
      world: { ...two, set: `TimeoutStopFailureMode=abort; TimeoutAbortSec=0; ${ts10}` },
      readings: { 'AMB-34': 'applied' },
      before: `0 stop; ${both}`,
      courses: {
        '10s main SIGABRT; 10s worker SIGABRT; 10s main SIGKILL; 10s worker SIGKILL; 11s main exits; 11s worker exits':
          'yes',
        '10s main SIGABRT SIGKILL; 10s worker SIGABRT SIGKILL; 11s main exits; 11s worker exits': 'no',
        '10s main SIGABRT; 10s worker SIGABRT; 11s main exits; 11s worker exits': 'no',
      },
    },
    {
      what: 'what follows the final signal may meet who has exited since that, whom it may not (AMB-63)',
      world: two,
      readings: { 'AMB-15/F': 'owed', 'AMB-63': 'forbidden' },
      before: `0 stop; ${both}; 10s worker SIGKILL SIGCONT`,
      courses: {
        '10s main SIGKILL; 10s main exits; 10s main SIGCONT; 11s worker exits': 'yes',
        '10s main SIGKILL; 10s main exits; 11s worker exits': 'yes',
        '10s main SIGKILL; 10s main exits; 11s main SIGCONT; 11s worker exits': 'no',
        '10s main exits; 10s main SIGKILL SIGCONT; 11s worker exits': 'no',
      },
    },
    {
      what: 'no newcomer is signalled between a signal and what follows it, where each is served in its turn (AMB-18)',
      world: { set: ts10, processes: 'main' },
      readings: { 'AMB-37': 'owed' },
      before: '0 stop; 0 main forks child; 0 main SIGTERM',
      courses: {
        '0 main SIGCONT; 0 child SIGTERM; 0 child SIGCONT; 1s main exits; 1s child exits': 'yes',
        '0 child SIGTERM; 0 main SIGCONT; 0 child SIGCONT; 1s main exits; 1s child exits': 'no',
        '0 main SIGCONT; 1s main exits; 1s child exits': 'no',
      },
    },
  ]);
});

describe('a claim that ends the stop (AMB-75), with nothing to come', () => {
  const readings = { 'AMB-37': 'owed', 'AMB-75/end': 'claimed' };
  table([
    {
      what: 'leaves nothing owed to who is forked after it',
      world: { set: 'TimeoutStopSec=infinity', processes: 'main worker' },
      readings,
      before: `0 stop; ${both}`,
      courses: {
        '1s claims stopped; 2s worker forks child': 'yes',
        '2s worker forks child': 'no',
        '1s claims stopped; 2s worker forks child; 2s child SIGKILL': 'no',
      },
    },
    {
      what: 'and does not end it where the final signal is',
      world: two,
      readings,
      before: `0 stop; ${both}; 1s claims stopped; 2s worker forks child`,
      courses: {
        '2s child SIGTERM SIGCONT; 3s main exits; 3s worker exits; 3s child exits': 'yes',
        '3s main exits; 3s worker exits; 3s child exits': 'no',
      },
    },
  ]);
});

describe('main that exits and stays a zombie, which remains (AMB-36)', () => {
  const zombie = { 'AMB-36/zombies': 'remain', 'AMB-07': 'main-exit', 'AMB-06': 'again' };
  const asked = '0 stop; 0 main SIGTERM SIGCONT';
  const exits = '1s main exits as zombie';
  table([
    {
      what: 'is nobody else, so that alone it makes no delay start anew and is not asked again',
      world: { set: ts10, processes: 'main' },
      readings: zombie,
      before: `${asked}; ${exits}`,
      courses: {
        '10s main SIGKILL': 'yes',
        '11s main SIGKILL': 'no',
        '1s main SIGTERM SIGCONT; 11s main SIGKILL': 'no',
      },
    },
    {
      what: 'is not asked again with the others (AMB-06)',
      world: two,
      readings: zombie,
      before: `${asked}; 0 worker SIGTERM SIGCONT; ${exits}`,
      courses: {
        '1s worker SIGTERM SIGCONT; 11s main SIGKILL; 11s worker SIGKILL': 'yes',
        '1s worker SIGTERM SIGCONT; 1s main SIGTERM SIGCONT; 11s main SIGKILL; 11s worker SIGKILL': 'no',
        '11s main SIGKILL; 11s worker SIGKILL': 'no',
      },
    },
    {
      what: 'nor after WatchdogSignal= (AMB-33), and gets the final signal with them',
      world: two,
      readings: { 'AMB-36/zombies': 'remain', 'AMB-33/survivors': 'kill-signal' },
      before: `0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; ${exits}`,
      courses: {
        '1s worker SIGTERM SIGCONT; 11s main SIGKILL; 11s worker SIGKILL': 'yes',
        '1s worker SIGTERM SIGCONT; 1s main SIGTERM SIGCONT; 11s main SIGKILL; 11s worker SIGKILL': 'no',
        '1s worker SIGTERM SIGCONT; 11s worker SIGKILL': 'no',
      },
    },
  ]);
});
