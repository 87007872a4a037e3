import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const two = { set: ts10, processes: 'main worker' };

describe('a service that says STOPPING=1 (AMB-20)', () => {
  table([
    {
      what: 'is asked for nothing but the final signal, until somebody stops it: then it is stopped as ever',
      world: two,
      readings: { 'AMB-20': 'final-only' },
      before: '0 main notifies STOPPING=1',
      courses: {
        '10s main SIGKILL; 10s worker SIGKILL': 'yes',
        '': 'no',
        '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits': 'no',
        '5s stop; 5s main SIGTERM SIGCONT; 5s worker SIGTERM SIGCONT; 6s main exits; 6s worker exits': 'yes',
        '5s stop; 5s main SIGTERM SIGCONT; 5s worker SIGTERM SIGCONT; 10s main SIGKILL; 10s worker SIGKILL': 'no',
        '5s stop; 5s main SIGTERM SIGCONT; 5s worker SIGTERM SIGCONT; 15s main SIGKILL; 15s worker SIGKILL': 'yes',
        '5s stop; 10s main SIGKILL; 10s worker SIGKILL': 'no',
        '5s main SIGUSR2; 10s main SIGKILL; 10s worker SIGKILL': 'no',
        '10s main SIGKILL; 10s worker SIGKILL; 11s stop; 11s main SIGTERM SIGCONT; 11s worker SIGTERM SIGCONT': 'no',
        '10s main SIGKILL; 10s worker SIGKILL; 11s stop': 'yes',
      },
    },
    {
      what: 'may be sent anything before that, where the procedure begins with the first signal that is due (AMB-75)',
      world: two,
      readings: { 'AMB-20': 'final-only', 'AMB-75/start': 'first-pass' },
      before: '0 main notifies STOPPING=1',
      courses: {
        '5s main SIGUSR2; 10s main SIGKILL; 10s worker SIGKILL': 'yes',
        '5s main SIGTERM; 10s main SIGKILL; 10s worker SIGKILL': 'yes',
        '5s main SIGKILL; 10s main SIGKILL; 10s worker SIGKILL': 'no',
        '10s main SIGKILL; 10s worker SIGKILL; 11s main SIGUSR2': 'no',
      },
    },
    {
      what: 'is stopped by that as by a job, so that a further job changes nothing',
      world: two,
      readings: { 'AMB-20': 'kill-signal' },
      before: `0 main notifies STOPPING=1; ${both}`,
      courses: {
        '5s stop; 5s main SIGTERM SIGCONT; 5s worker SIGTERM SIGCONT; 10s main SIGKILL; 10s worker SIGKILL': 'no',
        '5s stop; 10s main SIGKILL; 10s worker SIGKILL': 'yes',
      },
    },
    {
      what: 'has been asked to end by WatchdogSignal= where that takes the place of the final signal (AMB-34): no job asks it again',
      world: { ...two, set: `TimeoutStopFailureMode=abort; TimeoutAbortSec=5s; ${ts10}` },
      readings: { 'AMB-20': 'final-only', 'AMB-34': 'applied' },
      before: '0 main notifies STOPPING=1; 10s main SIGABRT; 10s worker SIGABRT',
      courses: {
        '15s main SIGKILL; 15s worker SIGKILL': 'yes',
        '11s stop; 15s main SIGKILL; 15s worker SIGKILL': 'yes',
        '11s stop; 11s main SIGTERM SIGCONT; 11s worker SIGTERM SIGCONT; 12s main exits; 12s worker exits': 'no',
      },
    },
  ]);
});
