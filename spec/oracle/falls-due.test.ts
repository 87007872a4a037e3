import { describe, expect, it } from 'vitest';
import { type DueCase, openAfter } from './due-fixture.ts';
import type { Script } from './trace-fixture.ts';

type World = Omit<Script, 'events'>;

const dueTable = (cases: readonly DueCase[]): void => {
  it.each(cases.map((one) => [one[0], one] as const))('%s', (_, [, world, events, open, readings, atUs]) => {
    expect(openAfter({ ...world, events }, readings, atUs)).toEqual([open]);
  });
};

const s = 1_000_000;
const ts10 = 'TimeoutStopSec=10s';
const inactive = 'inactive' as const;
const withMain = (set: string): World => ({ set: `${set}; ${ts10}`, processes: 'main' });
const withWorker = (set: string): World => ({ set: `${set}; ${ts10}`, processes: 'main worker' });
const none = '';

describe('how long a reload may take', () => {
  const reloading = withMain('ExecReload=/reload; TimeoutStartSec=5s');
  const mount: World = { unit: 'a.mount', set: 'TimeoutSec=10s', processes: 'worker' };
  dueTable([
    ['is waited for', reloading, '0 runs ExecReload', 'more at 5 s'],
    ['is not, once it has ended', reloading, '0 runs ExecReload; 1s ExecReload exits', none],
    [
      'is, though another command has ended',
      reloading,
      '0 runs ExecReload; 0 runs ExecReload#2; 1s ExecReload#2 exits',
      'more at 5 s',
    ],
    ['goes for a remount, too', mount, '0 runs ExecRemount', 'more at 10 s'],
    ['and has an end with that', mount, '0 runs ExecRemount; 1s ExecRemount exits', none],
    [
      'is beside how long the unit may run',
      withMain('ExecReload=/reload; TimeoutStartSec=5s; RuntimeMaxSec=50s'),
      '0 runs ExecReload; 1s ExecReload exits',
      'more at 50 s',
    ],
    [
      'is for nothing where it begins while the unit is being stopped',
      reloading,
      '0 stop; 0 main SIGTERM SIGCONT; 1s runs ExecReload',
      'more at 10 s',
      { 'AMB-55': 'by-kill-mode' },
      7 * s,
    ],
    [
      'and so is that of a remount',
      mount,
      '0 stop; 0 worker SIGTERM SIGCONT; 1s runs ExecRemount; 2s daemon-reload TimeoutSec=30s',
      'more at 30 s',
      { 'AMB-44': 'new-settings' },
      12 * s,
    ],
  ]);
});

describe('how long the unit may run', () => {
  const runs: World = { set: `RuntimeMaxSec=5s; ${ts10}`, processes: 'worker' };
  const owed = { 'AMB-64/runtime-max': 'owed' };
  const scope: World = { unit: 'a.scope', set: `RuntimeMaxSec=5s; ${ts10}`, processes: 'worker' };
  dueTable([
    ['is over for whoever is there', runs, '1s reload', '!SIGTERM to worker, more at 15 s', owed, 5 * s],
    [
      'is for nobody where nobody is left and its end was claimed',
      runs,
      '1s worker exits; 2s claims stopped',
      none,
      owed,
      5 * s,
    ],
    [
      'is for nobody where only others are',
      { ...runs, processes: 'worker stranger' },
      '1s worker exits; 2s claims stopped',
      none,
      owed,
      5 * s,
    ],
    ['goes on until the end was claimed', runs, '1s worker exits', 'more at 15 s', owed, 5 * s],
    [
      'goes on while anybody is left',
      { ...runs, processes: 'worker other' },
      '1s worker exits; 2s claims stopped',
      '!SIGTERM to other, more at 15 s',
      owed,
      5 * s,
    ],
    [
      'is for no zombie',
      runs,
      '1s worker exits as zombie; 2s claims stopped',
      none,
      { ...owed, 'AMB-36/zombies': 'remain' },
      5 * s,
    ],
    [
      'unless it is of a scope, where it may remain',
      scope,
      '1s worker exits as zombie; 2s claims stopped',
      '!SIGTERM to worker, more at 15 s',
      { ...owed, 'AMB-36/zombies': 'remain' },
      5 * s,
    ],
    [
      'or may have gone',
      scope,
      '1s worker exits as zombie; 2s claims stopped',
      none,
      { ...owed, 'AMB-36/zombies': 'gone' },
      5 * s,
    ],
    [
      'is not counted while another start is made',
      withMain('RemainAfterExit=yes; ExecStartPre=/pre; TimeoutStartSec=60s; RuntimeMaxSec=20s'),
      '1s main exits; 2s start; 2s runs ExecStartPre',
      'more at 62 s',
    ],
    [
      'is not counted anew for whoever is forked',
      withMain('RuntimeMaxSec=20s'),
      '5s main forks main.2',
      'more at 20 s',
    ],
    [
      'is nothing while the unit is being stopped',
      withWorker('RuntimeMaxSec=5s; TimeoutStopSec=60s'),
      '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 2s runs main.2',
      'more at 10 s',
      owed,
      7 * s,
    ],
  ]);
});

