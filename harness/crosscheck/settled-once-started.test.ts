import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';

describe('the control group of what has survived a stop (AMB-30), once the unit has been started again', () => {
  const started = '2s start; 2s runs main.2; 3s worker forks child; 3s main.2 forks other';
  table([
    {
      what: 'keeps survivors, and what they fork, in it, but nobody who has been started since',
      world: { set: `KillMode=none; ${ts10}`, processes: 'main worker' },
      before: `0 stop; 1s main exits; 1s claims stopped; ${started}`,
      courses: { '4s worker moved': 'no', '4s child moved': 'no', '4s other moved': 'yes', '4s main.2 moved': 'yes' },
    },
    {
      what: 'is not removed while anybody is in it: it goes on unless it is empty',
      world: { set: `KillMode=none; ${ts10}`, processes: 'main worker' },
      before: `0 stop; 1s main exits; 1s claims stopped; ${started}; 4s worker exits`,
      courses: {
        '4s group-removed': 'no',
        '4s child exits; 4s group-removed': 'no',
        '4s child exits; 5s main.2 exits; 5s other exits; 5s group-removed': 'yes',
      },
    },
    {
      what: 'does so in every mode where that is said of all of them',
      world: { set: ts10, processes: 'main worker' },
      readings: { 'AMB-30': 'all-modes' },
      before: `0 stop; ${both}; 10s main SIGKILL; 10s worker SIGKILL; 10s main exits by SIGKILL`,
      courses: {
        '11s main moved': 'yes',
        '11s worker moved': 'no',
        '11s group-removed': 'no',
        '11s worker leaves; 12s worker moved': 'yes',
        '11s worker leaves; 12s group-removed': 'yes',
        '11s start; 11s runs main.2; 12s main.2 moved': 'yes',
        '11s start; 11s runs main.2; 12s worker moved': 'no',
      },
    },
    {
      what: 'does not where it is said of none only',
      world: { set: ts10, processes: 'main worker' },
      before: `0 stop; ${both}; 10s main SIGKILL; 10s worker SIGKILL; 10s main exits by SIGKILL`,
      courses: { '11s worker moved': 'yes', '11s group-removed': 'yes' },
    },
  ]);
});

describe('a main process that becomes known outside of the control group (AMB-71)', () => {
  table([
    {
      what: 'is of the stop at the instant at which its last process has gone, and not after it',
      world: { set: ts10, processes: 'worker daemon:outside' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits',
      courses: {
        '1s daemon becomes main': 'no',
        '1s daemon becomes main; 10s daemon SIGKILL': 'yes',
        '1s daemon becomes main; 2s daemon SIGUSR2; 2s daemon exits': 'no',
        '2s daemon becomes main': 'yes',
        '2s daemon becomes main; 2s daemon SIGUSR2': 'yes',
        '1s claims stopped; 1s daemon becomes main; 2s daemon SIGUSR2': 'yes',
      },
    },
  ]);
});

describe('a command that the manager runs at the instant of the final signal', () => {
  table([
    {
      what: 'is known to it, also where it reloads what is being stopped: it is owed the signal, unless that has begun',
      world: { set: ts10, processes: 'main worker' },
      before: `0 stop; ${both}`,
      courses: {
        '10s runs ExecReload; 10s main SIGKILL; 10s worker SIGKILL': 'no',
        '10s runs ExecReload; 10s main SIGKILL; 10s worker SIGKILL; 10s ExecReload SIGKILL': 'yes',
        '10s main SIGKILL; 10s runs ExecReload; 10s worker SIGKILL': 'yes',
        '10s main SIGKILL; 10s runs ExecReload; 10s worker SIGKILL; 10s ExecReload SIGKILL': 'yes',
      },
    },
    {
      what: 'is known to it at that instant, not when the signal is late',
      world: { set: ts10, processes: 'main worker', latenessUs: 100_000 },
      before: `0 stop; ${both}`,
      courses: {
        '10s runs ExecReload; 10.06s main SIGKILL; 10.06s worker SIGKILL': 'no',
        '10.05s runs ExecReload; 10.06s main SIGKILL; 10.06s worker SIGKILL': 'yes',
        '10.05s runs ExecReload; 10.06s main SIGKILL; 10.06s worker SIGKILL; 10.06s ExecReload SIGKILL': 'yes',
      },
    },
  ]);
});
