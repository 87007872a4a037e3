import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('what follows a signal that is not sent, where order within an instant means nothing', () => {
  table([
    {
      what: 'is refused while the stop is not over',
      world: { set: ts10, processes: 'main', ordered: false },
      before: '0 stop',
      courses: {
        '0 main SIGCONT; 0 main exits': 'no',
        '0 main SIGCONT; 0 main SIGTERM; 0 main exits': 'yes',
        '0 main exits': 'yes',
      },
    },
    {
      what: 'follows nothing once it is',
      world: { set: ts10, processes: 'main', ordered: false, latenessUs: 250_000 },
      before: '0 stop; 0 main exits',
      courses: { '100ms main SIGCONT': 'yes', '0 main SIGCONT': 'no' },
    },
  ]);
});

describe('who is moved', () => {
  table([
    {
      what: 'at the instant of the first pass is owed its signal',
      world: { set: ts10, processes: 'main worker' },
      before: '0 stop; 0 worker moved; 0 main SIGTERM SIGCONT',
      courses: {
        '5s main exits; 5s worker exits': 'no',
        '0 worker SIGTERM SIGCONT; 5s main exits; 5s worker exits': 'yes',
      },
    },
  ]);
});

describe('a helper that nobody owes and that is not run, in a late recording', () => {
  const set = 'ExecStopPre=/pre; TimeoutSec=10s';
  table([
    {
      what: 'is passed over with the first signal',
      world: { unit: 'a.socket', set, processes: 'worker', latenessUs: 250_000 },
      before: '0 stop',
      courses: {
        '0 worker SIGTERM SIGCONT; 1s worker exits': 'yes',
        '100ms worker SIGTERM SIGCONT; 1s worker exits': 'yes',
        '600ms worker SIGTERM SIGCONT; 1s worker exits': 'no',
        '1s worker exits': 'no',
      },
    },
    {
      what: 'which a scope has none of, whatever else falls due at that instant',
      world: {
        unit: 'a.scope',
        set: 'RuntimeMaxSec=5s; TimeoutStopSec=10s',
        processes: 'worker',
        latenessUs: 250_000,
        initially: 'inactive',
      },
      before: '0 start; 5s stop',
      courses: { '5100ms worker SIGTERM SIGCONT; 6s worker exits': 'yes' },
    },
    {
      what: 'with the final signal not before its time',
      world: { unit: 'a.socket', set, processes: 'worker', latenessUs: 250_000 },
      before: '0 stop; 100ms worker SIGTERM SIGCONT',
      courses: {
        '10100ms worker SIGKILL': 'yes',
        '9900ms worker SIGKILL': 'no',
        '10200ms worker SIGKILL': 'yes',
        '11s worker SIGKILL': 'no',
      },
    },
    {
      what: 'and no second one',
      world: { unit: 'a.socket', set: `ExecStopPre=/two; ${set}`, processes: 'worker', latenessUs: 250_000 },
      before: '0 stop; 0 runs ExecStopPre; 1s ExecStopPre exits',
      courses: {
        '1100ms worker SIGTERM SIGCONT; 2s worker exits': 'yes',
        '2s worker SIGTERM SIGCONT; 3s worker exits': 'no',
      },
    },
  ]);
});

describe('a further job at the instant of the final signal', () => {
  table([
    {
      what: 'has the first pass made again before that (AMB-42), to each process, or comes too late for it',
      world: { set: ts10, processes: 'main worker' },
      readings: { 'AMB-42': 'again' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 10s stop',
      courses: {
        '10s main SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT; 10s main SIGKILL; 10s worker SIGKILL': 'yes',
        '10s main SIGTERM SIGCONT; 10s main SIGKILL; 10s worker SIGTERM SIGCONT; 10s worker SIGKILL': 'yes',
        '10s main SIGKILL; 10s worker SIGKILL': 'yes',
        '10s main SIGTERM SIGCONT; 10s main SIGKILL; 10s worker SIGKILL': 'no',
      },
    },
  ]);
});

describe('a further job in a late recording (AMB-42)', () => {
  table([
    {
      what: 'has the first pass made again, which may be as late as that was',
      world: { set: ts10, processes: 'main', latenessUs: 250_000 },
      readings: { 'AMB-42': 'again' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 100ms stop',
      courses: {
        '300ms main SIGTERM SIGCONT; 1s main exits': 'yes',
        '400ms main SIGTERM SIGCONT; 1s main exits': 'no',
        '1s main exits': 'no',
      },
    },
    {
      what: 'and leaves the first one due when it was',
      world: { set: ts10, processes: 'main', latenessUs: 250_000 },
      readings: { 'AMB-42': 'again' },
      before: '0 stop; 100ms stop',
      courses: { '200ms main exits': 'yes', '300ms main exits': 'no' },
    },
  ]);
});
