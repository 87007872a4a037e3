import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const two = { set: ts10, processes: 'main worker' };

describe('what starts a unit', () => {
  table([
    {
      what: 'a reload-or-restart of a scope that is down starts it',
      world: { unit: 'a.scope', set: `RuntimeMaxSec=15s; ${ts10}`, processes: 'worker', initially: 'inactive' },
      before: '0 reload-or-restart',
      courses: { '15s worker SIGTERM SIGCONT; 16s worker exits': 'yes', '16s worker exits': 'no' },
    },
    {
      what: 'a command of the start that comes later begins no run',
      world: { set: `KillMode=process; ExecStartPost=/post; ${ts10}`, processes: 'main' },
      before: '0 runs ExecStartPost; 1s ExecStartPost exits; 2s stop',
      courses: { '2s main SIGTERM SIGCONT; 3s main exits': 'yes', '3s main exits': 'no' },
    },
  ]);
});

/** A service that Restart= may start again. */
const restarting = (policy: string): string => `Restart=${policy}; RestartKillSignal=SIGUSR1; ${ts10}`;
/** How the main process exits, and what others are sent then. */
const exitThen = (how: string, signal: string): string =>
  `0 main exits ${how}; 0 worker ${signal} SIGCONT; 1s worker exits`;

describe('an exit after which Restart= starts the service again is a restart job, or is not (AMB-21)', () => {
  const readings = { 'AMB-21/automatic': 'counts' };
  table([
    {
      what: 'the four signals that end a daemon cleanly are a success',
      world: { set: restarting('on-success'), processes: 'main worker' },
      readings,
      courses: {
        [exitThen('by SIGHUP', 'SIGUSR1')]: 'yes',
        [exitThen('by SIGINT', 'SIGUSR1')]: 'yes',
        [exitThen('by SIGTERM', 'SIGUSR1')]: 'yes',
        [exitThen('by SIGPIPE', 'SIGUSR1')]: 'yes',
        [exitThen('by SIGTERM', 'SIGTERM')]: 'no',
        [exitThen('by SIGKILL', 'SIGUSR1')]: 'no',
        [exitThen('by SIGKILL', 'SIGTERM')]: 'yes',
        [exitThen('0', 'SIGUSR1')]: 'yes',
        [exitThen('1', 'SIGTERM')]: 'yes',
      },
    },
    {
      what: 'and no failure',
      world: { set: restarting('on-failure'), processes: 'main worker' },
      readings,
      courses: {
        [exitThen('by SIGHUP', 'SIGTERM')]: 'yes',
        [exitThen('by SIGINT', 'SIGTERM')]: 'yes',
        [exitThen('by SIGKILL', 'SIGUSR1')]: 'yes',
        [exitThen('1', 'SIGUSR1')]: 'yes',
        [exitThen('0', 'SIGTERM')]: 'yes',
      },
    },
    {
      what: 'nor abnormal',
      world: { set: restarting('on-abnormal'), processes: 'main worker' },
      readings,
      courses: {
        [exitThen('by SIGPIPE', 'SIGTERM')]: 'yes',
        [exitThen('by SIGKILL', 'SIGUSR1')]: 'yes',
        [exitThen('1', 'SIGTERM')]: 'yes',
      },
    },
  ]);
});

