import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const two = { set: ts10, processes: 'main worker' };
const late = { ...two, latenessUs: 100_000 };

describe('the final signal of mixed, where it waits for ExecStopPost= (AMB-08)', () => {
  table([
    {
      what: 'comes when the last of several commands has ended, or one of them fails',
      world: { ...two, set: `KillMode=mixed; ExecStopPost=/a; ExecStopPost=/b; ${ts10}` },
      readings: { 'AMB-08': 'after-stop-post' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost',
      courses: {
        '2s ExecStopPost exits; 2s runs ExecStopPost.2; 3s ExecStopPost.2 exits; 3s worker SIGKILL': 'yes',
        '2s ExecStopPost exits; 2s worker SIGKILL': 'no',
        '2s ExecStopPost exits 1; 2s worker SIGKILL': 'yes',
        '2s ExecStopPost exits 1; 2s runs ExecStopPost.2; 3s ExecStopPost.2 exits; 3s worker SIGKILL': 'no',
        '2s worker exits; 3s ExecStopPost exits; 3s runs ExecStopPost.2; 4s ExecStopPost.2 exits': 'yes',
        '2s ExecStopPost exits; 2s runs ExecStopPost.2; 3s ExecStopPost.2 exits 1; 3s worker SIGKILL': 'yes',
      },
    },
    {
      what: 'goes on waiting after one that may fail',
      world: { ...two, set: `KillMode=mixed; ExecStopPost=-/a; ExecStopPost=/b; ${ts10}` },
      readings: { 'AMB-08': 'after-stop-post' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost',
      courses: {
        '2s ExecStopPost exits; 2s runs ExecStopPost.2; 3s ExecStopPost.2 exits; 3s worker SIGKILL': 'yes',
        '2s ExecStopPost exits; 2s worker SIGKILL': 'no',
        '2s ExecStopPost exits 1; 2s worker SIGKILL': 'no',
        '2s ExecStopPost exits 1; 2s runs ExecStopPost.2; 3s ExecStopPost.2 exits; 3s worker SIGKILL': 'yes',
        '2s worker exits; 3s ExecStopPost exits; 3s runs ExecStopPost.2; 4s ExecStopPost.2 exits': 'yes',
        '2s ExecStopPost exits; 2s runs ExecStopPost.2; 3s ExecStopPost.2 exits 1; 3s worker SIGKILL': 'yes',
      },
    },
    {
      what: 'comes only once where that is so (AMB-68), whichever of timeout and command is first',
      world: { ...two, set: `KillMode=mixed; ExecStopPost=/a; ${ts10}` },
      readings: { 'AMB-08': 'after-stop-post', 'AMB-68': 'once' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost',
      courses: {
        '10s worker SIGKILL; 12s ExecStopPost exits; 12s worker SIGKILL': 'no',
        '10s worker SIGKILL; 12s ExecStopPost exits': 'yes',
        '10s worker SIGKILL; 10s ExecStopPost exits; 10s worker SIGKILL': 'no',
        '10s worker SIGKILL; 10s ExecStopPost exits': 'yes',
        '10s ExecStopPost exits; 10s worker SIGKILL': 'yes',
        '5s ExecStopPost exits; 5s worker SIGKILL; 10s worker SIGKILL': 'no',
        '5s ExecStopPost exits; 5s worker SIGKILL': 'yes',
      },
    },
    {
      what: 'comes again where it does so (AMB-68), but not twice at one instant',
      world: { ...two, set: `KillMode=mixed; ExecStopPost=/a; ${ts10}` },
      readings: { 'AMB-08': 'after-stop-post', 'AMB-68': 'again' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost',
      courses: {
        '10s worker SIGKILL; 12s ExecStopPost exits; 12s worker SIGKILL': 'yes',
        '10s worker SIGKILL; 12s ExecStopPost exits': 'no',
        '10s worker SIGKILL; 10s ExecStopPost exits; 10s worker SIGKILL': 'no',
        '10s worker SIGKILL; 10s ExecStopPost exits': 'yes',
        '10s ExecStopPost exits; 10s worker SIGKILL': 'yes',
        '5s ExecStopPost exits; 5s worker SIGKILL; 10s worker SIGKILL': 'yes',
        '5s ExecStopPost exits; 5s worker SIGKILL': 'no',
      },
    },
  ]);
});

describe('an ExecStopPost= command that hangs (AMB-79), of a recording that is late by up to 100 ms', () => {
  table([
    {
      what: 'is asked to end when its timeout has passed, and killed one timeout later, each of them late once more',
      world: { ...late, set: `ExecStopPost=/post; ${ts10}` },
      before:
        '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits; 1s runs ExecStopPost',
      courses: {
        '11s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost SIGKILL': 'yes',
        '11.1s ExecStopPost SIGTERM SIGCONT; 21.2s ExecStopPost SIGKILL': 'yes',
        '11.1s ExecStopPost SIGTERM SIGCONT; 21.201s ExecStopPost SIGKILL': 'no',
        '11s ExecStopPost exits': 'yes',
        '11s ExecStopPost SIGTERM SIGCONT; 12s ExecStopPost exits; 12s runs ExecStopPost#2; 22s ExecStopPost#2 SIGTERM SIGCONT; 32s ExecStopPost#2 SIGKILL':
          'yes',
        '12s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'gets WatchdogSignal= where a failure mode puts it there (AMB-34), and the final signal TimeoutAbortSec= later',
      world: { ...late, set: `TimeoutStopFailureMode=abort; TimeoutAbortSec=5s; ExecStopPost=/post; ${ts10}` },
      readings: { 'AMB-34': 'applied' },
      before:
        '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits; 1s runs ExecStopPost',
      courses: {
        '11s ExecStopPost SIGABRT; 16s ExecStopPost SIGKILL': 'yes',
        '11.1s ExecStopPost SIGABRT; 16.2s ExecStopPost SIGKILL': 'yes',
        '11.1s ExecStopPost SIGABRT; 16.3s ExecStopPost SIGKILL': 'no',
        '11.1s ExecStopPost SIGABRT; 16s ExecStopPost SIGKILL': 'yes',
        '11.101s ExecStopPost SIGABRT; 16.1s ExecStopPost SIGKILL': 'no',
        '11s ExecStopPost SIGABRT; 21s ExecStopPost SIGKILL': 'no',
        '11s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost SIGKILL': 'no',
      },
    },
  ]);
});

describe('ExecStopPost= that is run at the instant of a pass (AMB-61)', () => {
  table([
    {
      what: 'is not met by it where it is none of the remaining processes',
      world: two,
      before: `0 stop; ${both}`,
      courses: {
        '10s main SIGKILL; 10s runs ExecStopPost; 10s worker SIGKILL; 10s ExecStopPost SIGKILL': 'no',
        '10s main SIGKILL; 10s runs ExecStopPost; 10s worker SIGKILL': 'no',
        '0 runs ExecStopPost; 0 ExecStopPost SIGTERM SIGCONT; 11s main SIGKILL': 'no',
      },
    },
    {
      what: 'may be met by the final one where it is, and not by the first',
      world: two,
      readings: { 'AMB-61': 'counts' },
      before: `0 stop; ${both}`,
      courses: {
        '10s main SIGKILL; 10s runs ExecStopPost; 10s worker SIGKILL; 10s ExecStopPost SIGKILL': 'no',
        '10s main SIGKILL; 10s runs ExecStopPost; 10s worker SIGKILL': 'no',
        '1s main exits; 1s worker exits; 1s runs ExecStopPost; 2s ExecStopPost exits': 'yes',
        '0 runs ExecStopPost; 0 ExecStopPost SIGTERM SIGCONT; 1s main exits; 1s worker exits; 1s ExecStopPost exits':
          'no',
      },
    },
  ]);
});
