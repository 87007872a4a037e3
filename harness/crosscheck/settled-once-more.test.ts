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
        '10s claims failed; 10s ExecUnmount exits': 'no',
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
  ]);
});
