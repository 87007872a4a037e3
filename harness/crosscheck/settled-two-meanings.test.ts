import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

describe('the final signal of a stop and the first one of the next, which are the same and fall on one instant', () => {
  const set = 'ExecStartPre=/pre; TimeoutStopSec=10s; FinalKillSignal=SIGTERM';
  const before = [
    '1s restart; 1s worker SIGTERM SIGCONT; 11s worker SIGTERM; 11s worker forks child; 11s claims failed',
    '11s runs ExecStartPre; 11s stop; 11s worker SIGTERM SIGCONT',
  ].join('; ');
  const pre = '11s ExecStartPre SIGTERM SIGCONT; 12s ExecStartPre exits; 12s worker exits';
  table([
    {
      what: 'may either of them meet who is forked then: SIGCONT follows the one, and not the other',
      world: { set, processes: 'worker' },
      before,
      courses: {
        [`${pre}; 12s child exits`]: 'yes',
        [`11s child SIGTERM SIGCONT; ${pre}; 12s child exits`]: 'yes',
        '11s ExecStartPre SIGTERM SIGCONT; 11s child SIGTERM; 12s ExecStartPre exits; 12s worker exits; 12s child exits':
          'yes',
        [`11s child SIGTERM SIGCONT SIGCONT; ${pre}; 12s child exits`]: 'no',
        [`11s child SIGCONT; ${pre}; 12s child exits`]: 'no',
        [`11s child SIGTERM SIGTERM SIGTERM; ${pre}; 12s child exits`]: 'no',
      },
    },
    {
      what: 'is the second one without SIGCONT where both are sent',
      world: { set, processes: 'worker' },
      before,
      courses: {
        '11s ExecStartPre SIGTERM SIGCONT; 11s child SIGTERM SIGTERM SIGCONT; 12s ExecStartPre exits; 12s worker exits; 12s child exits':
          'yes',
        '11s ExecStartPre SIGTERM SIGCONT; 11s child SIGTERM SIGCONT SIGTERM; 12s ExecStartPre exits; 12s worker exits; 12s child exits':
          'yes',
        '11s ExecStartPre SIGTERM SIGCONT; 11s child SIGTERM SIGTERM; 12s ExecStartPre exits; 12s worker exits; 12s child exits':
          'no',
      },
    },
    {
      what: 'is the first one only where the stops fall on two instants',
      world: { set, processes: 'worker' },
      before: [
        '1s restart; 1s worker SIGTERM SIGCONT; 11s worker SIGTERM; 11s worker forks child; 11s claims failed',
        '11s runs ExecStartPre; 12s stop; 12s worker SIGTERM SIGCONT; 12s ExecStartPre SIGTERM SIGCONT',
      ].join('; '),
      courses: {
        '12s child SIGTERM SIGCONT; 13s ExecStartPre exits; 13s worker exits; 13s child exits': 'yes',
        '12s child SIGTERM; 13s ExecStartPre exits; 13s worker exits; 13s child exits': 'no',
        '13s ExecStartPre exits; 13s worker exits; 13s child exits': 'no',
      },
    },
  ]);
});

describe('a further job to stop when nobody is left of a unit that starts unseen, and ExecStopPost= is yet to be run', () => {
  const world = { unit: 'a.socket', set: 'ExecStopPost=/post; TimeoutSec=10s', processes: 'worker' };
  const gone = [
    '0 restart; 0 worker SIGTERM SIGCONT; 0 daemon-reload ExecStopPost=/post TimeoutSec=10s FinalKillSignal=SIGUSR2',
    '0 worker leaves',
  ].join('; ');
  const hangs = '10s runs ExecStopPost; 20s ExecStopPost SIGTERM SIGCONT';
  const ends = '30s ExecStopPost exits; 30s claims failed';
  table([
    {
      what: 'may come while it is still being stopped, or after it has started again',
      world,
      before: gone,
      courses: {
        [`1s stop; ${hangs}; 30s ExecStopPost SIGKILL; ${ends}`]: 'yes',
        [`1s restart; ${hangs}; 30s ExecStopPost SIGKILL; ${ends}`]: 'yes',
        [`1s stop; ${hangs}; 30s ExecStopPost SIGUSR2; ${ends}`]: 'yes',
        [`1s stop; ${hangs}; 30s ExecStopPost SIGKILL SIGUSR2; ${ends}`]: 'no',
        [`1s stop; ${hangs}; 31s ExecStopPost exits`]: 'no',
        '1s stop; 10s runs ExecStopPost; 21s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'comes after it has started where that was claimed, or where ExecStopPost= has been run',
      world,
      before: gone,
      courses: {
        [`0 claims stopped; 0 claims started; 1s stop; ${hangs}; 30s ExecStopPost SIGKILL; ${ends}`]: 'no',
        [`0 claims stopped; 0 claims started; 1s stop; ${hangs}; 30s ExecStopPost SIGUSR2; ${ends}`]: 'yes',
        '0 runs ExecStopPost; 0 ExecStopPost exits; 1s stop; 10s runs ExecStopPost#2; 20s ExecStopPost#2 SIGTERM SIGCONT; 30s ExecStopPost#2 SIGKILL; 30s ExecStopPost#2 exits':
          'no',
      },
    },
    {
      what: 'comes after it has started where none is to be run',
      world: { ...world, set: 'ExecStopPre=/stop; TimeoutSec=10s' },
      before: [
        '0 restart; 0 worker SIGTERM SIGCONT; 0 worker exits',
        '1s daemon-reload ExecStopPre=/stop TimeoutSec=10s FinalKillSignal=SIGUSR2; 2s stop; 2s runs ExecStopPre',
      ].join('; '),
      courses: {
        '12s ExecStopPre SIGTERM SIGCONT; 22s ExecStopPre SIGUSR2; 22s ExecStopPre exits': 'yes',
        '12s ExecStopPre SIGTERM SIGCONT; 22s ExecStopPre SIGKILL; 22s ExecStopPre exits': 'no',
        '13s ExecStopPre exits': 'no',
      },
    },
  ]);
});
