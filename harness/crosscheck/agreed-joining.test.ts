import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const two = { set: ts10, processes: 'main worker' };
const never = { set: 'TimeoutStopSec=infinity', processes: 'main worker' };

describe('who is forked in a stop (AMB-37)', () => {
  table([
    {
      what: 'is owed the first signal where it is, and not the final one of that very instant',
      world: two,
      readings: { 'AMB-37': 'owed' },
      before: `0 stop; ${both}`,
      courses: {
        '10s main SIGKILL; 10s worker forks child; 10s worker SIGKILL; 11s child exits': 'yes',
        '10s main SIGKILL; 10s worker forks child; 10s worker SIGKILL; 10s child SIGKILL': 'yes',
        '1s worker forks child; 1s child SIGTERM SIGCONT; 2s main exits; 2s worker exits; 2s child exits': 'yes',
        '1s worker forks child; 2s main exits; 2s worker exits; 2s child exits': 'no',
      },
    },
    {
      what: 'may be sent the first signal where it may, in a stop that has begun with that',
      world: two,
      readings: { 'AMB-37': 'licensed' },
      courses: {
        '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 1s worker forks child; 1s child SIGTERM SIGCONT; 2s main exits; 2s worker exits; 2s child exits':
          'no',
        '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s worker forks child; 1s child SIGTERM SIGCONT; 2s main exits; 2s worker exits; 2s child exits':
          'yes',
      },
    },
    {
      what: 'is told by SIGHUP that its connection is gone, though others were told before (AMB-58)',
      world: { ...two, set: `SendSIGHUP=yes; ${ts10}` },
      readings: { 'AMB-37': 'owed', 'AMB-58': 'once-per-stop' },
      before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGTERM SIGHUP SIGCONT; 1s worker forks child',
      courses: {
        '1s child SIGTERM SIGHUP SIGCONT; 2s main exits; 2s worker exits; 2s child exits': 'yes',
        '1s child SIGTERM SIGCONT; 2s main exits; 2s worker exits; 2s child exits': 'no',
        '1s child SIGTERM SIGHUP SIGCONT; 10s main SIGKILL; 10s worker SIGKILL; 10s child SIGKILL': 'yes',
      },
    },
    {
      what: 'is one of those of the first pass if it came within its instant, also where that is repeated (AMB-42)',
      world: two,
      readings: { 'AMB-42': 'again' },
      before: `0 stop; ${both}; 0 main forks child`,
      courses: {
        '1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 1s child SIGTERM SIGCONT; 2s main exits; 2s worker exits; 2s child exits':
          'yes',
        '1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s main exits; 2s worker exits; 2s child exits':
          'no',
      },
    },
  ]);
});

describe('a process of which nobody knows the one that forked it', () => {
  table([
    {
      what: 'is of the present run, and so of the stop of that, if it comes in time',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      before: `0 stop; ${both}`,
      courses: {
        '10s worker forks child; 10s child SIGUSR2': 'no',
        '10s main SIGUSR2': 'no',
        '10s claims failed; 10s worker forks child; 10s child SIGUSR2': 'no',
        '10s claims failed; 10s child SIGUSR2': 'no',
        '1s main exits; 1s worker forks child; 1s worker exits; 2s child SIGUSR2': 'no',
        '1s main exits; 1s worker exits; 1s stranger forks child; 2s child SIGUSR2': 'no',
        '1s main exits; 1s worker exits; 1s worker forks child; 2s child SIGUSR2': 'no',
        '1s main exits; 1s worker exits; 1s claims stopped; 1s worker forks child; 2s child SIGUSR2': 'yes',
      },
    },
  ]);
});

