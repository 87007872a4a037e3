import { describe, expect, it } from 'vitest';
import { type DueCase, openAfter } from './due-fixture.ts';
import type { Script } from './trace-fixture.ts';

type World = Omit<Script, 'events'>;

const dueTable = (cases: readonly DueCase[]): void => {
  it.each(cases.map((one) => [one[0], one] as const))('%s', (_, [, world, events, open, readings, atUs]) => {
    expect(openAfter({ ...world, events }, readings, atUs)).toEqual([open]);
  });
};

const ts10 = 'TimeoutStopSec=10s';
const inactive = 'inactive' as const;
const withMain = (set: string): World => ({ set: `${set}; ${ts10}`, processes: 'main' });
const withWorker = (set: string): World => ({ set: `${set}; ${ts10}`, processes: 'main worker' });
const none = '';

describe('a unit that is not up', () => {
  const down: World = { set: ts10, processes: 'main worker', initially: inactive };
  dueTable([
    ['is not stopped for lack of memory', down, '1s oom worker', none, { 'AMB-64/oom': 'owed' }],
    ['is not stopped by the watchdog', down, '1s watchdog', none],
    ['does not stop by saying so', down, '1s main notifies STOPPING=1', none, { 'AMB-20': 'kill-signal' }],
    ['has not failed to start when a main process exits', down, '1s main exits', none],
    [
      'has no stop for which a start would have to kill again what it left',
      { ...down, set: `SendSIGKILL=no; ExecStop=/stop; ${ts10}`, initially: 'active' },
      '0 stop; 0 runs ExecStop; 1s claims stopped; 2s start',
      'more at 10 s',
      { 'AMB-27': 'any-start-killed' },
    ],
  ]);
});

describe('a service that says that it stops', () => {
  const finalOnly = { 'AMB-20': 'final-only' };
  dueTable([
    ['is sent nothing in mode none', withMain('KillMode=none'), '0 main notifies STOPPING=1', none, finalOnly],
    [
      'is stopped by its command when it is asked to',
      withMain('ExecStop=/stop'),
      '0 main notifies STOPPING=1; 1s stop',
      '!ExecStop 1',
      finalOnly,
    ],
    [
      'is killed when its time has passed, and so may be who is forked then',
      withMain(''),
      '0 main notifies STOPPING=1; 10s main SIGKILL; 10s main forks child',
      'SIGKILL to child',
      finalOnly,
    ],
    [
      'is not killed for the end of others',
      { set: `KillMode=mixed; ${ts10}`, processes: 'main worker other' },
      '0 main notifies STOPPING=1; 1s worker exits',
      'more at 10 s',
      finalOnly,
    ],
    [
      'nor for that of the main process, but in mode mixed',
      withWorker(''),
      '0 main notifies STOPPING=1; 1s main exits',
      'more at 10 s',
      finalOnly,
    ],
    [
      'is in mode mixed',
      withWorker('KillMode=mixed'),
      '0 main notifies STOPPING=1; 1s main exits',
      'SIGKILL to main, !SIGKILL to worker, more at 10 s',
      finalOnly,
    ],
    [
      'is spared by SendSIGKILL=no, and so is who is forked later',
      withMain('SendSIGKILL=no'),
      '0 main notifies STOPPING=1; 11s main forks child',
      none,
      { ...finalOnly, 'AMB-72/ends': 'no' },
    ],
    [
      'is not asked once more when it has been asked',
      withMain('SendSIGKILL=no'),
      '0 main notifies STOPPING=1; 0 main SIGTERM SIGCONT; 11s stop',
      none,
      { 'AMB-20': 'kill-signal', 'AMB-72/ends': 'no' },
    ],
  ]);
});

describe('whoever goes or comes', () => {
  const late: World = { set: ts10, processes: 'main', latenessUs: 250_000 };
  const asked = '1s stop; 1s main SIGTERM SIGCONT';
  dueTable([
    [
      'is not owed the final signal, as a main process that has left (AMB-71)',
      withWorker('KillMode=mixed'),
      '0 stop; 0 main SIGTERM SIGCONT; 10s worker SIGKILL; 10s main leaves',
      'SIGKILL to main',
      { 'AMB-71': 'not-in-control-group' },
    ],
    [
      'is owed nothing as an outsider',
      late,
      `${asked}; 1100ms main forks stranger`,
      'more at 11 s',
      { 'AMB-37': 'owed' },
    ],
    [
      'may be met as late as the signal may be',
      late,
      `${asked}; 1250ms main forks child`,
      'SIGTERM to child, more at 11 s',
      { 'AMB-37': 'forbidden', 'AMB-62': 'within-lateness' },
    ],
    [
      'may not be met later',
      late,
      `${asked}; 1251ms main forks child`,
      'more at 11 s',
      { 'AMB-37': 'forbidden', 'AMB-62': 'within-lateness' },
    ],
    [
      'is owed by an earlier stop what that asks for, besides the one that is under way',
      withMain(''),
      '0 stop; 0 main SIGTERM SIGCONT; 1s claims stopped; 2s start; 2s runs main.2; 3s stop; 3s main SIGTERM SIGCONT; 3s main.2 SIGTERM SIGCONT; 4s main forks child',
      '!SIGTERM to child, !SIGTERM to child, more at 10 s',
      { 'AMB-37': 'owed' },
    ],
    [
      'has the time of an earlier stop put off',
      withMain(''),
      '0 stop; 0 main SIGTERM SIGCONT; 1s claims stopped; 2s start; 2s runs main.2; 3s stop; 3s main SIGTERM SIGCONT; 3s main.2 SIGTERM SIGCONT; 4s main.2 notifies EXTEND_TIMEOUT_USEC=60000000',
      'more at 64 s',
    ],
  ]);
});

describe('a process that is there no more', () => {
  const failed = '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 11s claims failed';
  const killed = { 'AMB-27': 'any-start-killed' };
  const spares = withWorker('SendSIGKILL=no');
  dueTable([
    ['is what a start kills when it is left over', spares, `${failed}; 20s start`, '!SIGTERM to worker', killed],
    [
      'is nothing for a start when it goes at that instant',
      spares,
      `${failed}; 20s worker exits; 20s start`,
      none,
      killed,
    ],
    ['is nothing for a start when it has left', spares, `${failed}; 19s worker leaves; 20s start`, none, killed],
    [
      'has ended nothing where the main process is elsewhere',
      { set: `ExecStopPost=/post; ${ts10}`, processes: 'main:outside worker' },
      '1s worker exits; 2s runs ExecStopPost',
      none,
    ],
    [
      'is awaited no longer than its signal',
      { set: ts10, processes: 'main', latenessUs: 250_000 },
      '1s stop; 1s main SIGTERM SIGCONT; 1100ms main forks child',
      'refused',
      { 'AMB-37': 'owed', 'AMB-62': 'within-lateness' },
      1_360_000,
    ],
    [
      'is no stop command, whatever else is run',
      withMain('ExecStop=/stop'),
      '0 stop; 0 runs ExecStartPre',
      '!ExecStop 1',
    ],
  ]);
});