describe('how long a start may take', () => {
  dueTable([
    [
      'is for a mount not bounded by 0',
      { unit: 'a.mount', set: 'TimeoutSec=0', initially: inactive },
      '0 start; 0 runs ExecMount',
      none,
    ],
    [
      'is for a mount what TimeoutSec= says',
      { unit: 'a.mount', set: 'TimeoutSec=10s', initially: inactive },
      '0 start; 0 runs ExecMount',
      'more at 10 s',
    ],
    [
      'is for a socket not bounded by 0',
      { unit: 'a.socket', set: 'ExecStartPre=/pre; TimeoutSec=0', initially: inactive },
      '0 start; 0 runs ExecStartPre',
      none,
    ],
    [
      'does not begin anew with its next command',
      withMain('Type=notify; ExecStartPre=/pre; TimeoutStartSec=5s'),
      '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s claims stopped; 10s start; 10s runs ExecStartPre; 12s ExecStartPre exits; 12s runs main.2',
      'more at 15 s',
      {},
      12 * s,
    ],
  ]);
});

describe('ExecStopPost=', () => {
  const post = withMain('ExecStopPost=/post; ExecStopPost=/two');
  const hangs = { 'AMB-79': 'kill-then-final' };
  const asked = '0 stop; 0 main SIGTERM SIGCONT';
  dueTable([
    [
      'that has ended is not waited for',
      post,
      `${asked}; 1s main exits; 1s runs ExecStopPost; 2s ExecStopPost exits`,
      none,
      {},
      10 * s,
    ],
    [
      'that ended when another one was run already is not killed',
      post,
      `${asked}; 1s main exits; 1s runs ExecStopPost; 2s runs ExecStopPost.2; 3s ExecStopPost exits`,
      '!SIGTERM to ExecStopPost.2, more at 22 s',
      hangs,
      12 * s,
    ],
    [
      'goes on for itself when what was to be killed had gone before',
      withMain('ExecStopPost=/post; FinalKillSignal=SIGQUIT'),
      `${asked}; 1s main exits; 15s runs ExecStopPost`,
      'more at 25 s',
      { 'AMB-25': 'then-sigkill' },
    ],
    [
      'that has left has its time still',
      post,
      `${asked}; 1s main exits; 9s runs ExecStopPost; 9s ExecStopPost leaves; 15s runs ExecStopPost.2`,
      'more at 19 s',
      hangs,
    ],
  ]);
});

