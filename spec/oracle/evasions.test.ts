import { describe, expect, it } from 'vitest';
import { accepts, type AnsweredCase, answerOf, literalBut } from './answer-fixture.ts';

const table = (cases: readonly AnsweredCase[]): void => {
  it.each(cases)('%s', (_, world, events, answer) => {
    expect(answerOf({ ...world, events })).toBe(answer);
  });
};

const ts10 = 'TimeoutStopSec=10s';
const both = { set: ts10, processes: 'main worker' };
const firstPass = '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const mixed = { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' };

describe('no way around a stop', () => {
  table([
    ['doing nothing', both, '0 stop', 'no'],
    ['claiming the end at once', both, '0 stop; 0 claims stopped', 'no'],
    ['claiming the end before anybody asks for it', both, '0 claims stopped; 1s stop', 'no'],
    ['claiming a failure before anybody asks for it', both, '0 claims failed; 1s stop', 'no'],
    ['claiming a failure once some other process has gone', both, '0 worker exits; 1s claims failed; 5s stop', 'no'],
    [
      'claiming the end when main has gone, others need no main',
      { set: `ExitType=cgroup; ${ts10}`, processes: 'main worker' },
      '0 main exits; 1s claims stopped; 5s stop',
      'no',
    ],
    ['claiming the end between the passes', both, `${firstPass}; 1s claims stopped; 2s main exits`, 'no'],
    [
      'moving a process elsewhere instead of the first signal',
      both,
      '0 stop; 0 main SIGTERM SIGCONT; 0 worker moved; 1s main exits',
      'no',
    ],
    ['moving a process elsewhere before the final signal', both, `${firstPass}; 1s main exits; 5s worker moved`, 'no'],
    [
      'starting the next main process before the old one is signalled',
      { set: `KillMode=process; ExecStop=/stop; ${ts10}`, processes: 'main' },
      '0 restart; 0 runs ExecStop; 0.5s runs main.2; 1s ExecStop exits',
      'no',
    ],
    [
      'starting the next main process before the final signal to the old one',
      { set: `KillMode=process; ${ts10}`, processes: 'main' },
      '0 restart; 0 main SIGTERM SIGCONT; 5s runs main.2',
      'no',
    ],
    [
      'mixed: starting the next main process before the old one exits',
      mixed,
      '0 restart; 0 main SIGTERM SIGCONT; 1s runs main.2; 2s main exits',
      'no',
    ],
    [
      'running the stop command twice',
      { set: `ExecStop=/stop; ${ts10}`, processes: 'main' },
      '0 stop; 0 runs ExecStop; 0 runs ExecStop; 1s ExecStop exits',
      'no',
    ],
    [
      'skipping the stop command',
      { set: `ExecStop=/stop; ${ts10}`, processes: 'main' },
      '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
      'no',
    ],
    [
      'the second stop command first',
      { set: `ExecStop=/one; ExecStop=/two; ${ts10}`, processes: 'main' },
      '0 stop; 0 runs ExecStop.2; 1s ExecStop.2 exits; 1s main SIGTERM SIGCONT; 2s main exits',
      'no',
    ],
    [
      'a stop that follows a restart, when only the start is claimed',
      { set: `Type=notify; ${ts10}`, processes: 'main' },
      '0 restart; 0 main SIGTERM SIGCONT; 1s main exits; 1s claims stopped; 1s runs main.2; 2s main.2 notifies READY=1; 3s stop',
      'no',
    ],
    [
      'a stop that follows a restart, when nothing is claimed',
      { set: ts10, processes: 'main' },
      '0 restart; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs main.2; 3s stop',
      'no',
    ],
    [
      'a stop that follows a reload which was cut short',
      { set: `ExecReload=/reload; TimeoutStartSec=5s; ${ts10}`, processes: 'main' },
      '0 reload; 0 runs ExecReload; 5s ExecReload SIGKILL; 5s ExecReload exits by SIGKILL; 9s stop',
      'no',
    ],
    [
      'the maximum running time of a second run',
      { set: `RuntimeMaxSec=5s; ${ts10}`, processes: 'main' },
      '0 restart; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs main.2; 7s main.2 SIGKILL',
      'no',
    ],
    [
      'a service that says STOPPING=1 after the end was claimed',
      both,
      `${firstPass}; 1s claims stopped; 1s claims started; 2s main notifies STOPPING=1; 3s main exits`,
      'no',
    ],
  ]);
});

