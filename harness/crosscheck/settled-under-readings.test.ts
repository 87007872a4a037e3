import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const asked = '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';

describe('a timeout of 0 that never passes (AMB-48)', () => {
  table([
    {
      what: 'does not pass for a remount either',
      world: { unit: 'a.mount', set: 'TimeoutSec=0' },
      readings: { 'AMB-48': 'never' },
      before: '0 remount; 0 runs ExecRemount',
      courses: {
        '5s ExecRemount exits': 'yes',
        '0 ExecRemount SIGTERM SIGCONT; 1s stop; 1s ExecRemount exits': 'yes',
        '1s stop; 1s ExecRemount SIGTERM SIGCONT; 2s ExecRemount exits': 'yes',
        '1s stop; 1s ExecRemount SIGTERM SIGCONT SIGKILL': 'no',
      },
    },
    {
      what: 'passes at once for a remount, too, under the other reading',
      world: { unit: 'a.mount', set: 'TimeoutSec=0' },
      before: '0 remount; 0 runs ExecRemount',
      courses: {
        '5s ExecRemount exits': 'no',
        '0 ExecRemount SIGTERM SIGCONT SIGKILL; 0 ExecRemount exits': 'yes',
      },
    },
  ]);
});

describe('a frozen unit that is thawed first (AMB-51)', () => {
  const readings = { 'AMB-51': 'thaw-first' };
  table([
    {
      what: 'is thawed when its stop begins, whoever thaws it, and before any signal',
      world: { set: ts10, processes: 'main' },
      readings,
      before: '0 freeze; 1s stop',
      courses: {
        '1s thaws; 1s main SIGTERM SIGCONT; 2s main exits': 'yes',
        '1s thaw; 1s main SIGTERM SIGCONT; 2s main exits': 'yes',
        '1s main SIGTERM; 1s thaws; 1s main SIGCONT; 2s main exits': 'no',
        '1s main SIGTERM SIGCONT; 11s main SIGKILL': 'no',
        '2s thaws; 2s main SIGTERM SIGCONT; 3s main exits': 'no',
      },
    },
    {
      what: 'at once, though the signals wait for the stop command',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings,
      before: '0 freeze; 1s stop',
      courses: {
        '1s thaws; 1s runs ExecStop; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 3s main exits': 'yes',
        '1s runs ExecStop; 1s thaws; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 3s main exits': 'yes',
        '1s runs ExecStop; 2s thaws; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 3s main exits': 'no',
      },
    },
    {
      what: 'owes nothing that earlier stops owe any the less',
      world: { set: `RuntimeMaxSec=5s; ${ts10}`, processes: 'main' },
      readings,
      before: '0 freeze; 5s thaws',
      courses: { '5s main SIGTERM SIGCONT; 6s main exits': 'yes', '': 'no' },
    },
    {
      what: 'is not owed where only a command is killed (AMB-55), or nobody',
      world: { set: `ExecReload=/reload; TimeoutStartSec=5s; ${ts10}`, processes: 'main' },
      readings: { ...readings, 'AMB-55': 'command-only' },
      before: '0 freeze; 0 reload; 0 runs ExecReload',
      courses: { '5s ExecReload SIGKILL; 6s ExecReload exits': 'yes', '5s thaws; 5s ExecReload SIGKILL': 'yes' },
    },
    {
      what: 'may be frozen later',
      world: { set: ts10, processes: 'main' },
      readings,
      before: '1s stop; 1s freeze',
      courses: { '1s main SIGTERM SIGCONT; 11s main SIGKILL': 'yes', '1s thaws': 'no' },
    },
  ]);
});

describe('what goes to whoever the first pass passes by (AMB-17, AMB-78)', () => {
  const world = { set: `KillMode=mixed; SendSIGHUP=yes; ${ts10}`, processes: 'main worker' };
  table([
    {
      what: 'may be sent, and need not be, where main went at the very instant',
      world,
      readings: { 'AMB-17': 'whole-group-mixed' },
      before: '0 main exits',
      courses: {
        '0 worker SIGHUP SIGKILL; 0 worker exits': 'yes',
        '0 worker SIGKILL; 0 worker exits': 'yes',
        '0 worker SIGCONT SIGKILL; 0 worker exits': 'no',
      },
    },
    {
      what: 'is sent where main is asked',
      world,
      readings: { 'AMB-78': 'every-remaining' },
      before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT',
      courses: {
        '0 worker SIGCONT; 1s main exits; 1s worker SIGKILL; 1s worker exits': 'yes',
        '1s main exits; 1s worker SIGKILL; 1s worker exits': 'no',
      },
    },
  ]);
});

