import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const two = { set: ts10, processes: 'main worker' };
const formerMain = `0 stop; 0 claims stopped; 1s start; 1s runs main.2; 2s daemon-reload KillMode=control-group ${ts10};
  3s stop; 3s main.2 SIGTERM SIGCONT`;

describe('who has been the main process of an earlier run', () => {
  table([
    {
      what: 'is killed with the others of a sub-group, where the control group is a subtree (AMB-09)',
      world: { set: `KillMode=none; ${ts10}`, processes: 'main:subgroup' },
      readings: { 'AMB-09': 'subtree' },
      before: formerMain,
      courses: {
        '3s main SIGTERM SIGCONT; 4s main exits; 4s main.2 exits': 'yes',
        '4s main exits; 4s main.2 exits': 'no',
      },
    },
    {
      what: 'is spared in a sub-group, where the control group is the unit’s own',
      world: { set: `KillMode=none; ${ts10}`, processes: 'main:subgroup' },
      readings: { 'AMB-09': 'own-group' },
      before: formerMain,
      courses: {
        '3s main SIGTERM SIGCONT; 4s main exits; 4s main.2 exits': 'no',
        '4s main exits; 4s main.2 exits': 'yes',
      },
    },
    {
      what: 'is no main process any more before the first pass, when another one is named',
      world: { set: `KillMode=process; ExecStop=/stop; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-75/start': 'first-pass', 'AMB-76': 'all-modes' },
      before: '0 stop; 0 runs ExecStop; 1s worker becomes main',
      courses: {
        '1s main SIGUSR1; 2s ExecStop exits; 2s worker SIGTERM SIGCONT; 3s worker exits': 'no',
        '1s worker SIGUSR1; 2s ExecStop exits; 2s worker SIGTERM SIGCONT; 3s worker exits': 'yes',
        '2s ExecStop exits; 2s worker SIGTERM SIGCONT; 3s worker exits': 'yes',
      },
    },
    {
      what: 'nor who is named when the unit has ended',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-75/end': 'claimed' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s claims stopped; 2s worker becomes main',
      courses: { '3s worker SIGUSR1': 'no', '3s worker exits': 'yes' },
    },
  ]);
});

describe('a pass that is not for everybody', () => {
  table([
    {
      what: 'is not for who is forked meanwhile: after main’s exit in mixed (AMB-65)',
      world: { set: `KillMode=mixed; ExecStop=/stop; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-65': 'before-too', 'AMB-76': 'all-modes', 'AMB-11': 'nobody-then-final' },
      before: '0 stop; 0 runs ExecStop; 1s main exits; 2s ExecStop exits',
      courses: {
        '2s worker forks child; 2s child SIGTERM; 2s worker SIGKILL; 2s child SIGKILL': 'no',
        '2s worker SIGKILL': 'yes',
      },
    },
    {
      what: 'to the main process alone, when the watchdog has expired (AMB-32)',
      world: two,
      readings: { 'AMB-32': 'main-only', 'AMB-33/survivors': 'kill-signal' },
      before: '0 watchdog; 0 main SIGABRT; 0 main forks child',
      courses: { '0 child SIGABRT; 1s main exits': 'no' },
    },
    {
      what: 'to a command that hangs after the stop (AMB-79)',
      world: { set: `ExecStopPost=/post; ${ts10}`, processes: 'main' },
      readings: { 'AMB-79': 'kill-then-final' },
      before: `0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 11s ExecStopPost SIGTERM SIGCONT`,
      courses: {
        '11s ExecStopPost forks child; 11s child SIGTERM; 12s child exits; 12s ExecStopPost exits': 'no',
        '12s ExecStopPost exits': 'yes',
      },
    },
  ]);
});

describe('a command that hangs', () => {
  table([
    {
      what: 'in mode none has the final signal after one more delay (AMB-29)',
      world: { set: `KillMode=none; ExecStop=/stop; ${ts10}`, processes: 'main', latenessUs: 250_000 },
      readings: { 'AMB-29': 'kill-then-final' },
      before: '0 stop; 0 runs ExecStop; 10s ExecStop SIGTERM SIGCONT',
      courses: {
        '20s ExecStop SIGKILL': 'yes',
        '20400ms ExecStop SIGKILL': 'yes',
        '20600ms ExecStop SIGKILL': 'no',
        '': 'no',
      },
    },
    {
      what: 'is hung up once more, whatever was told to others before (AMB-58)',
      world: { set: `SendSIGHUP=yes; ExecStopPost=/post; ${ts10}`, processes: 'main' },
      readings: { 'AMB-79': 'kill-then-final', 'AMB-58': 'once-per-stop' },
      before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 1s main exits; 1s runs ExecStopPost',
      courses: {
        '11s ExecStopPost SIGTERM SIGHUP SIGCONT; 12s ExecStopPost exits': 'yes',
        '11s ExecStopPost SIGTERM SIGCONT; 12s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'has the delay of its own, whatever the main process’s exit does to that of the stop (AMB-07)',
      world: { set: `ExecStopPost=/post; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-79': 'kill-then-final', 'AMB-07': 'main-exit' },
      before: `0 stop; ${both}; 1s runs ExecStopPost; 2s main exits; 3s worker exits`,
      courses: {
        '11s ExecStopPost SIGTERM SIGCONT; 12s ExecStopPost exits': 'yes',
        '12s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'and a failure mode that kills takes the place of what is sent at once for want of a main process (AMB-11, AMB-34)',
      world: { set: `KillMode=mixed; TimeoutStopFailureMode=kill; ExecStop=/stop; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-34': 'applied', 'AMB-11': 'final-at-once', 'AMB-76': 'all-modes' },
      before: '0 stop; 0 runs ExecStop; 10s worker SIGKILL; 10s ExecStop SIGKILL',
      courses: { '': 'yes', '10s worker SIGKILL': 'no' },
    },
  ]);
});

describe('no first pass', () => {
  table([
    {
      what: 'an announcement that asks for the final signal only is due at once in mixed without a main process',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-20': 'final-only', 'AMB-11': 'final-at-once' },
      before: '0 worker notifies STOPPING=1',
      courses: { '0 worker SIGKILL': 'no', '10s worker SIGKILL': 'yes', '': 'no' },
    },
    {
      what: 'has nobody whom the watchdog could abort (AMB-60)',
      world: two,
      readings: { 'AMB-20': 'final-only', 'AMB-60/expiry-while-stopping': 'watchdog-pass' },
      before: '0 main notifies STOPPING=1; 2s watchdog',
      courses: {
        '10s main SIGKILL; 10s worker SIGKILL': 'yes',
        '2s main SIGABRT; 10s main SIGKILL; 10s worker SIGKILL': 'no',
      },
    },
    {
      what: 'in mode none a job after the announcement has the stop command run',
      world: { set: `KillMode=none; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-20': 'final-only' },
      before: '0 main notifies STOPPING=1; 3s stop',
      courses: { '3s runs ExecStop; 4s ExecStop exits': 'yes', '4s main exits': 'no' },
    },
    {
      what: 'is due at once for want of a main process, and in no pass later (AMB-11)',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-11': 'final-at-once' },
      before: '0 stop',
      courses: { '0 worker SIGKILL': 'yes', '100ms worker SIGKILL': 'no', '': 'no' },
    },
  ]);
});

describe('what is left over where a start is asked for (AMB-27)', () => {
  const set = `SendSIGKILL=no; SendSIGHUP=yes; ${ts10}`;
  const initially = 'inactive';
  table([
    {
      what: 'is hung up, in each such start (AMB-58)',
      world: { set, processes: 'worker', initially },
      readings: { 'AMB-27': 'any-start-killed', 'AMB-58': 'once-per-stop' },
      before: '0 start; 0 worker SIGTERM SIGHUP SIGCONT',
      courses: {
        '1s worker exits': 'yes',
      },
    },
    {
      what: 'is not hung up in a restart job, where SendSIGHUP= says nothing of those (AMB-16)',
      world: { set, processes: 'worker', initially },
      readings: { 'AMB-27': 'any-start-killed', 'AMB-16': 'not-in-restart' },
      courses: {
        '0 restart; 0 worker SIGTERM SIGCONT; 1s worker exits': 'yes',
        '0 restart; 0 worker SIGTERM SIGHUP SIGCONT; 1s worker exits': 'no',
        '0 start; 0 worker SIGTERM SIGHUP SIGCONT; 1s worker exits': 'yes',
      },
    },
    {
      what: 'is in the control group: who is outside is not, though it was named as the main process once',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'worker other:outside', initially },
      readings: { 'AMB-27': 'any-start-killed' },
      before: '0 other becomes main; 1s start; 1s worker SIGTERM SIGCONT',
      courses: {
        '2s worker exits; 2s runs main': 'yes',
        '1s other SIGTERM SIGCONT; 2s worker exits; 2s runs main': 'yes',
      },
    },
  ]);
});

describe('who stays, or is moved', () => {
  table([
    {
      what: 'whoever runs is moved freely, and so is the group removed',
      world: two,
      courses: { '0 worker moved': 'yes', '0 group-removed': 'yes' },
    },
    {
      what: 'as is who is left after an end that is no stop (AMB-64)',
      world: { set: `KillMode=none; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing' },
      before: '0 main exits',
      courses: { '1s worker moved': 'yes', '1s stop; 1s worker moved': 'no' },
    },
    {
      what: 'who was left by mode none stays, whatever is announced and stopped later (AMB-20)',
      world: { set: `KillMode=none; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-20': 'final-only' },
      before: `0 stop; 1s main exits; 1s claims stopped; 2s start; 2s runs main.2;
        3s daemon-reload KillMode=control-group ${ts10}; 4s main.2 notifies STOPPING=1; 5s stop;
        5s main.2 SIGTERM SIGCONT; 5s worker SIGTERM SIGCONT`,
      courses: { '6s worker exits; 6s main.2 exits': 'yes' },
    },
    {
      what: 'what is not known does nothing',
      world: two,
      courses: {
        '0 nobody becomes main': 'yes',
        '0 nobody leaves': 'yes',
        '0 nobody moved': 'yes',
        '0 nobody exits': 'yes',
      },
    },
  ]);
});

describe('a process that may not be signalled and is passed over (AMB-31)', () => {
  table([
    {
      what: 'keeps nobody waiting, where each signal goes to all of them first (AMB-18)',
      world: { set: ts10, processes: 'main worker:protected other' },
      readings: { 'AMB-31': 'ignored', 'AMB-18': 'batch-hup-first' },
      before: '0 stop; 0 main SIGTERM; 0 other SIGTERM; 0 main SIGCONT; 0 other SIGCONT',
      courses: { '1s main exits; 1s other exits; 1s worker exits': 'yes' },
    },
  ]);
});

describe('the final signal', () => {
  table([
    {
      what: 'may meet an ExecStopPost= command that is run at its instant (AMB-61), and need not',
      world: two,
      readings: { 'AMB-61': 'counts' },
      before: `0 stop; ${both}; 1s main exits; 10s worker SIGKILL; 10s runs ExecStopPost`,
      courses: { '11s worker exits; 11s ExecStopPost exits': 'yes' },
    },
    {
      what: 'does not meet one that has ended at that instant',
      world: { ...two, set: `ExecStopPost=/post; ${ts10}` },
      readings: { 'AMB-61': 'counts', 'AMB-63': 'licensed' },
      before: `0 stop; ${both}; 1s main exits; 1s runs ExecStopPost; 10s ExecStopPost exits; 10s worker SIGKILL`,
      courses: { '10s ExecStopPost SIGKILL; 11s worker exits': 'yes', '11s worker exits': 'yes' },
    },
    {
      what: 'goes to a main process that nobody reaps, which is asked no second time (AMB-06, AMB-36)',
      world: { set: ts10, processes: 'main' },
      readings: { 'AMB-06': 'again', 'AMB-07': 'main-exit', 'AMB-36/zombies': 'remain' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits as zombie',
      courses: { '11s main SIGKILL': 'no' },
    },
    {
      what: 'follows a stop of mode none that a new configuration makes one of control-group (AMB-44, AMB-29)',
      world: { set: `KillMode=none; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-44': 'new-settings', 'AMB-29': 'kill-then-final' },
      before: `0 stop; 0 runs ExecStop; 10s ExecStop SIGTERM SIGCONT; 11s ExecStop exits;
        12s daemon-reload ExecStop=/stop ${ts10}`,
      courses: { '20s main SIGKILL': 'yes', '': 'no' },
    },
  ]);
});
