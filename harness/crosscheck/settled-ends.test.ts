import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('what is no stop, and calls for nothing', () => {
  table([
    {
      what: 'is in force once an earlier stop, which it met, is over',
      world: { set: `KillMode=process; ExecReload=/reload; ${ts10}`, processes: 'main ExecReload' },
      before: `0 restart; 0 main SIGTERM SIGCONT; 0 main exits; 0 claims stopped; 0 runs main.2; 0 claims started
        1s main.2 notifies STOPPING=1`,
      courses: {
        '2s ExecReload exits; 3s main.2 SIGUSR2': 'no',
        '2s main.2 SIGUSR2': 'no',
        '2s ExecReload exits; 3s stop; 3s main.2 SIGTERM SIGCONT; 3s main.2 exits': 'yes',
        // Of a later run it says nothing.
        '2s ExecReload exits; 3s stop; 3s main.2 SIGTERM SIGCONT; 3s main.2 exits; 4s start; 4s runs main.3; 5s main.3 SIGUSR2':
          'yes',
      },
    },
    {
      what: 'is so at the instant at which an earlier stop ends',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' },
      before: `0 restart; 0 main SIGTERM SIGCONT; 1s main exits; 1s worker SIGKILL; 1s claims stopped; 1s runs main.2
        1s claims started; 1s worker exits; 1s main.2 notifies WATCHDOG=trigger`,
      courses: { '2s main.2 SIGUSR2': 'no', '2s main.2 exits': 'yes' },
    },
    {
      what: 'is in force over left-overs of a run that was not seen',
      world: { set: 'SendSIGKILL=no', processes: 'worker', initially: 'inactive' },
      before: '0 start; 0 runs main; 0 claims started; 1s main notifies STOPPING=1',
      courses: { '2s main SIGUSR2': 'no', '2s worker SIGUSR2': 'no', '2s worker exits': 'yes' },
    },
    {
      what: 'is so after all have exited, which nothing shows to be a stop',
      world: { set: 'ExitType=cgroup', processes: 'main worker stranger' },
      before: '0 main notifies STOPPING=1; 1s main exits; 1s worker exits; 1s claims failed',
      courses: { '2s stranger SIGUSR2': 'no', '2s runs ExecStopPost; 3s ExecStopPost exits': 'yes' },
    },
    {
      what: 'also when memory runs out while the unit starts (AMB-64)',
      world: { set: 'Type=notify; TimeoutStartSec=10s', initially: 'inactive', processes: 'worker' },
      readings: { 'AMB-64/oom': 'not' },
      before: '0 start; 0 runs main; 1s oom worker; 1s worker exits by SIGKILL',
      courses: {
        '2s main SIGUSR2': 'no',
        '1s main SIGTERM': 'no',
        '2s main notifies READY=1': 'yes',
        '10s main SIGTERM SIGCONT; 10s main exits': 'yes',
        '11s main exits': 'no',
      },
    },
    {
      what: 'and not when memory runs out in a unit that is down',
      world: { set: 'TimeoutStopSec=0', processes: 'main' },
      before: '0 main exits by SIGKILL; 1s oom main',
      courses: { '1s main SIGTERM': 'yes', '1s stop': 'yes' },
    },
  ]);
});

describe('want of memory', () => {
  table([
    {
      what: 'stops a unit that starts, too, and without the commands of one that has started',
      world: { set: `Type=notify; ExecStop=/stop; ${ts10}`, initially: 'inactive', processes: 'worker' },
      before: '0 start; 0 runs main; 1s oom worker; 1s worker exits by SIGKILL',
      courses: {
        '1s main SIGTERM SIGCONT; 1s main exits': 'yes',
        '1s runs ExecStop; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 2s main exits': 'no',
        '2s main notifies READY=1': 'no',
      },
    },
  ]);
});

