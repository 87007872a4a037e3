import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const inactive = 'inactive' as const;
const down = (set: string) => ({ set: `${set}; ${ts10}`, initially: inactive });
const up = (set: string, processes = 'main worker') => ({ set: `${set}; ${ts10}`, processes });

describe('a start fails', () => {
  table([
    {
      what: 'with its ExecStartPost=',
      world: down('ExecStartPost=/post'),
      before: '0 start; 0 runs main; 1s runs ExecStartPost; 2s ExecStartPost exits 1',
      courses: { '2s main SIGTERM SIGCONT; 3s main exits': 'yes', '3s main exits': 'no' },
    },
    {
      what: 'of a swap with its command',
      world: { unit: 'a.swap', set: 'TimeoutSec=10s', initially: inactive },
      before: '0 start; 0 runs ExecActivate; 0 ExecActivate forks worker; 1s ExecActivate exits 1',
      courses: { '1s worker SIGTERM SIGCONT; 2s worker exits': 'yes', '2s worker exits': 'no' },
    },
    {
      what: 'not with what an earlier start has left',
      world: down('Type=notify; ExecStartPre=/pre; SendSIGKILL=no'),
      before:
        '0 start; 0 runs ExecStartPre; 1s stop; 1s ExecStartPre SIGTERM SIGCONT; 11s claims failed; 20s start; 20s runs ExecStartPre#2; 21s ExecStartPre exits 1',
      courses: { '22s ExecStartPre#2 exits': 'yes' },
    },
    {
      what: 'not with another command than those of the start',
      world: down('Type=notify; ExecReload=/reload'),
      before: '0 start; 0 runs main; 1s runs ExecReload; 2s ExecReload exits 1',
      courses: { '3s main notifies READY=1': 'yes' },
    },
    {
      what: 'of a mount with its command, though it was claimed to have started',
      world: { unit: 'a.mount', set: 'TimeoutSec=10s', initially: inactive },
      before: '0 start; 0 runs ExecMount; 0 ExecMount forks worker; 1s claims started; 2s ExecMount exits 1',
      courses: { '': 'no', '2s worker SIGTERM SIGCONT; 3s worker exits': 'yes' },
    },
    ...['simple', 'exec', 'idle', 'dbus'].map((type) => ({
      what: `of Type=${type} not with the main process while ExecStartPost= is to be run`,
      world: down(`Type=${type}; ExecStartPost=/post`),
      before: '0 start; 0 runs main; 0 main forks worker; 1s main exits 1',
      courses: {
        '2s runs ExecStartPost; 3s ExecStartPost exits; 3s worker SIGTERM SIGCONT; 4s worker exits': 'yes',
        '2s runs ExecStartPost; 3s ExecStartPost exits; 4s worker exits': 'no',
      } as const,
    })),
    {
      what: 'of Type=notify with the main process, though ExecStartPost= would have been run',
      world: down('Type=notify; ExecStartPost=/post'),
      before: '0 start; 0 runs main; 0 main forks worker; 1s main exits 1',
      courses: { '1s worker SIGTERM SIGCONT; 2s worker exits': 'yes', '2s worker exits': 'no' },
    },
    {
      what: 'with a main process that is run although the start has been stopped',
      world: down('Type=notify; ExecStartPre=/pre'),
      before:
        '0 start; 0 runs ExecStartPre; 1s stop; 1s ExecStartPre SIGTERM SIGCONT; 2s ExecStartPre exits; 2s runs main; 2s main forks child; 3s main exits',
      courses: { '': 'no', '3s child SIGTERM SIGCONT; 4s child exits': 'yes', '4s child exits': 'no' },
    },
  ]);
});