describe('after a stop, and beside it', () => {
  table([
    [
      'a reload by SIGHUP is no part of a stop that is over',
      { set: `Type=notify-reload; ${ts10}`, processes: 'main' },
      `0 restart; 0 main SIGTERM SIGCONT; 1s main exits; 1s claims stopped; 1s runs main.2
        2s main.2 notifies READY=1; 2s claims started; 5s reload; 5s main.2 SIGHUP`,
      'yes',
    ],
    [
      'where processes are left, it hangs on when the stop is over',
      { set: `Type=notify-reload; KillMode=process; ${ts10}`, processes: 'main worker' },
      `0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s claims stopped; 20s start; 20s runs main.2
        21s main.2 notifies READY=1; 21s claims started; 25s reload; 25s main.2 SIGHUP`,
      'open',
    ],
    [
      'but not while the final signal is still to come',
      { set: `Type=notify-reload; ${ts10}`, processes: 'main worker' },
      `0 restart; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s claims stopped; 1s runs main.2
        5s main.2 SIGHUP; 6s worker exits`,
      'no',
    ],
    [
      'SendSIGKILL=no withholds SIGKILL, whatever the final signal is, and however late',
      { set: `SendSIGKILL=no; FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main' },
      '0 stop; 0 main SIGTERM SIGCONT; 15s main SIGKILL',
      'no',
    ],
  ]);
});

describe('passes that fall on one instant', () => {
  const atOnce = { set: 'TimeoutStopSec=0', processes: 'main worker' };
  const mixedAtOnce = { set: 'KillMode=mixed; TimeoutStopSec=0', processes: 'main worker' };
  table([
    [
      'a timeout of zero: one after the other',
      atOnce,
      `0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 0 main SIGKILL; 0 worker SIGKILL
        0 main exits by SIGKILL; 0 worker exits by SIGKILL`,
      'yes',
    ],
    [
      'the signal that repeats a request does not stand for it',
      atOnce,
      `0 stop; 0 main SIGTERM SIGCONT; 0 main SIGKILL; 0 worker SIGKILL
        0 main exits by SIGKILL; 0 worker exits by SIGKILL`,
      'no',
    ],
    [
      'who is killed in the same breath is sent SIGCONT before',
      atOnce,
      `0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM; 0 main SIGKILL; 0 worker SIGKILL
        0 main exits by SIGKILL; 0 worker exits by SIGKILL`,
      'no',
    ],
    [
      'after the watchdog too',
      { set: 'WatchdogSec=5s; WatchdogSignal=SIGUSR1; TimeoutStopSec=0', processes: 'main worker' },
      `0 watchdog; 0 main SIGUSR1; 0 worker SIGUSR1; 0 main SIGKILL; 0 worker SIGKILL
        0 main exits by SIGKILL; 0 worker exits by SIGKILL`,
      'yes',
    ],
    [
      'all are asked before the first is asked again',
      { set: 'WatchdogSec=5s; WatchdogSignal=SIGUSR1; TimeoutStopSec=0', processes: 'main worker' },
      `0 watchdog; 0 main SIGUSR1 SIGKILL; 0 worker SIGUSR1 SIGKILL
        0 main exits by SIGKILL; 0 worker exits by SIGKILL`,
      'no',
    ],
    [
      'nor does the final signal to another process come between',
      mixedAtOnce,
      '0 stop; 0 main SIGTERM; 0 worker SIGKILL; 0 main SIGCONT SIGKILL; 0 main exits by SIGKILL; 0 worker exits by SIGKILL',
      'no',
    ],
  ]);
});

it('owes nothing where the unit does not load, whatever runs out', () => {
  const failing = literalBut({ 'AMB-46': 'unit-fails', 'AMB-34': 'applied', 'AMB-55': 'command-only' });
  const set = 'KillSignal=SIGBOGUS; TimeoutStopSec=10s; TimeoutStartSec=5s';
  const reload = { set: `${set}; ExecReload=/reload`, processes: 'main', events: '0 reload; 0 runs ExecReload' };
  const start = { set: `${set}; Type=notify; TimeoutStartFailureMode=kill`, events: '0 start; 0 runs main' };
  expect(accepts(reload, failing)).toBe(true);
  expect(accepts({ ...start, initially: 'inactive' }, failing)).toBe(true);
});

describe('who is the main process', () => {
  table([
    [
      'a forked one, once it is known',
      { set: `Type=forking; KillMode=process; ${ts10}`, processes: 'daemon worker' },
      '0 daemon becomes main; 1s stop; 1s daemon SIGTERM SIGCONT; 11s daemon SIGKILL',
      'yes',
    ],
    [
      'mixed: the others wait for it',
      { set: `Type=forking; KillMode=mixed; ${ts10}`, processes: 'daemon worker' },
      '0 daemon becomes main; 1s stop; 1s daemon SIGTERM SIGCONT; 2s daemon exits; 2s worker SIGKILL',
      'yes',
    ],
    [
      'not that of the next run, while the old one is stopped',
      mixed,
      '0 restart; 0 main SIGTERM SIGCONT; 1s runs main.2; 2s main exits; 2s worker SIGKILL',
      'yes',
    ],
    [
      'not that of an earlier run: a start that is stopped has none yet',
      { set: `KillMode=mixed; ExecStartPre=/pre; ${ts10}`, processes: 'main' },
      '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s claims stopped; 2s start; 2s runs ExecStartPre; 3s stop; 13s ExecStartPre SIGKILL',
      'yes',
    ],
    [
      'the last of a oneshot’s commands ends it, not the first',
      { set: `Type=oneshot; ExecStart=/one; ExecStart=/two; ${ts10}`, initially: 'inactive' },
      '0 start; 0 runs main; 0 main forks worker; 1s main exits; 1s runs main.2; 2s main.2 exits; 2s worker SIGTERM SIGCONT; 3s worker exits',
      'yes',
    ],
  ]);
});