describe('a claim that the unit has ended', () => {
  table([
    {
      what: 'says nothing while a kernel thread has not exited, nor of what it is asked to stop',
      world: { set: `KillMode=process; ExitType=cgroup; ${ts10}`, processes: 'main kthread' },
      before: '0 main exits; 0 claims stopped; 1s stop',
      courses: { '1s kthread SIGUSR2': 'no', '1s stranger SIGUSR2': 'no', '2s claims stopped': 'yes' },
    },
    {
      what: 'says nothing where only a remount was asked for',
      world: { unit: 'a.mount', set: 'KillMode=mixed; TimeoutSec=10s', processes: 'child' },
      before: '0 remount; 3s claims failed; 4s stop',
      courses: { '14s child SIGKILL; 14s child exits': 'yes', '15s child exits': 'no', '14s child SIGTERM': 'no' },
    },
    {
      what: 'closes nothing while WatchdogSignal= is to take the place of the final signal (AMB-34)',
      world: {
        set: `KillMode=mixed; SendSIGKILL=no; TimeoutStopFailureMode=abort; ${ts10}`,
        processes: 'main worker',
      },
      readings: { 'AMB-34': 'applied', 'AMB-75/end': 'claimed' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 5s claims failed',
      courses: {
        '10s worker SIGABRT': 'yes',
        '6s stranger SIGUSR2; 10s worker SIGABRT': 'no',
        '11s worker exits': 'no',
      },
    },
  ]);
});

describe('a stop that was over', () => {
  table([
    {
      what: 'does not make up, when ExecStopPost= is run, for what fell due meanwhile',
      world: { unit: 'a.socket', set: `ExecStopPost=/post; KillMode=mixed; TimeoutSec=10s`, processes: 'kthread' },
      before: '0 stop; 1s kthread forks child; 10s runs ExecStopPost',
      courses: { '11s ExecStopPost exits': 'yes', '10s child SIGKILL': 'no' },
    },
    {
      what: 'goes on, when ExecStopPost= is run, to what falls due then',
      world: { unit: 'a.socket', set: `ExecStopPost=/post; KillMode=mixed; TimeoutSec=10s`, processes: 'kthread' },
      before: '0 stop; 1s kthread forks child; 5s runs ExecStopPost',
      courses: { '10s child SIGKILL; 11s ExecStopPost exits': 'yes', '11s ExecStopPost exits': 'no' },
    },
    {
      what: 'by SendSIGKILL=no, of a socket that nothing shows to be started anew: the next stop is one of its own',
      world: {
        unit: 'a.socket',
        set: 'ExecStopPre=/pre; SendSIGKILL=no; TimeoutSec=10s',
        processes: 'worker',
      },
      before: '0 restart; 0 worker SIGTERM SIGCONT; 20s stop',
      courses: { '20s worker SIGTERM SIGCONT': 'yes', '20s worker SIGTERM': 'no', '21s worker exits': 'no' },
    },
    {
      what: 'of a unit that is stopped again at this instant: its ExecStopPost= command is what it has left',
      world: { unit: 'a.socket', set: 'ExecStopPost=/post; KillMode=mixed; TimeoutSec=0' },
      before: '1s restart; 1s runs ExecStopPost; 1s claims failed; 1s claims started; 1s stop',
      courses: {
        '1s ExecStopPost SIGKILL; 1s ExecStopPost exits': 'yes',
        '1s ExecStopPost SIGTERM': 'no',
        '2s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'when its timeout passed does not end with that (AMB-72), but with the ExecStopPost= command',
      world: { set: `ExecStopPost=/post; SendSIGKILL=no; ${ts10}`, processes: 'worker' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 0 worker leaves; 10s runs ExecStopPost',
      courses: {
        '11s ExecStopPost exits; 12s worker SIGUSR2': 'yes',
        '11s worker SIGUSR2; 12s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'and was claimed to be, though nothing but the start that ran out of time shows it',
      world: {
        unit: 'a.swap',
        set: 'KillMode=mixed; SendSIGKILL=no; TimeoutSec=10s',
        processes: 'worker',
        initially: 'inactive',
      },
      before: '0 start; 0 runs ExecActivate',
      courses: {
        '10s ExecActivate exits; 20s claims failed; 101s stop; 101s stranger SIGUSR2': 'yes',
        '9s ExecActivate exits; 20s claims failed; 101s stop; 101s stranger SIGUSR2': 'no',
      },
    },
  ]);
});

describe('a recording in which order within an instant means nothing', () => {
  table([
    {
      what: 'holds what follows a signal before it, also in a pass that comes after the end of the stop (AMB-72)',
      world: {
        set: `ExecStopPost=/post; SendSIGKILL=no; SendSIGHUP=yes; ${ts10}`,
        processes: 'worker',
        ordered: false,
      },
      before: '0 stop; 0 worker SIGTERM SIGHUP SIGCONT; 10s runs ExecStopPost',
      courses: {
        '20s ExecStopPost SIGHUP SIGCONT SIGTERM; 21s ExecStopPost exits': 'yes',
        '20s ExecStopPost SIGHUP SIGCONT; 21s ExecStopPost exits': 'no',
        '19s ExecStopPost SIGHUP; 20s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost exits': 'no',
      },
    },
  ]);
});

describe('a timeout', () => {
  table([
    {
      what: 'of a stop command may have passed before another job came at its very instant (AMB-24)',
      world: { set: `ExecStop=/stop; RestartKillSignal=SIGUSR2; ${ts10}`, processes: 'main ' },
      before: '0 restart; 0 runs ExecStop; 10s stop',
      courses: {
        '10s main SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT; 10s main exits; 10s ExecStop exits': 'yes',
        '10s main SIGUSR2 SIGCONT; 10s ExecStop SIGUSR2 SIGCONT; 10s main exits; 10s ExecStop exits': 'yes',
        '10s main SIGUSR2 SIGCONT; 10s ExecStop SIGTERM SIGCONT; 10s main exits; 10s ExecStop exits': 'no',
        '11s ExecStop exits; 11s main SIGTERM SIGCONT; 11s main exits': 'no',
      },
    },
    {
      what: 'of a start was not over where it is claimed then that it has succeeded',
      world: {
        unit: 'a.socket',
        set: `ExecStartPre=/pre; KillMode=process; TimeoutSec=10s`,
        initially: 'inactive',
      },
      before: '0 start; 0 runs ExecStartPre; 10s ExecStartPre exits; 10s claims started; 20s stop',
      courses: { '20s stranger SIGUSR2': 'no', '20s claims stopped': 'yes' },
    },
    {
      what: 'of 0 is never over, nor is that of an abort (AMB-48)',
      world: { set: 'TimeoutAbortSec=0; WatchdogSec=2s', processes: 'main' },
      readings: { 'AMB-48': 'never', 'AMB-33/timeout': 'abort-timeout' },
      before: '3s watchdog; 3s main SIGABRT',
      courses: { '3s main SIGKILL; 3s main exits': 'no', '100s main exits': 'yes' },
    },
    {
      what: 'of 0 is over at once, and so is that of an abort (AMB-48)',
      world: { set: 'TimeoutAbortSec=0; WatchdogSec=2s', processes: 'main' },
      readings: { 'AMB-48': 'at-once', 'AMB-33/timeout': 'abort-timeout' },
      before: '3s watchdog; 3s main SIGABRT',
      courses: { '3s main SIGKILL; 3s main exits': 'yes', '4s main exits': 'no' },
    },
    {
      what: 'that counts from an announcement (AMB-20) is put off as that of a stop is',
      world: { set: 'TimeoutStopSec=10s', processes: 'main' },
      readings: { 'AMB-20': 'final-only' },
      before: '0 main notifies STOPPING=1; 5s main notifies EXTEND_TIMEOUT_USEC=15000000',
      courses: {
        '20s main SIGKILL; 20s main exits': 'yes',
        '10s main SIGKILL; 10s main exits': 'no',
        '21s main exits': 'no',
      },
    },
    {
      what: 'after the final signal (AMB-25) is not put off, since that one is over',
      world: { set: 'TimeoutStopSec=10s; FinalKillSignal=SIGQUIT', processes: 'main' },
      readings: { 'AMB-25': 'then-sigkill' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT; 15s main notifies EXTEND_TIMEOUT_USEC=15000000',
      courses: { '20s main SIGKILL; 20s main exits': 'yes', '30s main SIGKILL; 30s main exits': 'no' },
    },
    {
      what: 'that has been put off is put off by new settings, too (AMB-44)',
      world: { set: 'TimeoutStopSec=90s', processes: 'main' },
      readings: { 'AMB-44': 'new-settings' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 main notifies EXTEND_TIMEOUT_USEC=15000000',
      courses: {
        '1s daemon-reload TimeoutStopSec=10s; 15s main SIGKILL; 15s main exits': 'yes',
        '1s daemon-reload TimeoutStopSec=10s; 10s main SIGKILL; 10s main exits': 'no',
        '1s daemon-reload TimeoutStopSec=20s; 20s main SIGKILL; 20s main exits': 'yes',
        '1s daemon-reload TimeoutStopSec=20s; 15s main SIGKILL; 15s main exits': 'no',
      },
    },
  ]);
});

describe('readings together', () => {
  table([
    {
      what: 'a watchdog that expires in a stop is for those of the first pass (AMB-60): of none there is nobody (AMB-67)',
      world: { set: 'KillMode=none; WatchdogSec=2s', processes: 'main' },
      readings: {
        'AMB-60/expiry-while-stopping': 'watchdog-pass',
        'AMB-67': 'main-only',
        'AMB-32': 'main-only',
        'AMB-33/survivors': 'kill-signal',
      },
      before: '0 stop; 1s watchdog',
      courses: { '1s main exits': 'yes', '1s main SIGABRT': 'no' },
    },
    {
      what: 'KillSignal= is for services (AMB-02), so that SIGTERM is what does not come before the stop command (AMB-75)',
      world: { unit: 'a.swap', set: 'KillSignal=SIGUSR1' },
      readings: { 'AMB-02': 'services-only', 'AMB-75/start': 'first-pass' },
      before: '0 stop; 0 runs ExecDeactivate',
      courses: { '1s ExecDeactivate SIGTERM': 'no', '1s ExecDeactivate SIGUSR2; 2s ExecDeactivate exits': 'yes' },
    },
    {
      what: 'no more is RestartKillSignal= of a restart, which is for services, too',
      world: { unit: 'a.socket', set: 'ExecStopPre=/pre; RestartKillSignal=SIGUSR2' },
      readings: { 'AMB-02': 'services-only', 'AMB-75/start': 'first-pass' },
      before: '0 restart; 0 runs ExecStopPre',
      courses: { '1s ExecStopPre SIGUSR2': 'no', '1s ExecStopPre SIGINT; 2s ExecStopPre exits': 'yes' },
    },
    {
      what: 'before the first pass (AMB-75) nothing is said of who is not there',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-75/start': 'first-pass' },
      before: '0 stop; 0 runs ExecStop',
      courses: {
        '1s nobody SIGCONT; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 3s main exits': 'yes',
        '1s nobody SIGTERM; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 3s main exits': 'no',
        '1s nobody SIGKILL; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 3s main exits': 'no',
      },
    },
    {
      what: 'one SIGHUP for both (AMB-19) is said of KillSignal=, not of the final signal (AMB-77)',
      world: { set: `SendSIGHUP=yes; FinalKillSignal=SIGHUP; ${ts10}`, processes: 'main' },
      readings: { 'AMB-19': 'one', 'AMB-77': 'after-all' },
      before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT',
      courses: { '10s main SIGHUP SIGHUP; 10s main exits': 'yes', '10s main SIGHUP; 11s main exits': 'no' },
    },
    {
      what: 'main first (AMB-38) is the one that the first pass was for, whoever has been named since',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-38': 'main-first', 'AMB-70': 'all-remaining' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s worker becomes main',
      courses: { '10s main SIGKILL; 10s worker SIGKILL': 'yes', '10s worker SIGKILL; 10s main SIGKILL': 'no' },
    },
    {
      what: 'a watchdog that expires in a stop (AMB-60) has its signal sent to main only (AMB-32)',
      world: { set: `WatchdogSec=2s; ${ts10}`, processes: 'main worker' },
      readings: {
        'AMB-60/expiry-while-stopping': 'watchdog-pass',
        'AMB-32': 'main-only',
        'AMB-33/survivors': 'kill-signal',
      },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s watchdog',
      courses: {
        '1s main SIGABRT; 2s main exits; 2s worker exits': 'yes',
        '1s main SIGABRT; 1s worker SIGABRT': 'no',
        '2s main exits; 2s worker exits': 'no',
      },
    },
    {
      what: 'and has none sent once SendSIGKILL=no has ended the stop (AMB-72)',
      world: { set: `WatchdogSec=2s; SendSIGKILL=no; ${ts10}`, processes: 'main' },
      readings: { 'AMB-60/expiry-while-stopping': 'watchdog-pass' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 11s watchdog',
      courses: { '12s main exits': 'yes', '11s main SIGTERM': 'yes', '11s main SIGHUP': 'no' },
    },
    {
      what: 'main exits by itself and stays a zombie (AMB-36): it may be met, and the others be woken (AMB-78)',
      world: { set: `KillMode=mixed; SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-36/zombies': 'remain', 'AMB-78': 'every-remaining' },
      before: '0 main exits as zombie',
      courses: { '0 worker SIGCONT; 1s worker exits': 'yes', '1s worker exits': 'yes', '0 worker SIGTERM': 'no' },
    },
    {
      what: 'a stop command that nothing waits for (AMB-76) may be met by the final signal of its instant',
      world: { set: `ExecStop=/stop; KillMode=mixed; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-76': 'control-group-only' },
      before: '0 main exits; 0 runs ExecStop; 0 worker SIGKILL; 0 worker exits',
      courses: {
        '0 ExecStop SIGKILL; 0 ExecStop exits': 'yes',
        '1s ExecStop exits': 'yes',
        '0 ExecStop SIGTERM': 'no',
        '1s ExecStop SIGKILL': 'no',
      },
    },
    {
      what: 'a main process that is forked in a stop, and not known, does not remain where forks do not (AMB-36)',
      world: { set: `Type=forking; KillMode=mixed; ${ts10}`, initially: 'inactive' },
      readings: { 'AMB-36/forks': 'gone' },
      before: '0 start; 0 runs ExecStart; 0 stop; 1s ExecStart forks main',
      courses: { '10s ExecStart SIGKILL; 10s ExecStart exits': 'yes', '10s ExecStart SIGKILL; 10s main SIGKILL': 'no' },
    },
    {
      what: 'no main process and final at once (AMB-11), for a watchdog that sends its signal to main only (AMB-32)',
      world: { set: `KillMode=mixed; WatchdogSec=2s; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-11': 'final-at-once', 'AMB-32': 'main-only', 'AMB-33/survivors': 'kill-signal' },
      before: '3s watchdog',
      courses: { '3s worker SIGKILL; 3s worker exits': 'yes', '4s worker exits': 'no', '3s worker SIGABRT': 'no' },
    },
    {
      what: 'who exited as the stop began and stays a zombie (AMB-36) was not asked, and is not asked again (AMB-72)',
      world: { set: `KillMode=mixed; SendSIGKILL=no; ${ts10}`, processes: 'main' },
      readings: { 'AMB-36/zombies': 'remain', 'AMB-72/kill-signal': 'again' },
      before: '0 main exits as zombie',
      courses: { '20s claims failed': 'yes', '10s main SIGTERM SIGCONT': 'no' },
    },
    {
      what: 'who was asked and stays a zombie (AMB-36) is asked again (AMB-72)',
      world: { set: `KillMode=mixed; SendSIGKILL=no; ${ts10}`, processes: 'main' },
      readings: { 'AMB-36/zombies': 'remain', 'AMB-72/kill-signal': 'again' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits as zombie',
      courses: { '10s main SIGTERM SIGCONT': 'yes', '20s claims failed': 'no' },
    },
  ]);
});
