import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

/** Whether whoever is there when the unit is stopped, nothing having been run, is owed a signal: so it is where that has started. */
const ended = '0 start; 1s stop; 1s worker SIGTERM SIGCONT; 2s worker exits';
const owed = { '0 start; 1s stop': 'no', [ended]: 'yes' } as const;
const unowed = { '0 start; 1s stop': 'yes' } as const;
const inactive = (unit: string, set: string) => ({ unit, set, processes: 'worker', initially: 'inactive' as const });

describe('a unit for whose start the manager runs nothing', () => {
  table([
    { what: 'is up when it is asked for: a scope', world: inactive('a.scope', ts10), courses: owed },
    { what: 'so is a socket without commands', world: inactive('a.socket', 'TimeoutSec=10s'), courses: owed },
    {
      what: 'but not a socket with a command before its start',
      world: inactive('a.socket', 'TimeoutSec=10s; ExecStartPre=/pre'),
      courses: unowed,
    },
    {
      what: 'nor one with a command after it',
      world: inactive('a.socket', 'TimeoutSec=10s; ExecStartPost=/post'),
      courses: unowed,
    },
    {
      what: 'so is a service without any command',
      world: inactive('a.service', `Type=oneshot; RemainAfterExit=yes; ExecStart=; ExecStop=/stop; ${ts10}`),
      courses: {
        '0 start; 1s stop': 'no',
        [ended]: 'no',
        '0 start; 1s stop; 1s runs ExecStop; 2s ExecStop exits; 2s worker SIGTERM SIGCONT; 3s worker exits': 'yes',
      },
    },
    {
      what: 'but not a service with a condition',
      world: inactive('a.service', `Type=oneshot; ExecStart=; ExecCondition=/if; ${ts10}`),
      courses: unowed,
    },
    {
      what: 'nor one with a command before its start',
      world: inactive('a.service', `Type=oneshot; ExecStart=; ExecStartPre=/pre; ${ts10}`),
      courses: unowed,
    },
    { what: 'nor a mount, whose helper is run', world: inactive('a.mount', 'TimeoutSec=10s'), courses: unowed },
    { what: 'nor a swap, whose helper is run', world: inactive('a.swap', 'TimeoutSec=10s'), courses: unowed },
  ]);
});

const upWith = (type: string) => ({
  set: `Type=${type}; TimeoutStartSec=5s; ExecStop=/stop; ${ts10}`,
  initially: 'inactive' as const,
});
const isUp =
  '0 start; 0 runs main; 7s stop; 7s runs ExecStop; 8s ExecStop exits; 8s main SIGTERM SIGCONT; 9s main exits';
const timesOut = '0 start; 0 runs main; 5s main SIGTERM SIGCONT; 6s main exits';

describe('a start is over', () => {
  table([
    ...['simple', 'exec', 'idle', 'dbus'].map((type) => ({
      what: `when the main process of Type=${type} is there`,
      world: upWith(type),
      courses: { [isUp]: 'yes', [timesOut]: 'no' } as const,
    })),
    ...['notify', 'forking', 'oneshot'].map((type) => ({
      what: `not when that of Type=${type} is, so that its timeout passes`,
      world: upWith(type),
      courses: { [isUp]: 'no', [timesOut]: 'yes' } as const,
    })),
    {
      what: 'when the condition, the commands before it, the main process and those after it have been, in this order',
      world: {
        set: `ExecCondition=/if; ExecStartPre=/pre; ExecStartPost=/post; TimeoutStartSec=5s; ExecStop=/stop; ${ts10}`,
        initially: 'inactive',
      },
      before:
        '0 start; 0 runs ExecCondition; 1s ExecCondition exits; 1s runs ExecStartPre; 2s ExecStartPre exits; 2s runs main',
      courses: {
        '2s runs ExecStartPost; 3s ExecStartPost exits; 7s stop; 7s runs ExecStop; 8s ExecStop exits; 8s main SIGTERM SIGCONT; 9s main exits':
          'yes',
        '2s runs ExecStartPost; 5s main SIGTERM SIGCONT; 5s ExecStartPost SIGTERM SIGCONT; 6s main exits; 6s ExecStartPost exits':
          'yes',
        '2s runs ExecStartPost; 3s ExecStartPost exits 1; 3s main SIGTERM SIGCONT; 4s main exits': 'yes',
        '2s runs ExecStartPost; 3s main exits; 4s ExecStartPost exits': 'no',
        '2s runs ExecStartPost; 3s main exits 1; 4s ExecStartPost exits; 4s runs ExecStop; 5s ExecStop exits': 'yes',
        '2s runs ExecStartPost; 3s stop; 3s main SIGTERM SIGCONT; 3s ExecStartPost SIGTERM SIGCONT; 4s main exits; 4s ExecStartPost exits':
          'yes',
      },
    },
    {
      what: 'or fails with the condition or a command before it, unless that may fail',
      world: { set: `ExecCondition=/if; ExecStartPre=-/pre; ExecStartPre=/pre; ${ts10}`, initially: 'inactive' },
      before: '0 start; 0 runs ExecCondition; 0 ExecCondition forks worker',
      courses: {
        '1s ExecCondition exits 1; 1s worker SIGTERM SIGCONT; 2s worker exits': 'yes',
        '1s ExecCondition exits; 1s runs ExecStartPre; 2s ExecStartPre exits 1; 2s worker SIGTERM SIGCONT; 3s worker exits':
          'yes',
        '1s ExecCondition exits; 1s runs ExecStartPre; 2s ExecStartPre exits 1; 2s runs ExecStartPre.2; 3s ExecStartPre.2 exits; 3s runs main; 4s main exits; 4s worker SIGTERM SIGCONT; 5s worker exits':
          'yes',
        '1s ExecCondition exits; 1s runs ExecStartPre; 2s ExecStartPre exits; 2s runs ExecStartPre.2; 3s ExecStartPre.2 exits 1; 3s worker SIGTERM SIGCONT; 4s worker exits':
          'yes',
      },
    },
  ]);
});