describe('a main process that is run after one which has exited by itself, though that is no stop (AMB-64)', () => {
  table([
    {
      what: 'begins a run with a time limit of its own',
      world: { ...two, set: `RuntimeMaxSec=60s; ${ts10}` },
      readings: { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing' },
      before: '1s main exits; 1s worker exits; 30s runs main.2',
      courses: {
        '90s main.2 SIGTERM SIGCONT; 91s main.2 exits': 'yes',
        '60s main.2 SIGTERM SIGCONT; 91s main.2 exits': 'no',
        '': 'no',
        '31s main.2 exits': 'yes',
      },
    },
  ]);
});

describe('a claim that the unit has ended closes the stop (AMB-75)', () => {
  table([
    {
      what: 'once nothing is owed any more to who is there',
      world: never,
      readings: { 'AMB-75/end': 'claimed' },
      before: '0 stop; 0 main SIGTERM SIGCONT',
      courses: {
        '0 claims stopped; 0 worker SIGUSR2; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits': 'no',
        '0 claims stopped; 0 main SIGUSR2; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits': 'no',
        '0 worker SIGTERM SIGCONT; 0 claims stopped; 1s main SIGUSR2; 2s main exits; 2s worker exits': 'yes',
        '0 worker SIGTERM SIGCONT; 1s main SIGUSR2; 2s main exits; 2s worker exits': 'no',
        '0 worker exits; 0 claims stopped; 0 main SIGUSR2; 1s main exits': 'yes',
        '0 worker exits; 0 main SIGUSR2; 1s main exits': 'no',
      },
    },
    {
      what: 'not while a stop command is awaited',
      world: { ...never, set: `ExecStop=/stop; ${never.set}` },
      readings: { 'AMB-75/end': 'claimed' },
      before: '0 stop; 0 runs ExecStop; 1s claims stopped',
      courses: {
        '1s main SIGUSR2; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 2s worker SIGTERM SIGCONT': 'no',
        '2s ExecStop exits; 2s main SIGTERM SIGCONT; 2s worker SIGTERM SIGCONT': 'yes',
      },
    },
    {
      what: 'not while the final signal of mixed waits for ExecStopPost= (AMB-08)',
      world: { ...never, set: `KillMode=mixed; ExecStopPost=/post; ${never.set}` },
      readings: { 'AMB-08': 'after-stop-post', 'AMB-75/end': 'claimed' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
      courses: {
        '1s claims stopped; 1s worker SIGUSR2; 1s worker exits': 'no',
        '1s runs ExecStopPost; 2s ExecStopPost exits; 2s worker SIGKILL': 'yes',
        '1s runs ExecStopPost; 2s ExecStopPost exits 1; 2s worker SIGKILL': 'yes',
        '1s runs ExecStopPost; 2s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'of a scope not while its final signal is to come',
      world: { set: ts10, processes: 'worker', unit: 'a.scope' },
      readings: { 'AMB-75/end': 'claimed' },
      before: '0 stop; 0 worker SIGTERM SIGCONT',
      courses: {
        '1s worker exits; 1s claims stopped; 2s start; 3s claims started': 'yes',
        '10s worker SIGKILL; 10s claims failed; 11s worker SIGUSR2': 'yes',
        '5s claims failed; 6s worker SIGUSR2; 10s worker SIGKILL': 'no',
        '5s claims failed; 10s worker SIGKILL; 11s worker SIGUSR2': 'yes',
      },
    },
  ]);
});

describe('who is named as the main process once the one before has exited, in mode process', () => {
  table([
    {
      what: 'gets nothing in the stop that goes on, whatever is claimed or asked for once more',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
      courses: {
        '1s claims stopped; 2s worker becomes main; 3s stop; 3s worker SIGTERM SIGCONT': 'no',
        '2s worker becomes main; 3s stop; 3s worker SIGTERM SIGCONT': 'no',
        '2s worker becomes main; 3s worker SIGKILL': 'no',
        '2s worker becomes main; 10s worker SIGKILL; 11s worker exits': 'no',
        '1s claims stopped; 2s worker becomes main; 2s worker SIGUSR2': 'no',
      },
    },
  ]);
});