describe('what ends is no end of the unit', () => {
  table([
    {
      what: 'as a command of a socket that has done its work',
      world: { unit: 'a.socket', set: 'ExecStartPre=/pre; ExecStartPost=/post; TimeoutSec=10s', initially: inactive },
      before:
        '0 start; 0 runs ExecStartPre; 0 ExecStartPre forks worker; 1s ExecStartPre exits; 1s runs ExecStartPost; 2s ExecStartPost exits',
      courses: { '': 'yes', '3s stop': 'no', '3s stop; 3s worker SIGTERM SIGCONT; 4s worker exits': 'yes' },
    },
    {
      what: 'as a control process of which it is not known what it runs',
      world: up('ExecReload=/reload', 'main ExecReload'),
      before: '1s ExecReload exits 1',
      courses: { '': 'yes', '2s stop; 2s main SIGTERM SIGCONT; 3s main exits': 'yes', '2s stop': 'no' },
    },
    {
      what: 'as a reload with which the last process goes',
      world: up('ExitType=cgroup; ExecReload=/reload; ExecStop=/stop', 'main'),
      readings: { 'AMB-35': 'commands-first' },
      before: '0 runs ExecReload; 1s main exits; 2s ExecReload exits',
      courses: { '': 'yes' },
    },
    {
      what: 'as ExecStopPost= of an earlier stop, which calls for the final signal of that',
      world: up('KillMode=mixed; ExecStopPost=/post'),
      readings: { 'AMB-08': 'after-stop-post' },
      before:
        '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 2s claims stopped; 3s start; 3s runs main.2; 4s stop; 4s main.2 SIGTERM SIGCONT',
      courses: {
        '5s ExecStopPost exits; 5s worker SIGKILL; 6s worker exits; 6s main.2 exits': 'yes',
        '5s ExecStopPost exits; 6s worker exits; 6s main.2 exits': 'no',
        '5s main.2 forks child; 6s child exits; 7s ExecStopPost exits; 7s worker SIGKILL; 8s worker exits; 8s main.2 exits':
          'yes',
        '5s main.2 forks child; 6s child exits; 6s worker SIGKILL; 7s ExecStopPost exits; 8s worker exits; 8s main.2 exits':
          'no',
      },
    },
  ]);
});

describe('what is done to the control group', () => {
  table([
    {
      what: 'concerns nobody who was moved elsewhere before',
      world: up('KillMode=none', 'worker'),
      before: '0 worker moved; 1s stop',
      courses: { '2s group-removed': 'yes' },
    },
    {
      what: 'is no matter of a unit that is not being stopped',
      world: up('KillMode=none'),
      courses: { '0 group-removed': 'yes', '0 worker moved': 'yes' },
    },
    {
      what: 'is none of what is no stop',
      world: up('KillMode=none'),
      readings: { 'AMB-64/oom': 'not' },
      before: '0 oom worker',
      courses: { '1s group-removed': 'yes', '1s worker moved': 'yes' },
    },
  ]);
});

describe('what only seems to be left over', () => {
  table([
    {
      what: 'as a zombie that is moved (AMB-36)',
      world: up('KillMode=none'),
      before: '0 stop; 1s worker exits as zombie',
      courses: { '2s worker moved': 'yes', '2s main moved': 'no' },
    },
    {
      what: 'as who is there when another main process is run, and nothing was stopped',
      world: up('SendSIGKILL=no'),
      courses: { '1s runs main.2': 'yes' },
    },
  ]);
});

describe('a start after a stop that has left something over', () => {
  const failed = '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 11s claims failed';
  const spares = up('SendSIGKILL=no; ExecReload=/reload');
  const again = `${failed}; 20s start; 20s runs main.2`;
  table([
    {
      what: 'is over when it is claimed, so that a restart is one of what is up',
      world: spares,
      readings: { 'AMB-27': 'restart-jobs-killed', 'AMB-72/ends': 'yes' },
      before: again,
      courses: {
        '21s claims started; 30s restart; 30s main.2 SIGTERM SIGCONT; 30s worker SIGTERM SIGCONT; 31s main.2 exits; 31s worker exits':
          'yes',
        '21s claims started; 30s restart; 30s main.2 SIGTERM SIGCONT; 31s main.2 exits; 31s worker exits': 'no',
      },
    },
    {
      what: 'stays one that was asked for when what is up is reloaded',
      world: spares,
      before: again,
      courses: { '21s reload-or-restart; 22s runs main.3': 'yes', '21s restart; 22s runs main.3': 'no' },
    },
    {
      what: 'kills nobody who has left (AMB-27)',
      world: up('SendSIGKILL=no'),
      readings: { 'AMB-27': 'any-start-killed' },
      before: failed,
      courses: {
        '20s start; 20s worker SIGTERM SIGCONT; 21s worker exits': 'yes',
        '20s start': 'no',
        '19s worker leaves; 20s start': 'yes',
        '19s worker exits; 20s start': 'yes',
        '20s worker exits; 20s start': 'yes',
      },
    },
  ]);
});
