import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('a main process that leaves the control group at the instant of the first pass, where it is not meant outside (AMB-71)', () => {
  const readings = { 'AMB-71': 'not-in-control-group' };
  const world = { set: ts10, processes: 'main worker' };
  table([
    {
      what: 'may be met by it, like any other process',
      world,
      readings,
      courses: {
        '1s main leaves; 1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 1s worker exits': 'yes',
        '1s main leaves; 1s stop; 1s worker SIGTERM SIGCONT; 1s worker exits': 'yes',
        '1s main leaves; 1s main exits; 1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 1s worker exits':
          'yes',
        '1s worker leaves; 1s stop; 1s worker SIGTERM SIGCONT; 1s main SIGTERM SIGCONT; 1s main exits': 'yes',
      },
    },
    {
      what: 'may not once it has left before',
      world,
      readings,
      courses: {
        '1s main leaves; 2s stop; 2s main SIGTERM SIGCONT; 2s worker SIGTERM SIGCONT; 2s worker exits': 'no',
        '1s main leaves; 2s main exits; 2s stop; 2s main SIGTERM SIGCONT; 2s worker SIGTERM SIGCONT; 2s worker exits':
          'no',
        '1s worker leaves; 2s worker exits; 2s stop; 2s worker SIGTERM SIGCONT; 2s main SIGTERM SIGCONT; 2s main exits':
          'no',
      },
    },
  ]);
});

describe('a stop that SendSIGKILL=no has ended with its timeout (AMB-72)', () => {
  table([
    {
      what: 'is what it was, whatever is loaded then (AMB-44)',
      world: { set: `KillMode=process; SendSIGKILL=no; ExecStopPost=/post; ${ts10}`, processes: 'main' },
      readings: { 'AMB-44': 'new-settings' },
      before: '0 main exits; 0 runs ExecStopPost',
      courses: {
        '21s ExecStopPost SIGUSR2': 'no',
        '21s daemon-reload ExecStopPost=/post; 21s ExecStopPost SIGUSR2': 'no',
        '21s daemon-reload ExecStopPost=/post; 22s ExecStopPost SIGUSR2': 'no',
        '5s daemon-reload ExecStopPost=/post; 21s ExecStopPost SIGUSR2': 'no',
        '21s daemon-reload ExecStopPost=/post; 22s ExecStopPost exits': 'yes',
      },
    },
  ]);
});

describe('an end that is claimed when the main process that PIDFile= names, no child of the manager, has exited (AMB-12)', () => {
  const world = {
    set: `Type=forking; PIDFile=/run/main.pid; WatchdogSec=2s; KillMode=mixed; ${ts10}`,
    processes: 'main:foreign worker',
  };
  const claimed = '0 main exits; 0 worker SIGKILL; 0 claims stopped; 3s watchdog';
  const killed = '0 main exits; 0 claims stopped; 3s watchdog; 13s worker SIGKILL';
  table([
    {
      what: 'is no end where that cannot be the main one',
      world,
      readings: { 'AMB-12': 'child-only' },
      courses: { [claimed]: 'no', [killed]: 'yes' },
    },
    {
      what: 'is one where it is',
      world,
      readings: { 'AMB-12': 'any-named' },
      courses: { [claimed]: 'yes', [killed]: 'no' },
    },
  ]);
});

describe('a oneshot service that ends with its last process (AMB-53)', () => {
  const world = { set: `Type=oneshot; ExitType=cgroup; ExecStopPost=/post; ${ts10}`, processes: 'main worker' };
  const before =
    '0 main exits; 1s worker exits; 1s runs ExecStopPost; 1s ExecStopPost forks child; 1s ExecStopPost exits';
  table([
    {
      what: 'is killed by KillMode=',
      world,
      readings: { 'AMB-53': 'by-kill-mode' },
      before,
      courses: { '': 'no', '11s child SIGKILL': 'yes', '11s child SIGTERM': 'no' },
    },
    {
      what: 'or not at all',
      world,
      readings: { 'AMB-53': 'nothing' },
      before,
      courses: { '': 'yes', '11s child SIGKILL': 'no', '11s child SIGTERM': 'no' },
    },
  ]);
});

describe('an end that is claimed of a mount while a remount runs, with TimeoutSec=0 (AMB-48)', () => {
  const world = { unit: 'a.mount', processes: '', set: 'TimeoutSec=0; KillMode=mixed; SendSIGKILL=no' };
  const services = { 'AMB-11': 'final-at-once', 'AMB-28': 'services-only' };
  const before = '0 remount; 0 runs ExecRemount; 0 claims failed';
  const courses = {
    '1s stop': 'no',
    '1s stop; 1s ExecRemount SIGKILL': 'yes',
    '1s stop; 1s ExecRemount SIGTERM': 'no',
  } as const;
  table([
    {
      what: 'is no end where that is no timeout',
      world,
      readings: { ...services, 'AMB-48': 'never' },
      before,
      courses,
    },
  ]);
});
