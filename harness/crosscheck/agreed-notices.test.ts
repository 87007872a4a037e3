import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const killed = (atS: number, signal = 'SIGKILL') => `${atS}s main ${signal}; ${atS}s worker ${signal}`;
const two = { set: 'TimeoutStopSec=10s', processes: 'main worker' };

describe('STOPPING=1 (AMB-20)', () => {
  table([
    {
      what: 'calls for the first pass, and for the final one by the timeout',
      world: two,
      readings: { 'AMB-20': 'kill-signal' },
      before: '1s main notifies STOPPING=1',
      courses: {
        [`1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; ${killed(11)}`]: 'yes',
        '1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT': 'no',
        '': 'no',
      },
    },
    {
      what: 'calls for the final signal only',
      world: two,
      readings: { 'AMB-20': 'final-only' },
      before: '1s main notifies STOPPING=1',
      courses: {
        [killed(11)]: 'yes',
        [killed(10)]: 'no',
        '1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT': 'no',
        '': 'no',
      },
    },
    {
      what: 'calls for nothing where no timeout ends what is to be waited for',
      world: { ...two, set: 'TimeoutStopSec=infinity' },
      readings: { 'AMB-20': 'final-only' },
      before: '1s main notifies STOPPING=1',
      courses: { '': 'yes', [killed(1)]: 'no', [killed(91)]: 'no' },
    },
    {
      what: 'calls for nothing in mode none',
      world: { ...two, set: 'KillMode=none; TimeoutStopSec=10s' },
      readings: { 'AMB-20': 'final-only' },
      before: '1s main notifies STOPPING=1',
      courses: { '': 'yes', [killed(11)]: 'no' },
    },
    ...['kill-signal', 'final-only'].map((reading) => ({
      what: `of somebody who was spared in a stop calls for nothing, also for ${reading}`,
      world: { ...two, set: 'KillMode=process; TimeoutStopSec=10s' },
      readings: { 'AMB-20': reading },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s claims stopped; 5s worker notifies STOPPING=1',
      courses: { '': 'yes', '5s worker SIGTERM SIGCONT': 'no', '15s worker SIGKILL': 'no' } as const,
    })),
    {
      what: 'of a unit that is being stopped calls for nothing more',
      world: two,
      readings: { 'AMB-20': 'kill-signal' },
      before: `0 stop; ${both}; 1s main notifies STOPPING=1`,
      courses: { [killed(10)]: 'yes', [killed(11)]: 'no', '1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT': 'no' },
    },
  ]);
});

describe('WATCHDOG=trigger (AMB-60)', () => {
  const expiry = { 'AMB-60/trigger': 'expiry' };
  table([
    {
      what: 'is an expiry, whose stop waits as TimeoutAbortSec= says (AMB-33)',
      world: { ...two, set: 'TimeoutAbortSec=5s; TimeoutStopSec=10s' },
      readings: { ...expiry, 'AMB-33/timeout': 'abort-timeout' },
      before: '1s main notifies WATCHDOG=trigger',
      courses: {
        [`${killed(1, 'SIGABRT')}; ${killed(6)}`]: 'yes',
        [`${killed(1, 'SIGABRT')}; ${killed(11)}`]: 'no',
        [killed(1, 'SIGABRT')]: 'no',
        '': 'no',
      },
    },
    {
      what: 'is none, and the unit goes on',
      world: two,
      before: '1s main notifies WATCHDOG=trigger',
      courses: {
        '': 'yes',
        [killed(1, 'SIGABRT')]: 'no',
        [`2s stop; 2s main SIGTERM SIGCONT; 2s worker SIGTERM SIGCONT; ${killed(12)}`]: 'yes',
        '2s stop': 'no',
      },
    },
    {
      what: 'of somebody who was spared in a stop is none',
      world: { ...two, set: 'KillMode=process; TimeoutStopSec=10s' },
      readings: expiry,
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s claims stopped; 5s worker notifies WATCHDOG=trigger',
      courses: { '': 'yes', '5s worker SIGABRT': 'no', '5s worker SIGABRT; 15s worker SIGKILL': 'no' },
    },
    ...['watchdog-pass', 'nothing'].map((reading) => ({
      what: `during a stop, for ${reading}`,
      world: two,
      readings: { 'AMB-60/trigger-while-stopping': reading },
      before: `0 stop; ${both}; 1s main notifies WATCHDOG=trigger`,
      courses: {
        [`${killed(1, 'SIGABRT')}; ${killed(10)}`]: reading === 'nothing' ? 'no' : 'yes',
        [killed(10)]: reading === 'nothing' ? 'yes' : 'no',
      } as const,
    })),
    {
      what: 'during a stop in mode none is for nobody',
      world: { ...two, set: 'KillMode=none; TimeoutStopSec=10s' },
      readings: { 'AMB-60/trigger-while-stopping': 'watchdog-pass' },
      before: '0 stop; 1s main notifies WATCHDOG=trigger',
      courses: { '': 'yes', [killed(1, 'SIGABRT')]: 'no' },
    },
    {
      what: 'before the first pass is for nobody',
      world: { ...two, set: 'ExecStop=/stop; TimeoutStopSec=10s' },
      readings: { 'AMB-60/trigger-while-stopping': 'watchdog-pass' },
      before: '0 stop; 0 runs ExecStop; 1s main notifies WATCHDOG=trigger',
      courses: {
        '2s ExecStop exits; 2s main SIGTERM SIGCONT; 2s worker SIGTERM SIGCONT; 3s main exits; 3s worker exits': 'yes',
        '1s main SIGABRT; 1s worker SIGABRT; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 2s worker SIGTERM SIGCONT; 3s main exits; 3s worker exits':
          'no',
      },
    },
  ]);
});