describe('what is asked for once more', () => {
  table([
    {
      what: 'by a further request (AMB-42) is KillSignal=, until the final signal',
      world: { set: `FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main' },
      readings: { 'AMB-42': 'again' },
      before: '0 stop; 0 main SIGTERM SIGCONT',
      courses: {
        '5s stop; 5s main SIGTERM SIGCONT; 10s main SIGQUIT': 'yes',
        '5s stop; 10s main SIGQUIT': 'no',
        '10s main SIGQUIT; 15s stop': 'yes',
        '10s main SIGQUIT; 15s stop; 15s main SIGTERM SIGCONT': 'no',
      },
    },
    {
      what: 'is not what a watchdog is for',
      world: { set: `WatchdogSec=1s; ${ts10}`, processes: 'main' },
      readings: { 'AMB-42': 'again' },
      before: '0 watchdog; 0 main SIGABRT; 5s stop',
      courses: { '10s main SIGKILL': 'yes', '5s main SIGTERM SIGCONT; 10s main SIGKILL': 'no' },
    },
    {
      what: 'at the instant of the timeout may have been asked for before it, or after',
      world: { unit: 'a.swap', set: 'SendSIGKILL=no; TimeoutSec=10s', processes: 'worker' },
      readings: { 'AMB-42': 'again' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 10s restart',
      courses: { '': 'yes', '10s worker SIGTERM SIGCONT': 'yes', '10s worker SIGTERM': 'no' },
    },
    {
      what: 'when main exits (AMB-06) is so too after a timeout that ends nothing (AMB-72)',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-06': 'again', 'AMB-07': 'main-exit', 'AMB-72/ends': 'no' },
      before: `${asked}; 12s main exits`,
      courses: {
        '12s worker SIGTERM SIGCONT': 'yes',
        '': 'no',
        '12s worker SIGTERM SIGCONT; 22s worker SIGTERM': 'no',
      },
    },
    {
      what: 'is not, where that has ended the stop',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-06': 'again', 'AMB-07': 'main-exit' },
      before: `${asked}; 12s main exits`,
      courses: { '': 'yes' },
    },
    {
      what: 'or put off (AMB-07) by main’s exit at the instant of the timeout may have been, or not',
      world: { set: ts10, processes: 'main worker' },
      readings: { 'AMB-07': 'main-exit' },
      before: `${asked}; 10s main exits`,
      courses: { '10s worker SIGKILL': 'yes', '20s worker SIGKILL': 'yes', '15s worker SIGKILL': 'no', '': 'no' },
    },
  ]);
});

describe('what is there when a stop is asked for', () => {
  table([
    {
      what: 'an ExecStopPost= command of a start that failed, which is no stop (AMB-64), remains like any other',
      world: { set: `Type=notify; ExecStart=/x; ExecStopPost=/post; KillMode=mixed; ${ts10}`, initially: 'inactive' },
      readings: { 'AMB-64/start-failure': 'not' },
      before: '0 start; 0 runs main; 1s main exits 1; 1s runs ExecStopPost; 2s stop',
      courses: { '2s ExecStopPost SIGKILL; 2s ExecStopPost exits': 'yes', '3s ExecStopPost exits': 'no' },
    },
    {
      what: 'and is a control process (AMB-10)',
      world: { set: `Type=notify; ExecStart=/x; ExecStopPost=/post; KillMode=mixed; ${ts10}`, initially: 'inactive' },
      readings: { 'AMB-64/start-failure': 'not', 'AMB-10': 'exempt', 'AMB-65': 'after-first-pass-only' },
      before: '0 start; 0 runs main; 1s main exits 1; 1s runs ExecStopPost; 2s stop',
      courses: { '2s ExecStopPost SIGTERM SIGCONT; 3s ExecStopPost exits': 'yes', '3s ExecStopPost exits': 'no' },
    },
  ]);
});

describe('a stop that SendSIGKILL=no has ended with its timeout (AMB-72)', () => {
  const world = { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' };
  table([
    {
      what: 'is asked for nothing once more by another request (AMB-42)',
      world,
      readings: { 'AMB-42': 'again' },
      before: `${asked}; 15s stop`,
      courses: { '': 'yes' },
    },
    {
      what: 'owes nothing to who is forked after it, or at its very instant (AMB-37)',
      world,
      readings: { 'AMB-37': 'owed' },
      before: asked,
      courses: {
        '5s main forks child': 'no',
        '10s main forks child': 'yes',
        '10s main forks child; 10s child SIGTERM SIGCONT': 'yes',
        '15s main forks child': 'yes',
      },
    },
    {
      what: 'has left over what a start finds (AMB-27), as soon as it has ended',
      world,
      before: asked,
      courses: {
        '5s restart; 5s worker SIGUSR2': 'no',
        '15s restart; 15s worker SIGUSR2': 'no',
        '15s restart; 16s worker SIGUSR2': 'yes',
        '15s stop; 15s worker SIGUSR2': 'yes',
      },
    },
    {
      what: 'and which is killed again whole, by KillSignal=, in mixed as well',
      world: { set: `KillMode=mixed; RestartKillSignal=SIGUSR1; SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-27': 'any-start-killed' },
      before: '0 restart; 0 main SIGUSR1 SIGCONT; 1s main exits; 15s restart',
      courses: { '15s worker SIGTERM SIGCONT': 'yes', '15s worker SIGUSR1 SIGCONT': 'no', '': 'no' },
    },
    {
      what: 'ends with the timeout also where the final signal, withheld, was due before (AMB-33)',
      world: { set: `WatchdogSec=1s; SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-33/survivors': 'final-signal' },
      before: '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 1s main exits',
      courses: { '11s worker SIGUSR2': 'yes', '9s worker SIGUSR2': 'no' },
    },
  ]);
});

describe('what is no stop as the readings have it', () => {
  table([
    {
      what: 'may have ended the unit, so that a claim says so (AMB-64)',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing' },
      before: '0 main exits',
      courses: { '5s claims failed; 6s stop': 'yes', '6s stop': 'no', '5s worker SIGUSR2': 'no' },
    },
    {
      what: 'is not over because a start is asked for',
      world: { set: ts10, processes: 'main worker' },
      readings: { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing' },
      before: '0 main exits; 1s start',
      courses: { '1s worker SIGUSR2': 'no' },
    },
    {
      what: 'and RuntimeMaxSec= does not count after main’s exit',
      world: { set: `ExecStop=/stop; RuntimeMaxSec=5s; ${ts10}`, processes: 'main' },
      readings: { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing' },
      before: '0 main exits',
      courses: { '': 'yes' },
    },
    {
      what: 'but does after a want of memory that ends nothing',
      world: { set: `RuntimeMaxSec=5s; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-64/oom': 'not' },
      before: '0 oom worker; 0 worker exits by SIGKILL',
      courses: { '': 'no', '5s main SIGTERM SIGCONT; 6s main exits': 'yes' },
    },
  ]);
});

describe('the job that began a stop (AMB-24)', () => {
  table([
    {
      what: 'is the first that was asked for, where none was when it began',
      world: { set: `RestartKillSignal=SIGUSR1; ExecStop=/stop; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-24': 'first-job' },
      before: '0 main exits; 0 runs ExecStop; 1s restart; 2s stop; 3s ExecStop exits',
      courses: {
        '3s worker SIGUSR1 SIGCONT; 4s worker exits': 'yes',
        '3s worker SIGTERM SIGCONT; 4s worker exits': 'no',
      },
    },
  ]);
});

describe('a service that can reload by itself', () => {
  table([
    {
      what: 'is not stopped by reload-or-restart',
      world: { set: `Type=notify-reload; ${ts10}`, processes: 'main' },
      before: '0 reload-or-restart',
      courses: { '': 'yes' },
    },
  ]);
});

describe('what is asked to be reloaded or restarted', () => {
  table([
    {
      what: 'is mounted anew if it is a mount, and nobody is killed',
      world: { unit: 'a.mount', set: 'Where=/a; What=/b; TimeoutSec=10s', processes: 'worker' },
      before: '0 reload-or-restart; 0 runs ExecRemount; 1s ExecRemount exits',
      courses: { '': 'yes' },
    },
    {
      what: 'is owed what a restart owes, once that is asked of the mount',
      world: { unit: 'a.mount', set: 'Where=/a; What=/b; TimeoutSec=10s', processes: 'worker' },
      before:
        '0 reload-or-restart; 0 runs ExecRemount; 1s ExecRemount exits; 2s restart; 2s runs ExecUnmount; 2s ExecUnmount exits',
      courses: { '': 'no', '2s worker SIGTERM SIGCONT; 3s worker exits': 'yes' },
    },
    {
      what: 'is restarted if it is a swap',
      world: { unit: 'a.swap', set: 'What=/b; TimeoutSec=10s', processes: 'worker' },
      before: '0 reload-or-restart; 0 runs ExecDeactivate; 0 ExecDeactivate exits',
      courses: { '': 'no', '0 worker SIGTERM SIGCONT; 2s worker exits': 'yes' },
    },
  ]);
});

describe('a socket with two stop commands', () => {
  table([
    {
      what: 'need not run the second, and is killed without',
      world: { unit: 'a.socket', set: 'ExecStopPre=/a; ExecStopPre=/b; TimeoutSec=10s', processes: 'worker' },
      before: '0 stop; 0 runs ExecStopPre; 1s ExecStopPre exits',
      courses: {
        '1s worker SIGTERM SIGCONT; 2s worker exits': 'yes',
        '1s runs ExecStopPre.2; 2s ExecStopPre.2 exits; 2s worker SIGTERM SIGCONT; 3s worker exits': 'yes',
        '': 'no',
      },
    },
  ]);
});

describe('what several readings say together', () => {
  const mixed = { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' };
  table([
    {
      what: 'with its last process a stop is over, claimed or not (AMB-75)',
      world: { set: ts10, processes: 'main stranger' },
      readings: { 'AMB-75/end': 'claimed' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
      courses: { '1s stranger SIGUSR2': 'no', '2s stranger SIGUSR2': 'yes' },
    },
    {
      what: 'the main process comes before what others are sent besides (AMB-38, AMB-78)',
      world: mixed,
      readings: { 'AMB-38': 'main-first', 'AMB-78': 'every-remaining' },
      before: '0 stop',
      courses: {
        '0 main SIGTERM SIGCONT; 0 worker SIGCONT; 1s main exits; 1s worker SIGKILL; 1s worker exits': 'yes',
        '0 worker SIGCONT; 0 main SIGTERM SIGCONT; 1s main exits; 1s worker SIGKILL; 1s worker exits': 'no',
      },
    },
    {
      what: 'main’s exit is not the want of a main process (AMB-13)',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-13': 'everybody' },
      before: '0 main exits',
      courses: { '': 'yes', '0 worker SIGTERM SIGCONT; 1s worker exits': 'no' },
    },
    {
      what: 'SIGHUP does not follow the SIGKILL of no setting (AMB-25, AMB-77)',
      world: { set: `FinalKillSignal=SIGQUIT; SendSIGHUP=yes; ${ts10}`, processes: 'main' },
      readings: { 'AMB-25': 'then-sigkill', 'AMB-77': 'after-all' },
      before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 10s main SIGQUIT SIGHUP',
      courses: { '20s main SIGKILL': 'yes', '20s main SIGKILL SIGHUP': 'no' },
    },
    {
      what: 'no main process is started over left-overs of a run that nobody saw (AMB-73)',
      world: { set: `KillMode=process; ${ts10}`, processes: 'worker', initially: 'inactive' },
      readings: { 'AMB-73/process': 'refused' },
      before: '0 start',
      courses: { '': 'yes', '0 runs main': 'no' },
    },
    {
      what: 'what FinalKillSignal= says is no signal of the procedure where mixed means SIGKILL (AMB-56)',
      world: { unit: 'a.mount', set: `KillMode=mixed; FinalKillSignal=SIGUSR2; TimeoutSec=10s` },
      readings: { 'AMB-56': 'literal-sigkill', 'AMB-75/start': 'first-pass' },
      before: '0 stop; 0 runs ExecUnmount',
      courses: {
        '1s ExecUnmount exits': 'yes',
        '0 ExecUnmount SIGUSR2; 1s ExecUnmount exits': 'yes',
        '0 ExecUnmount SIGTERM; 1s ExecUnmount exits': 'no',
        '0 ExecUnmount SIGKILL; 1s ExecUnmount exits': 'no',
      },
    },
    {
      what: 'it is where mixed means FinalKillSignal=',
      world: { unit: 'a.mount', set: `KillMode=mixed; FinalKillSignal=SIGUSR2; TimeoutSec=10s` },
      readings: { 'AMB-56': 'final-signal', 'AMB-75/start': 'first-pass' },
      before: '0 stop; 0 runs ExecUnmount',
      courses: { '0 ExecUnmount SIGUSR2; 1s ExecUnmount exits': 'no' },
    },
    {
      what: 'the watchdog expires during a stop also after the final signal (AMB-60)',
      world: { set: `FinalKillSignal=SIGQUIT; WatchdogSec=10s; ${ts10}`, processes: 'main' },
      readings: { 'AMB-60/expiry-while-stopping': 'watchdog-pass' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT; 11s watchdog',
      courses: { '11s main SIGABRT': 'yes', '': 'no', '12s main SIGABRT': 'no' },
    },
    {
      what: 'a message that calls for nothing does not end the stop of an earlier run (AMB-60, AMB-75)',
      world: { set: `KillMode=none; ExecStartPre=/prepare; ${ts10}`, processes: 'main' },
      before: '0 restart; 0 claims failed; 0 runs ExecStartPre; 1s main notifies WATCHDOG=trigger; 1s runs main.2',
      courses: { '1s claims started': 'yes', '1s main.2 SIGUSR2': 'no', '1s main SIGUSR2': 'no' },
    },
  ]);
});