describe('stop commands', () => {
  const two = 'ExecStop=/stop; ExecStop=/two';
  dueTable([
    [
      'are owed one after the other, also where they have no time to keep',
      { set: `${two}; TimeoutStopSec=infinity`, processes: 'main' },
      '0 stop; 0 runs ExecStop; 1s ExecStop exits',
      '!ExecStop 2',
    ],
    [
      'are owed while another command runs out of time',
      withMain(`${two}; ExecStop=/three; ExecStopPost=/post`),
      '0 stop; 0 runs ExecStop; 1s runs ExecStopPost; 2s ExecStop exits; 2s runs ExecStop.2; 11s ExecStop.2 exits',
      '!ExecStop 3, !SIGTERM to ExecStopPost, more at 21 s',
    ],
    [
      'are not waited for once one has hung',
      withMain(two),
      '0 stop; 0 runs ExecStop; 10s main SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT; 11s main exits; 12s runs ExecStop.2',
      '!SIGKILL to ExecStop, !SIGKILL to ExecStop.2',
      {},
      20 * s,
    ],
    [
      'of which one has ended has no time any more',
      { set: `${two}; TimeoutStopSec=infinity`, processes: 'main' },
      `0 stop; 0 runs ExecStop; 1s ExecStop exits; 1s daemon-reload ExecStop=/stop ExecStop=/two TimeoutStopSec=10s`,
      '!ExecStop 2',
      { 'AMB-44': 'new-settings' },
    ],
    [
      'that the unit file has no more have ended with the one that runs',
      withMain(two),
      `0 stop; 0 runs ExecStop; 1s daemon-reload TimeoutStopSec=20s; 2s ExecStop exits`,
      '!SIGTERM to main, SIGTERM to ExecStop, more at 22 s',
      { 'AMB-44': 'new-settings' },
    ],
  ]);
});

describe('what is loaded anew while the unit is being stopped', () => {
  const anew = { 'AMB-44': 'new-settings' };
  const asked = '0 stop; 0 main SIGTERM SIGCONT';
  dueTable([
    [
      'gives a stop command its time',
      withMain('ExecStop=/stop'),
      '0 stop; 0 runs ExecStop; 1s daemon-reload ExecStop=/stop TimeoutStopSec=20s',
      'more at 20 s',
      anew,
    ],
    [
      'gives what comes after the final signal its time',
      withMain('FinalKillSignal=SIGQUIT'),
      `${asked}; 10s main SIGQUIT; 11s daemon-reload FinalKillSignal=SIGQUIT TimeoutStopSec=20s`,
      'more at 30 s',
      { ...anew, 'AMB-25': 'then-sigkill' },
    ],
    [
      'gives ExecStopPost= its time before the final signal',
      withMain('ExecStopPost=/post'),
      `${asked}; 1s main exits; 1s runs ExecStopPost; 11s ExecStopPost SIGTERM SIGCONT; 12s daemon-reload ExecStopPost=/post TimeoutStopSec=20s`,
      'more at 31 s',
      { ...anew, 'AMB-79': 'kill-then-final' },
    ],
    [
      'changes no other time',
      withWorker('RuntimeMaxSec=100s'),
      `${asked}; 0 worker SIGTERM SIGCONT; 1s main exits; 2s runs main.2; 3s daemon-reload RuntimeMaxSec=100s TimeoutStopSec=200s`,
      'more at 102 s',
      anew,
    ],
    [
      'changes TimeoutAbortSec= as often as it says so',
      withMain('TimeoutAbortSec=3s'),
      '0 watchdog; 0 main SIGABRT; 1s daemon-reload TimeoutAbortSec=30s TimeoutStopSec=10s; 2s daemon-reload TimeoutAbortSec=40s TimeoutStopSec=10s',
      'more at 40 s',
      { ...anew, 'AMB-33/timeout': 'abort-timeout' },
    ],
    [
      'brings no timeout back that has passed',
      withMain('SendSIGKILL=no; TimeoutAbortSec=infinity'),
      `${asked}; 12s daemon-reload SendSIGKILL=no TimeoutAbortSec=infinity TimeoutStopSec=20s`,
      none,
      { ...anew, 'AMB-72/ends': 'no' },
    ],
    [
      'gives no time to what has had its final signal',
      { set: 'KillMode=mixed; TimeoutStopSec=infinity', processes: 'main worker' },
      `${asked}; 1s main exits; 1s worker SIGKILL; 2s daemon-reload KillMode=mixed TimeoutStopSec=10s`,
      none,
      anew,
    ],
    [
      'gives a stop that killed nobody its time to the final signal',
      withMain('KillMode=none; ExecStop=/stop'),
      '0 stop; 0 runs ExecStop; 11s daemon-reload ExecStop=/stop TimeoutStopSec=20s TimeoutAbortSec=40s',
      'more at 30 s',
      { ...anew, 'AMB-33/timeout': 'abort-timeout' },
    ],
  ]);
});
