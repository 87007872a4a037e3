import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const two = { set: ts10, processes: 'main worker' };
const late = { ...two, latenessUs: 100_000 };

describe('delays one after the other, of a recording that is late by up to 100 ms', () => {
  table([
    {
      what: 'are each late once more: KillSignal=, WatchdogSignal= in the place of the final signal (AMB-34), the final signal',
      world: { ...late, set: `TimeoutStopFailureMode=abort; TimeoutAbortSec=5s; ${ts10}` },
      readings: { 'AMB-34': 'applied' },
      before: '0 stop; 0.1s main SIGTERM SIGCONT; 0.1s worker SIGTERM SIGCONT',
      courses: {
        '10.2s main SIGABRT; 10.2s worker SIGABRT; 15.3s main SIGKILL; 15.3s worker SIGKILL': 'yes',
        '10.2s main SIGABRT; 10.2s worker SIGABRT; 15.4s main SIGKILL; 15.4s worker SIGKILL': 'no',
        '10s main SIGABRT; 10s worker SIGABRT; 15s main SIGKILL; 15s worker SIGKILL': 'yes',
        '10.3s main SIGABRT; 10.3s worker SIGABRT; 15s main SIGKILL; 15s worker SIGKILL': 'no',
      },
    },
    {
      what: 'so too the SIGKILL that follows another final signal (AMB-25)',
      world: { ...late, set: `FinalKillSignal=SIGQUIT; ${ts10}` },
      readings: { 'AMB-25': 'then-sigkill', 'AMB-26': 'one-more-timeout' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT',
      courses: {
        '10.2s main SIGQUIT; 10.2s worker SIGQUIT; 20.3s main SIGKILL; 20.3s worker SIGKILL': 'yes',
        '10.1s main SIGQUIT; 10.1s worker SIGQUIT; 20.2s main SIGKILL; 20.2s worker SIGKILL': 'yes',
        '10.1s main SIGQUIT; 10.1s worker SIGQUIT; 20.4s main SIGKILL; 20.4s worker SIGKILL': 'no',
        '10.1s main SIGQUIT; 10.1s worker SIGQUIT': 'no',
        '10s main SIGKILL; 10s worker SIGKILL': 'no',
      },
    },
  ]);
});

describe('stop commands and their timeouts (AMB-05)', () => {
  table([
    {
      what: 'together may take no longer than one of them, where they share one, and the delay counts from their end',
      world: { ...two, set: `ExecStop=/a; ExecStop=/b; ${ts10}`, processes: 'main' },
      readings: { 'AMB-05': 'one-for-all' },
      before: '0 stop; 0 runs ExecStop; 6s ExecStop exits; 6s runs ExecStop.2',
      courses: {
        '10s ExecStop.2 SIGTERM SIGCONT; 10s main SIGTERM SIGCONT; 20s main SIGKILL; 20s ExecStop.2 SIGKILL': 'yes',
        '16s ExecStop.2 SIGTERM SIGCONT; 16s main SIGTERM SIGCONT; 26s main SIGKILL; 26s ExecStop.2 SIGKILL': 'no',
        '7s ExecStop.2 exits; 7s main SIGTERM SIGCONT; 17s main SIGKILL': 'yes',
        '7s ExecStop.2 exits; 7s main SIGTERM SIGCONT; 10s main SIGKILL': 'no',
        '10s ExecStop.2 exits; 10s main SIGTERM SIGCONT; 20s main SIGKILL': 'yes',
      },
    },
    {
      what: 'is waited for in their order, whatever else is run',
      world: { ...two, set: `ExecStop=/a; ExecStop=/b; ${ts10}`, processes: 'main' },
      before: '0 stop',
      courses: {
        '0 runs ExecStop.2; 1s ExecStop.2 exits; 1s main SIGTERM SIGCONT; 2s main exits': 'no',
        '0 runs ExecStop; 1s runs ExecStop.2; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 2s ExecStop.2 SIGTERM SIGCONT; 3s main exits; 3s ExecStop.2 exits':
          'no',
        '0 runs ExecStop; 1s runs ExecStop.2; 2s ExecStop.2 exits; 3s ExecStop exits; 3s runs ExecStop#2': 'no',
        '0 runs ExecStop; 1s runs ExecStop#2; 1s ExecStop#2 exits; 3s ExecStop exits; 3s runs ExecStop.2; 4s ExecStop.2 exits; 4s main SIGTERM SIGCONT; 5s main exits':
          'yes',
        '0 runs ExecStopPost; 0 ExecStopPost exits; 0 runs ExecStop; 0 ExecStop exits 1; 0 main SIGTERM SIGCONT; 1s main exits':
          'yes',
      },
    },
  ]);
});

describe('a timeout of 0 (AMB-48)', () => {
  table([
    {
      what: 'of a mount is over at once, also while its helper runs, or where none is run',
      world: { unit: 'a.mount', set: 'TimeoutSec=0', processes: 'worker' },
      before: '0 stop',
      courses: {
        '0 worker SIGTERM SIGCONT; 0 worker SIGKILL': 'yes',
        '0 worker SIGKILL; 0 worker SIGTERM SIGCONT': 'no',
        '0 runs ExecUnmount; 0 worker SIGTERM SIGCONT; 0 ExecUnmount SIGTERM SIGCONT; 0 worker SIGKILL; 0 ExecUnmount SIGKILL':
          'yes',
        '0 runs ExecUnmount; 1s ExecUnmount exits; 1s worker SIGTERM SIGCONT; 1s worker SIGKILL': 'no',
        '0 runs ExecUnmount; 0 ExecUnmount exits; 0 worker SIGTERM SIGCONT; 0 worker SIGKILL': 'yes',
      },
    },
  ]);
});

describe('what is no stop, as the readings have it (AMB-64)', () => {
  table([
    {
      what: 'calls for nothing as long as nothing else stops the unit, and no more after that',
      world: { ...two, set: `RuntimeMaxSec=5s; ${ts10}` },
      readings: { 'AMB-64/runtime-max': 'not' },
      before: '',
      courses: {
        '6s main SIGUSR2': 'no',
        '4s main SIGUSR2': 'yes',
        '6s stranger SIGUSR2': 'no',
        '6s stop; 6s main SIGTERM SIGCONT; 6s worker SIGTERM SIGCONT; 7s main exits; 7s worker exits; 8s main SIGUSR2':
          'yes',
        '6s stop; 6s main SIGTERM SIGCONT; 6s worker SIGTERM SIGCONT; 7s main exits; 7s worker exits; 8s start; 8s runs main.2; 9s main.2 SIGUSR2; 10s main.2 exits':
          'yes',
        '6s main exits; 6s worker exits; 8s start; 8s runs main.2; 9s main.2 SIGUSR2; 9s main.2 exits': 'yes',
      },
    },
  ]);
});

describe('where order within an instant means nothing', () => {
  table([
    {
      what: 'what follows a signal is sent to nobody who has not been sent that, whoever exits at that instant',
      world: { ...two, ordered: false },
      before: '0 stop; 0 worker exits',
      courses: {
        '0 main SIGCONT; 0 main exits': 'no',
        '0 main exits; 0 main SIGCONT SIGTERM': 'yes',
        '0 main SIGTERM; 0 main exits': 'yes',
        '0 main exits': 'yes',
        '0 worker SIGCONT; 0 main exits': 'no',
        '0 main SIGCONT SIGTERM; 1s main exits': 'yes',
        '0 main SIGTERM; 1s main exits': 'no',
        '0 main SIGCONT; 1s main exits': 'no',
      },
    },
  ]);
});
