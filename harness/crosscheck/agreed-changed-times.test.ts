import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const readings = { 'AMB-44': 'new-settings' };
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';

describe('a timeout that changes while it runs, by the new settings (AMB-44)', () => {
  table([
    {
      what: 'is that of the stop command from then on',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings,
      before: '0 stop; 0 runs ExecStop; 4s daemon-reload ExecStop=/stop TimeoutStopSec=20s',
      courses: {
        '20s main SIGTERM SIGCONT; 20s ExecStop SIGTERM SIGCONT; 21s main exits; 21s ExecStop exits': 'yes',
        '10s main SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT; 11s main exits; 11s ExecStop exits': 'no',
        '15s ExecStop exits; 15s main SIGTERM SIGCONT; 16s main exits': 'yes',
      },
    },
    {
      what: 'is that of SIGKILL after another final signal (AMB-25)',
      world: { set: `FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main' },
      readings: { ...readings, 'AMB-25': 'then-sigkill' },
      before:
        '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT; 12s daemon-reload FinalKillSignal=SIGQUIT TimeoutStopSec=20s',
      courses: { '20s main SIGKILL': 'no', '30s main SIGKILL': 'yes', '': 'no' },
    },
    {
      what: 'is that of the final signal to ExecStopPost= (AMB-79)',
      world: { set: `ExecStopPost=/post; ${ts10}`, processes: 'main' },
      readings: { ...readings, 'AMB-79': 'kill-then-final' },
      before: `0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 11s ExecStopPost SIGTERM SIGCONT;
        12s daemon-reload ExecStopPost=/post TimeoutStopSec=20s`,
      courses: { '21s ExecStopPost SIGKILL': 'no', '31s ExecStopPost SIGKILL': 'yes', '': 'no' },
    },
    {
      what: 'has none begin that has passed',
      world: { set: ts10, processes: 'main worker' },
      readings,
      before: `0 stop; ${both}; 10s main SIGKILL; 10s worker SIGKILL; 12s daemon-reload TimeoutStopSec=20s`,
      courses: { '': 'yes', '20s main SIGKILL; 20s worker SIGKILL': 'no', '13s main exits; 13s worker exits': 'yes' },
    },
    {
      what: 'counts from the first pass, where there was none before',
      world: { set: 'ExecStop=/stop; TimeoutStopSec=infinity', processes: 'main' },
      readings,
      before:
        '0 stop; 0 runs ExecStop; 3s ExecStop exits; 3s main SIGTERM SIGCONT; 4s daemon-reload ExecStop=/stop TimeoutStopSec=10s',
      courses: { '13s main SIGKILL': 'yes', '10s main SIGKILL': 'no', '14s main SIGKILL': 'no', '': 'no' },
    },
    {
      what: 'begins once, though it was endless before, in a stop after a mishap',
      world: { set: 'TimeoutStopSec=infinity', processes: 'main worker' },
      readings: { ...readings, 'AMB-33/timeout': 'stop-timeout' },
      before: '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 4s daemon-reload TimeoutStopSec=10s',
      courses: {
        '10s main SIGKILL; 10s worker SIGKILL': 'yes',
        '14s main SIGKILL; 14s worker SIGKILL': 'no',
        '': 'no',
      },
    },
    {
      what: 'is none where the stop before is over',
      world: { set: ts10, processes: 'main' },
      readings,
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s claims stopped; 2s daemon-reload TimeoutStopSec=20s',
      courses: { '': 'yes', '3s start; 3s runs main.2; 4s stop; 4s main.2 SIGTERM SIGCONT; 24s main.2 SIGKILL': 'yes' },
    },
    {
      what: 'is that of a stop command of mode none, since it was run',
      world: { set: 'KillMode=none; ExecStop=/stop; TimeoutStopSec=infinity', processes: 'main' },
      readings: { ...readings, 'AMB-29': 'final' },
      before: '0 stop; 0 runs ExecStop; 4s daemon-reload KillMode=none ExecStop=/stop TimeoutStopSec=10s',
      courses: {
        '10s ExecStop SIGKILL; 11s ExecStop exits': 'yes',
        '14s ExecStop SIGKILL; 15s ExecStop exits': 'no',
        '': 'no',
      },
    },
  ]);
});

describe('a start without a timeout', () => {
  table([
    {
      what: 'takes as long as it takes',
      world: { set: `Type=notify; TimeoutStartSec=0; ${ts10}`, initially: 'inactive', processes: '' },
      before: '0 start; 0 runs main',
      courses: {
        '': 'yes',
        '500s main notifies READY=1': 'yes',
        '90s stop; 90s main SIGTERM SIGCONT; 91s main exits': 'yes',
      },
    },
  ]);
});

describe('what a service says that is not up', () => {
  const before = '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s claims stopped';
  const world = { set: `KillMode=process; ${ts10}`, processes: 'main worker' };
  table([
    {
      what: 'STOPPING=1, calls for nothing (AMB-20)',
      world,
      readings: { 'AMB-20': 'kill-signal' },
      before,
      courses: {
        '2s worker notifies STOPPING=1': 'yes',
        '2s worker notifies STOPPING=1; 3s start; 3s runs main.2; 4s stop; 4s main.2 SIGTERM SIGCONT; 5s main.2 exits':
          'yes',
        '2s worker notifies STOPPING=1; 3s start; 3s runs main.2; 4s stop; 5s main.2 exits': 'no',
      },
    },
    {
      what: 'WATCHDOG=trigger, calls for nothing (AMB-60)',
      world,
      before,
      courses: {
        '2s worker notifies WATCHDOG=trigger': 'yes',
        '2s worker notifies WATCHDOG=trigger; 3s start; 3s runs main.2; 4s stop; 4s main.2 SIGTERM SIGCONT; 5s main.2 exits':
          'yes',
        '2s worker notifies WATCHDOG=trigger; 3s start; 3s runs main.2; 4s main.2 SIGABRT; 5s main.2 exits': 'no',
        '2s watchdog; 3s start; 3s runs main.2; 4s watchdog; 4s main.2 SIGABRT; 5s main.2 exits': 'yes',
      },
    },
    {
      what: 'EXTEND_TIMEOUT_USEC=, puts off what the stop before has yet to send',
      world: { set: ts10, processes: 'main worker' },
      before: `0 stop; ${both}; 1s main exits; 1s claims failed; 1s start; 1s runs main.2`,
      courses: {
        '5s main.2 notifies EXTEND_TIMEOUT_USEC=20000000; 25s worker SIGKILL': 'yes',
        '5s main.2 notifies EXTEND_TIMEOUT_USEC=20000000; 10s worker SIGKILL': 'no',
        '5s main.2 notifies EXTEND_TIMEOUT_USEC=1000000; 10s worker SIGKILL': 'yes',
        '10s worker SIGKILL': 'yes',
        '': 'no',
      },
    },
    {
      what: 'out of memory, of one that is not up',
      world,
      before,
      courses: { '2s oom worker': 'yes', '2s oom worker; 2s worker SIGTERM SIGCONT': 'no' },
    },
  ]);
});

describe('a changed TimeoutAbortSec=', () => {
  table([
    {
      what: 'is not waited for where the first signal was that of KillSignal=, whatever a mishap has waited for (AMB-33)',
      world: { set: 'TimeoutStopSec=10s', processes: 'main' },
      readings: { 'AMB-44': 'new-settings', 'AMB-33/timeout': 'abort-timeout' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s daemon-reload TimeoutStopSec=20s TimeoutAbortSec=5s',
      courses: {
        '20s main SIGKILL; 21s main exits': 'yes',
        '5s main SIGKILL; 6s main exits': 'no',
        '21s main exits': 'no',
      },
    },
  ]);
});