describe('a signal outside of the procedure', () => {
  table([
    {
      what: 'that nothing speaks of is allowed to whom its first pass was for, once nobody is left',
      world: { set: ts10, processes: 'main', latenessUs: 250_000 },
      before: '0 stop; 0 main exits',
      courses: { '100ms main SIGUSR1': 'yes', '100ms main SIGHUP': 'no', '0 main SIGUSR1': 'no' },
    },
    {
      what: 'SIGKILL has its place before the first pass, where it is not the final signal, and none after the delay',
      world: { set: `ExecStop=/stop; FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main', latenessUs: 250_000 },
      readings: { 'AMB-75/start': 'first-pass' },
      before: '0 stop',
      courses: {
        '0 main SIGKILL; 0 runs ExecStop; 0 main exits; 1s ExecStop exits': 'yes',
        '0 main SIGQUIT; 0 runs ExecStop; 0 main exits; 1s ExecStop exits': 'no',
        '0 runs ExecStop; 0 main SIGKILL; 0 main exits; 1s ExecStop exits': 'yes',
      },
    },
    {
      what: 'SIGKILL has none from the instant on at which the delay would have passed',
      world: { set: `FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
      courses: { '9s main SIGKILL': 'yes', '10s main SIGKILL': 'no', '11s main SIGKILL': 'no' },
    },
    {
      what: 'KillSignal= has none after WatchdogSignal=, but where they are the same',
      world: { set: `WatchdogSignal=SIGTERM; ${ts10}`, processes: 'main' },
      before: '0 watchdog; 0 main SIGTERM; 1s main exits',
      courses: { '2s main SIGTERM': 'yes' },
    },
    {
      what: 'which is so for whoever was there when the watchdog expired',
      world: { set: ts10, processes: 'main' },
      before: '0 main forks child; 0 watchdog; 0 main SIGABRT; 0 child SIGABRT; 1s child exits; 1s main exits',
      courses: { '2s child SIGTERM': 'no', '2s main SIGTERM': 'no', '2s main SIGUSR1': 'yes' },
    },
    {
      what: 'the final one has its place for who was there at the end that was claimed',
      world: two,
      readings: { 'AMB-75/end': 'claimed' },
      before: `0 stop; ${both}; 10s main SIGKILL; 10s worker SIGKILL`,
      courses: {
        '12s worker forks child; 12s claims stopped; 13s child SIGKILL': 'yes',
        '12s claims stopped; 13s worker SIGKILL': 'yes',
      },
    },
    {
      what: 'SIGKILL, of mixed, has its place where ExecStopPost= has ended over nobody',
      world: { set: `KillMode=mixed; ExecStopPost=/post; FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main' },
      readings: { 'AMB-08': 'after-stop-post' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 2s ExecStopPost exits',
      courses: { '3s main SIGKILL': 'yes', '12s main SIGKILL': 'no' },
    },
  ]);
});

describe('the end that is claimed, where no delay ends the killing (AMB-75)', () => {
  const endless = { set: 'TimeoutStopSec=infinity', processes: 'main worker' };
  table([
    {
      what: 'closes nothing while somebody who lives may be sent something',
      world: endless,
      readings: { 'AMB-75/end': 'claimed', 'AMB-37': 'licensed' },
      before: `0 stop; ${both}`,
      courses: {
        '0 claims stopped; 0 main SIGUSR1': 'yes',
        '0 worker forks child; 0 child exits; 0 claims stopped; 0 main SIGUSR1': 'yes',
      },
    },
    {
      what: 'closes a mixed one when the main process has been asked',
      world: { ...endless, set: `KillMode=mixed; ${endless.set}` },
      readings: { 'AMB-75/end': 'claimed' },
      before: '0 stop',
      courses: {
        '0 main SIGTERM SIGCONT; 0 claims stopped; 0 main SIGUSR1': 'yes',
        '0 main SIGTERM; 0 claims stopped; 0 main SIGUSR1; 0 main SIGCONT': 'no',
      },
    },
    {
      what: 'is the end of the killing for who is forked then (AMB-37)',
      world: endless,
      readings: { 'AMB-75/end': 'claimed', 'AMB-37': 'owed' },
      before: `0 stop; ${both}`,
      courses: {
        '2s worker forks child': 'no',
        '2s worker forks child; 2s child SIGTERM SIGCONT': 'yes',
      },
    },
    {
      what: 'closes that of a mount whose helper alone is killed (AMB-39)',
      world: { unit: 'a.mount', set: 'TimeoutSec=10s', processes: 'worker' },
      readings: { 'AMB-75/end': 'claimed', 'AMB-39': 'helper-only' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 1s claims stopped',
      courses: { '': 'yes', '10s worker SIGKILL': 'yes' },
    },
  ]);
});
