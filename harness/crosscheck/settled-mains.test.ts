import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('another process is named as the main one', () => {
  table([
    {
      what: 'after the first pass: the one that was asked then is asked to the end, also outside of the control group',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main:outside worker' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker becomes main',
      courses: {
        '10s main SIGKILL; 10s main exits': 'yes',
        '5s main exits': 'yes',
        '5s worker exits': 'no',
        '10s main SIGKILL; 10s worker SIGKILL': 'no',
        '10s worker SIGKILL; 10s worker exits': 'no',
      },
    },
    {
      what: 'before the first pass: the one before is like any other, so that outside of the control group it is nobody',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main:outside worker' },
      before: '0 worker becomes main; 1s stop',
      courses: {
        '1s worker SIGTERM SIGCONT; 1s worker exits': 'yes',
        '1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 1s worker exits': 'no',
        '1s worker SIGTERM SIGCONT; 11s worker SIGKILL': 'yes',
        '1s worker SIGTERM SIGCONT; 11s main SIGKILL; 11s worker SIGKILL': 'no',
      },
    },
    {
      what: 'and leaves, before the watchdog expires',
      world: { set: `WatchdogSec=2s; ${ts10}`, processes: 'main worker' },
      before: '0 worker becomes main; 0 main leaves; 3s watchdog',
      courses: {
        '3s worker SIGABRT; 3s worker exits': 'yes',
        '3s worker SIGABRT; 3s main SIGABRT; 3s worker exits': 'no',
        '3s main SIGABRT': 'no',
      },
    },
    {
      what: 'is one of the main processes once the procedure is over (AMB-72)',
      world: { set: `KillMode=process; SendSIGKILL=no; ${ts10}`, processes: 'main worker other' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker becomes main; 10s claims failed',
      courses: {
        '11s worker SIGUSR2': 'yes',
        '11s main SIGUSR2': 'yes',
        '11s other SIGUSR2': 'no',
        '11s main exits; 12s main SIGUSR2': 'no',
        '11s main exits; 12s worker SIGUSR2': 'yes',
      },
    },
    {
      what: 'while mixed kills: it is the exit of the one that was asked to end that calls for the final signal',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main worker other' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s worker becomes main',
      courses: {
        '2s main exits; 2s worker SIGKILL; 2s other SIGKILL': 'yes',
        '2s main exits; 10s worker SIGKILL; 10s other SIGKILL': 'no',
        '2s main exits; 2s other SIGKILL': 'no',
        '2s worker exits; 2s main SIGKILL; 2s other SIGKILL': 'no',
        '2s worker exits; 10s main SIGKILL; 10s other SIGKILL': 'yes',
        '1s main SIGKILL': 'no',
      },
    },
    {
      what: 'at the very instant at which the stop command times out: before that, or after it',
      world: { set: `KillMode=mixed; ExecStop=/stop; ${ts10}`, processes: 'worker' },
      before: '0 stop; 0 runs ExecStop; 10s worker becomes main',
      courses: {
        '10s worker SIGTERM SIGCONT; 20s worker SIGKILL; 20s ExecStop SIGKILL': 'yes',
        '20s worker SIGKILL; 20s ExecStop SIGKILL': 'yes',
        '10s worker SIGTERM; 20s worker SIGKILL; 20s ExecStop SIGKILL': 'no',
        '10s ExecStop SIGTERM': 'no',
        '11s worker SIGTERM': 'no',
        // It may be main: then its exit calls for the final signal.
        '10s worker SIGTERM SIGCONT; 12s worker exits; 12s ExecStop SIGKILL': 'yes',
        '10s worker SIGTERM SIGCONT; 12s worker exits; 20s ExecStop SIGKILL': 'no',
        '12s worker exits; 20s ExecStop SIGKILL': 'yes',
        '12s worker exits; 12s ExecStop SIGKILL': 'no',
      },
    },
    {
      what: 'that is a kernel thread, and so does not remain (AMB-36)',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main kthread' },
      before: '0 kthread becomes main; 1s stop',
      courses: { '2s claims stopped': 'yes', '1s kthread SIGTERM SIGCONT': 'no', '1s main SIGTERM SIGCONT': 'no' },
    },
    {
      what: 'that is a kernel thread, and remains (AMB-36)',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main kthread' },
      readings: { 'AMB-36/kernel-threads': 'remain' },
      before: '0 kthread becomes main; 1s stop',
      courses: { '1s kthread SIGTERM SIGCONT; 11s kthread SIGKILL': 'yes', '2s claims stopped': 'no' },
    },
  ]);
});

describe('a forking service with PIDFile=', () => {
  const set = `Type=forking; PIDFile=/pid; KillMode=process; TimeoutStartSec=5s; ${ts10}`;
  table([
    {
      what: 'has started when its command has ended and its main process is known, whichever comes first',
      world: { set, initially: 'inactive' },
      before: '0 start; 0 runs ExecStart; 1s ExecStart forks main; 2s main becomes main',
      courses: {
        '5s main SIGTERM SIGCONT; 5s main exits': 'yes',
        '6s main exits': 'no',
        '5s main SIGTERM; 6s main exits': 'no',
        '3s ExecStart exits; 6s main exits': 'yes',
        '3s ExecStart exits 1; 3s main SIGTERM SIGCONT; 3s main exits': 'yes',
        '3s ExecStart exits 1; 4s main exits': 'no',
      },
    },
    {
      what: 'has not where its command has ended and its main process is not known',
      world: { set, initially: 'inactive' },
      before: '0 start; 0 runs ExecStart; 1s ExecStart forks main; 2s ExecStart exits',
      courses: {
        '4s main becomes main; 6s main exits': 'yes',
        '4s main becomes main; 6s stop; 6s main SIGTERM SIGCONT; 7s main exits': 'yes',
        '4s main becomes main; 6s stop; 7s main exits': 'no',
        '6s main becomes main; 6s stop; 7s main exits': 'yes',
      },
    },
  ]);
});

describe('a main process of which nobody knows, or of an earlier run', () => {
  table([
    {
      what: 'is one of the others of mixed, though the procedure is over (AMB-72)',
      world: {
        set: `Type=forking; KillMode=mixed; SendSIGKILL=no; TimeoutStartSec=5s; ${ts10}`,
        initially: 'inactive',
      },
      before: '0 start; 0 runs ExecStart; 1s ExecStart forks main; 15s claims failed',
      courses: { '16s main SIGUSR2': 'no', '16s stranger SIGUSR2': 'yes', '16s main exits': 'yes' },
    },
    {
      what: 'keeps the stop that it was in from being over, where it is outside of the control group (AMB-75)',
      world: { set: `KillMode=control-group; ${ts10}`, processes: 'main:outside' },
      before: `0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL; 10s claims failed; 20s start; 20s runs main.2
        20s claims started; 30s stop; 30s main.2 SIGTERM SIGCONT; 30s main.2 exits; 30s claims stopped`,
      courses: {
        '31s main.2 SIGCONT': 'no',
        '31s main SIGUSR2': 'no',
        '31s stranger SIGUSR2': 'no',
        '31s main exits; 32s stranger SIGUSR2': 'yes',
        '31s main exits': 'yes',
      },
    },
  ]);
});

describe('a process that a stop has spared, and that is named as the main process of the run after it (AMB-12)', () => {
  const left = '0 restart; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 10s worker SIGINT';
  const again = '10s claims failed; 11s runs main.2';
  const set = `Type=notify; NotifyAccess=all; FinalKillSignal=SIGINT; ${ts10}`;
  table([
    {
      what: 'ends that run when it exits',
      world: { set, processes: 'main worker' },
      before: `${left}; ${again}; 12s main.2 notifies READY=1; 13s main.2 notifies MAINPID=worker; 13s worker becomes main`,
      courses: {
        '14s worker exits; 14s main.2 SIGTERM SIGCONT; 15s main.2 exits': 'yes',
        '14s worker exits; 15s main.2 exits': 'no',
        // It is no other process that ends it any more.
        '14s main.2 exits; 15s worker SIGTERM SIGCONT': 'no',
      },
    },
    {
      what: 'ends nothing where it is not named',
      world: { set, processes: 'main worker' },
      before: `${left}; ${again}; 12s main.2 notifies READY=1`,
      courses: {
        '14s worker exits; 15s stop; 15s main.2 SIGTERM SIGCONT; 16s main.2 exits': 'yes',
        '14s worker exits; 14s main.2 SIGTERM SIGCONT; 15s main.2 exits': 'no',
      },
    },
  ]);
});
