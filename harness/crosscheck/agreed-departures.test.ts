import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('SIGHUP to those whom the first signal of mixed passes by (AMB-17)', () => {
  const world = { set: `KillMode=mixed; SendSIGHUP=yes; ${ts10}` };
  const wholeGroup = { 'AMB-17': 'whole-group', 'AMB-18': 'per-process-hup-first' };
  table([
    {
      what: 'is owed once one of those whom it goes to has been sent it, though another one goes',
      world: { ...world, processes: 'main worker ExecReload' },
      readings: { ...wholeGroup, 'AMB-10': 'exempt' },
      before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 0 ExecReload exits',
      courses: {
        '1s main exits; 1s worker SIGKILL; 2s worker exits': 'no',
        '0 worker SIGHUP; 1s main exits; 1s worker SIGKILL; 2s worker exits': 'yes',
      },
    },
    {
      what: 'is owed as long as one of those whom it goes to is there to be sent it',
      world: { ...world, processes: 'main worker ExecReload' },
      readings: { ...wholeGroup, 'AMB-10': 'exempt' },
      before: '0 stop; 0 main exits',
      courses: {
        '0 ExecReload SIGTERM SIGHUP SIGCONT; 0 worker SIGHUP; 0 worker SIGKILL; 0 ExecReload SIGKILL': 'yes',
        '0 ExecReload SIGTERM SIGHUP SIGCONT; 0 worker SIGKILL; 0 ExecReload SIGKILL': 'no',
        '0 ExecReload exits; 0 worker SIGKILL': 'yes',
      },
    },
    {
      what: 'is owed no more when nobody is left whom it goes to, of any pass of that instant (AMB-42)',
      world: { ...world, processes: 'main worker' },
      readings: { ...wholeGroup, 'AMB-42': 'again' },
      before: '0 stop; 0 stop',
      courses: {
        '0 main exits; 0 worker SIGKILL; 1s worker exits': 'yes',
        '0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGHUP; 0 main exits; 0 worker SIGKILL': 'yes',
        '0 main SIGTERM SIGHUP SIGCONT; 0 main exits; 0 worker SIGKILL': 'no',
      },
    },
  ]);
});

describe('a main process that leaves the control group', () => {
  table([
    {
      what: 'is owed the first signal of mixed all the same, wherever the final one goes (AMB-71)',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-71': 'not-in-control-group' },
      before: '0 stop; 0 main leaves',
      courses: {
        '0 main SIGTERM SIGCONT; 5s main exits; 5s worker SIGKILL': 'yes',
        '5s main exits; 5s worker SIGKILL': 'no',
      },
    },
  ]);
});

describe('who exits at the instant of a final signal that falls due there (AMB-63)', () => {
  const again = {
    world: { set: `FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main worker' },
    before:
      '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 10s main SIGQUIT; 10s worker SIGQUIT; 20s main SIGKILL; 20s worker exits',
  };
  const command = {
    world: { set: `KillMode=none; ExecStop=/stop; ${ts10}`, processes: 'main' },
    before: '0 stop; 0 runs ExecStop; 10s ExecStop SIGTERM SIGCONT; 20s ExecStop exits',
  };
  table([
    {
      what: 'is not to be met by the SIGKILL after one that was ignored (AMB-25)',
      ...again,
      readings: { 'AMB-25': 'then-sigkill', 'AMB-63': 'forbidden' },
      courses: { '20s worker SIGKILL': 'no', '21s main exits': 'yes' },
    },
    {
      what: 'or may be',
      ...again,
      readings: { 'AMB-25': 'then-sigkill', 'AMB-63': 'licensed' },
      courses: { '20s worker SIGKILL': 'yes', '21s main exits': 'yes' },
    },
    {
      what: 'is not to be met by that to the stop command of none (AMB-29)',
      ...command,
      readings: { 'AMB-29': 'kill-then-final', 'AMB-63': 'forbidden' },
      courses: { '20s ExecStop SIGKILL': 'no', '21s main exits': 'yes' },
    },
    {
      what: 'or may be, and need not',
      ...command,
      readings: { 'AMB-29': 'kill-then-final', 'AMB-63': 'licensed' },
      courses: { '20s ExecStop SIGKILL': 'yes', '21s main exits': 'yes' },
    },
  ]);
});

describe('a main process that exits at the instant of the timeout after WatchdogSignal=', () => {
  table([
    {
      what: 'leaves others to be sent the first signal, if it went before that, or else the final one (AMB-33)',
      world: { set: ts10, processes: 'main worker' },
      readings: { 'AMB-33/survivors': 'kill-signal' },
      before: '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 10s main exits',
      courses: {
        '10s worker SIGKILL; 11s worker exits': 'yes',
        '10s worker SIGTERM SIGCONT; 20s worker SIGKILL': 'yes',
        '10s worker SIGTERM SIGCONT; 10s worker SIGKILL': 'no',
        '11s worker exits': 'no',
      },
    },
  ]);
});

describe('what is owed until the last instant of its window in a late recording', () => {
  table([
    {
      what: 'is in time at that, whatever could be sent until an earlier one (AMB-42)',
      world: { set: ts10, processes: 'main worker', latenessUs: 250_000 },
      readings: { 'AMB-42': 'again' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 50ms worker exits; 100ms stop',
      courses: {
        '350ms main SIGTERM SIGCONT; 1s main exits': 'yes',
        '351ms main SIGTERM SIGCONT; 1s main exits': 'no',
      },
    },
  ]);
});

describe('a run beside which something has happened that is no stop (AMB-64)', () => {
  table([
    {
      what: 'is bounded by that, also once the stop of an earlier run is over',
      world: { set: 'TimeoutStopSec=20s', processes: 'worker' },
      readings: { 'AMB-64/oom': 'not' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 1s claims stopped; 2s start; 2s runs main.2',
      courses: {
        '20s worker SIGKILL; 20s worker exits; 21s main.2 SIGUSR2': 'yes',
        '3s oom worker; 20s worker SIGKILL; 20s worker exits; 21s main.2 SIGUSR2': 'no',
        '3s oom worker; 20s worker SIGKILL; 20s worker exits; 22s main.2 exits': 'yes',
      },
    },
  ]);
});
