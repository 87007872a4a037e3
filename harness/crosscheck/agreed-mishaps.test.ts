import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const two = { set: ts10, processes: 'main worker' };

describe('what goes wrong', () => {
  table([
    {
      what: 'a command that a socket starts with runs out of time',
      world: { unit: 'a.socket', set: 'ExecStartPost=/post; TimeoutSec=10s', initially: 'inactive' },
      before: '0 start; 0 runs ExecStartPost',
      courses: { '10s ExecStartPost SIGTERM SIGCONT; 11s ExecStartPost exits': 'yes', '11s ExecStartPost exits': 'no' },
    },
    {
      what: 'after a lack of memory the stop command is owed, as after a job',
      world: { ...two, set: `ExecStop=/stop; ${ts10}` },
      before: '0 oom worker',
      courses: {
        '0 runs ExecStop; 1s ExecStop exits; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s main exits; 2s worker exits':
          'yes',
        '2s main exits; 2s worker exits': 'no',
      },
    },
    {
      what: 'a stop command that asks for more time has it for all of them (AMB-05)',
      world: { set: `ExecStop=/one; ExecStop=/two; ${ts10}`, processes: 'main' },
      readings: { 'AMB-05': 'one-for-all' },
      before: `0 stop; 0 runs ExecStop; 5s main notifies EXTEND_TIMEOUT_USEC=20000000; 6s ExecStop exits;
        6s runs ExecStop.2`,
      courses: {
        '25s main SIGTERM SIGCONT; 25s ExecStop.2 SIGTERM SIGCONT; 26s main exits; 26s ExecStop.2 exits': 'yes',
        '16s main SIGTERM SIGCONT; 16s ExecStop.2 SIGTERM SIGCONT; 26s main exits; 26s ExecStop.2 exits': 'no',
      },
    },
    {
      what: 'a process that belongs to the unit in no way is named as the main one',
      world: { set: ts10, processes: 'main worker stranger' },
      before: '0 stranger becomes main; 1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT',
      courses: {
        '1s stranger SIGTERM; 2s main exits; 2s worker exits': 'no',
      },
    },
    {
      what: 'a process is named as main after an end that no stop has led to',
      world: { unit: 'a.scope', set: ts10, processes: 'worker' },
      before: '0 worker leaves; 0 claims stopped; 0 worker becomes main',
      courses: { '': 'yes', '1s worker exits': 'yes' },
    },
    {
      what: 'who is not reaped, and counts as gone, may be signalled at that instant (AMB-36)',
      world: two,
      readings: { 'AMB-36/zombies': 'gone' },
      before: '0 stop; 0 worker exits as zombie; 0 main SIGTERM SIGCONT',
      courses: {
        '0 worker SIGTERM; 2s main exits': 'yes',
        '2s main exits': 'yes',
        '1s worker SIGTERM; 2s main exits': 'no',
      },
    },
    {
      what: 'and also when the pass comes after the exit',
      world: two,
      readings: { 'AMB-36/zombies': 'gone' },
      before: '1s worker exits as zombie; 1s stop; 1s main SIGTERM SIGCONT',
      courses: {
        '1s worker SIGTERM; 2s main exits': 'yes',
        '2s main exits': 'yes',
        '2s worker SIGTERM; 2s main exits': 'no',
      },
    },
  ]);
});

describe('where order within an instant means nothing', () => {
  table([
    {
      what: 'the final signal to the main process may have come before its exit',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker', ordered: false },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main exits',
      courses: { '10s main SIGKILL': 'yes', '': 'yes', '11s main SIGKILL': 'no' },
    },
    {
      what: 'what follows the first signal may come before the final one or after it, where both are due at once',
      world: { set: 'KillMode=mixed; SendSIGHUP=yes; TimeoutStopSec=0', processes: 'main worker', ordered: false },
      readings: { 'AMB-17': 'whole-group-mixed', 'AMB-48': 'at-once' },
      before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 0 main SIGKILL; 0 worker SIGKILL',
      courses: { '0 worker SIGHUP': 'yes', '': 'no' },
    },
    {
      what: 'an end that is claimed as the last process goes leaves nothing to be signalled (AMB-75)',
      world: { unit: 'a.scope', set: ts10, processes: 'worker', ordered: false },
      readings: { 'AMB-75/end': 'claimed' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits; 1s claims stopped',
      courses: { '2s worker SIGINT': 'yes', '': 'yes' },
    },
  ]);
});

describe('a command that runs after the stop', () => {
  table([
    {
      what: 'is asked and killed at once, where the delay is none (AMB-48, AMB-79)',
      world: { set: 'ExecStopPost=/post; TimeoutStopSec=0', processes: 'main' },
      readings: { 'AMB-48': 'at-once', 'AMB-79': 'kill-then-final' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 main exits; 1s runs ExecStopPost',
      courses: {
        '1s ExecStopPost SIGTERM SIGCONT; 1s ExecStopPost SIGKILL; 2s ExecStopPost exits': 'yes',
        '1s ExecStopPost SIGKILL; 2s ExecStopPost exits': 'no',
        '2s ExecStopPost exits': 'no',
      },
    },
  ]);
});

describe('a stop that is shown by the command that is run for it', () => {
  table([
    {
      what: 'has the command asked to end when its delay has passed',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'worker' },
      before: '1s worker exits; 3s runs ExecStop',
      courses: {
        '13s ExecStop SIGTERM SIGCONT; 14s ExecStop exits': 'yes',
        '11s ExecStop SIGKILL': 'no',
        '14s ExecStop exits': 'no',
        '4s ExecStop exits': 'yes',
      },
    },
  ]);
});
