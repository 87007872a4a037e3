import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('WatchdogSignal= in a stop (AMB-60)', () => {
  table([
    {
      what: 'goes to a zombie of the first pass that remains (AMB-36)',
      world: { set: `KillMode=process; SendSIGKILL=no; WatchdogSec=2s; ${ts10}`, processes: 'main' },
      readings: { 'AMB-36/zombies': 'remain', 'AMB-60/expiry-while-stopping': 'watchdog-pass' },
      before: '3s watchdog; 3s main SIGABRT; 3s main exits as zombie; 4s watchdog',
      courses: { '4s main SIGABRT': 'yes', '5s claims failed': 'no' },
    },
    {
      what: 'goes to nobody who has come since',
      world: { set: `WatchdogSec=2s; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-60/expiry-while-stopping': 'watchdog-pass' },
      before: `3s watchdog; 3s main SIGABRT; 3s worker SIGABRT; 4s worker forks child
        5s watchdog; 5s main SIGABRT; 5s worker SIGABRT`,
      courses: {
        '6s main exits; 6s worker exits; 6s child exits': 'yes',
        '5s child SIGABRT; 6s main exits; 6s worker exits; 6s child exits': 'no',
      },
    },
  ]);
});

describe('SIGTERM in the place of settings that are for services (AMB-02)', () => {
  const before = '10s runs ExecStopPost';
  const readings = { 'AMB-02': 'services-only' };
  const set = 'ExecStopPost=/post; KillMode=mixed; SendSIGKILL=no; TimeoutSec=10s';
  table([
    {
      what: 'is not KillSignal= in the place of RestartKillSignal=',
      world: { unit: 'a.socket', set: `${set}; RestartKillSignal=SIGUSR1`, processes: 'worker' },
      readings,
      before: `0 restart; ${before}`,
      courses: { '15s ExecStopPost SIGTERM': 'yes', '15s ExecStopPost SIGHUP': 'no' },
    },
    {
      what: 'is not RestartKillSignal= in a plain stop',
      world: { unit: 'a.socket', set: `${set}; KillSignal=SIGINT; RestartKillSignal=SIGTERM`, processes: 'worker' },
      readings,
      before: `0 stop; ${before}`,
      courses: { '15s ExecStopPost SIGTERM': 'yes', '15s ExecStopPost SIGHUP': 'no' },
    },
    {
      what: 'and is, where they are for all unit types',
      world: { unit: 'a.socket', set: `${set}; KillSignal=SIGINT; RestartKillSignal=SIGTERM`, processes: 'worker' },
      before: `0 stop; ${before}`,
      courses: { '15s ExecStopPost SIGTERM': 'no', '15s ExecStopPost SIGINT': 'yes' },
    },
  ]);
});

describe('a timeout', () => {
  table([
    {
      what: 'of a stop command has passed where an end is claimed at that instant, so that others are woken (AMB-78)',
      world: { unit: 'a.mount', set: 'KillMode=process; TimeoutSec=10s', processes: 'worker' },
      readings: { 'AMB-10': 'exempt', 'AMB-78': 'every-remaining' },
      before: '0 stop; 0 runs ExecUnmount',
      courses: {
        '10s claims failed; 10s ExecUnmount SIGTERM SIGCONT; 10s worker SIGCONT; 10s ExecUnmount exits': 'yes',
        '10s claims failed; 10s ExecUnmount SIGTERM SIGCONT; 10s ExecUnmount exits': 'no',
        '10s claims failed; 10s ExecUnmount exits': 'yes',
        '10s claims failed; 11s ExecUnmount exits': 'no',
        '10s ExecUnmount exits; 10s claims failed': 'yes',
      },
    },
    {
      what: 'that passed when nobody was left is not put off any more',
      world: { set: `ExecStopPost=/post; FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-61': 'counts' },
      before: `0 stop; 0 worker SIGTERM SIGCONT; 0 worker leaves
        20s worker notifies EXTEND_TIMEOUT_USEC=3000000; 20s runs ExecStopPost`,
      courses: {
        '30s ExecStopPost SIGTERM SIGCONT; 30s ExecStopPost exits': 'yes',
        '23s ExecStopPost SIGQUIT; 23s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'that had not passed is',
      world: { set: `ExecStopPost=/post; FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-61': 'counts' },
      before: `0 stop; 0 worker SIGTERM SIGCONT; 0 worker leaves
        5s worker notifies EXTEND_TIMEOUT_USEC=15000000; 12s runs ExecStopPost`,
      courses: {
        '20s ExecStopPost SIGQUIT; 20s ExecStopPost exits': 'yes',
        '21s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'that ends the stop (AMB-72) leaves nothing for who is forked then (AMB-37)',
      world: { set: 'ExecStopPost=/post; SendSIGKILL=no; TimeoutStopSec=0', processes: 'main' },
      readings: { 'AMB-37': 'owed' },
      before: `0 main exits by SIGKILL; 0 runs ExecStopPost; 0 ExecStopPost forks child
        0 ExecStopPost SIGTERM SIGCONT; 0 ExecStopPost exits`,
      courses: { '1s child exits': 'yes', '0 child SIGUSR2': 'no' },
    },
  ]);
});

describe('the last process of a service without a main process', () => {
  const readings = { 'AMB-53': 'nothing', 'AMB-64/own-exit': 'not' };
  const world = { set: `Type=forking; GuessMainPID=no; ExecStopPost=/post; ${ts10}`, processes: 'worker stranger' };
  table([
    {
      what: 'shows no end of the unit by going, so that nothing is said of anybody',
      world,
      readings,
      before: '0 worker exits',
      courses: { '1s stranger SIGUSR2': 'yes', '1s claims failed; 2s stranger SIGUSR2': 'yes' },
    },
    {
      what: 'until what belongs to a stop is run',
      world,
      readings,
      before: '0 worker exits; 0 runs ExecStopPost',
      courses: { '1s stranger SIGUSR2': 'no', '1s ExecStopPost exits': 'yes' },
    },
    {
      what: 'unlike the exit of main (AMB-64)',
      world: { ...world, processes: 'main stranger' },
      readings,
      before: '0 main exits',
      courses: { '1s stranger SIGUSR2': 'no', '1s claims failed': 'yes' },
    },
  ]);
});

describe('a stop of an earlier run', () => {
  table([
    {
      what: 'goes on until whom it has yet to end have gone, though a later one has given up (AMB-72, AMB-75)',
      world: { set: `ExecStopPost=/post; KillMode=process; ${ts10}`, processes: 'main' },
      before: `0 restart; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost
        2s daemon-reload KillMode=process SendSIGKILL=no TimeoutStopSec=10s
        5s claims failed; 5s runs main.2; 5s claims started; 10s stop; 10s main.2 SIGTERM SIGCONT`,
      courses: {
        '25s main.2 SIGUSR2': 'no',
        '22s ExecStopPost exits; 25s main.2 SIGUSR2': 'yes',
        '25s main.2 exits': 'yes',
      },
    },
    {
      what: 'owes what it has yet to do, though the run that followed has failed to start, which is no stop (AMB-64)',
      world: { set: `Type=forking; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-64/start-failure': 'not' },
      before: `0 restart; 0 worker SIGTERM SIGCONT; 5s claims stopped; 5s runs ExecStart; 6s ExecStart exits 1`,
      courses: {
        '10s worker SIGKILL; 10s worker exits': 'yes',
        '11s worker exits': 'no',
        '7s worker SIGUSR2; 10s worker SIGKILL; 10s worker exits': 'no',
      },
    },
    {
      what: 'is not in the job that is asked for once its end was claimed',
      world: {
        unit: 'a.mount',
        set: 'KillMode=mixed; RestartKillSignal=SIGUSR2; SendSIGKILL=no; TimeoutSec=10s',
        initially: 'inactive',
      },
      before: '0 start; 0 runs ExecMount; 20s claims failed; 20s restart; 20s claims failed; 100s stop',
      courses: { '100s ExecMount SIGUSR2': 'no', '100s ExecMount SIGUSR1': 'yes' },
    },
    {
      what: 'and that SendSIGKILL=no ends, too, does not go on for the sake of whom the later one was about',
      world: { set: `KillMode=process; SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      before: `0 main exits; 0 claims stopped; 1s runs main.2; 1s claims started; 5s restart
        5s main.2 SIGTERM SIGCONT; 5s main.2 exits; 5s claims stopped; 5s runs main.3; 5s claims started`,
      courses: { '12s main.3 SIGUSR2': 'no', '20s main.3 SIGUSR2': 'yes', '20s worker SIGUSR2': 'no' },
    },
  ]);
});

describe('others who are passed by, where main went at the instant of the pass', () => {
  table([
    {
      what: 'may be sent SIGCONT (AMB-78) and not SIGHUP (AMB-17): nobody must be sent what follows a signal that was not',
      world: { set: `KillMode=mixed; SendSIGHUP=yes; ${ts10}`, processes: 'main worker other' },
      readings: { 'AMB-17': 'whole-group', 'AMB-18': 'per-process-cont-first', 'AMB-78': 'every-remaining' },
      before: '0 main exits',
      courses: {
        '0 worker SIGCONT; 0 other SIGCONT SIGHUP; 0 worker SIGKILL; 0 other SIGKILL': 'yes',
        '0 worker SIGHUP; 0 worker SIGCONT; 0 worker SIGKILL; 0 other SIGKILL': 'no',
        '0 worker SIGUSR2; 0 worker SIGKILL; 0 other SIGKILL': 'no',
      },
    },
    {
      what: 'must be sent both where it is there',
      world: { set: `KillMode=mixed; SendSIGHUP=yes; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-17': 'whole-group', 'AMB-18': 'per-process-cont-first', 'AMB-78': 'every-remaining' },
      before: '0 stop; 0 main SIGTERM SIGCONT SIGHUP; 0 worker SIGCONT',
      courses: {
        '0 worker SIGHUP; 1s main exits; 1s worker SIGKILL; 1s worker exits': 'yes',
        '1s main exits; 1s worker SIGKILL; 1s worker exits': 'no',
      },
    },
  ]);
});

describe('what comes after a first pass', () => {
  table([
    {
      what: 'under mixed: the exit of the main process that it was for calls for the final signal, whoever is named since',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s worker becomes main',
      courses: {
        '2s main exits; 2s worker SIGKILL; 2s worker exits': 'yes',
        '2s main exits; 3s worker exits': 'no',
        '2s worker SIGKILL; 2s worker exits; 3s main exits': 'no',
        '2s worker exits; 2s main SIGKILL; 2s main exits': 'no',
        '2s worker exits; 10s main SIGKILL; 10s main exits': 'yes',
      },
    },
    {
      what: 'of what had begun to start: the restart is not had with a main process that becomes known then',
      world: { set: `Type=forking; KillMode=mixed; SendSIGKILL=no; ${ts10}`, initially: 'inactive' },
      before:
        '0 start; 0 runs ExecStart; 0 restart; 0 ExecStart forks main; 0 ExecStart exits; 0 main becomes main; 10s claims failed',
      courses: {
        '10s runs ExecStart.1; 11s ExecStart.1 exits': 'no',
        '11s main exits; 11s runs ExecStart.1; 11s ExecStart.1 exits': 'yes',
      },
    },
    {
      what: 'that never comes, as the unit does not load (AMB-46): what it announces (AMB-20) calls for nothing',
      world: { set: 'KillSignal=SIGNONE', processes: 'worker' },
      readings: { 'AMB-20': 'final-only', 'AMB-46': 'unit-fails', 'AMB-75/start': 'first-pass' },
      before: '0 worker notifies STOPPING=1',
      courses: { '1s worker SIGUSR2': 'no', '1s worker exits': 'yes' },
    },
  ]);
});
