import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const inactive = 'inactive' as const;

describe('a start', () => {
  table([
    {
      what: 'fails with its condition',
      world: { set: `ExecCondition=/if; ${ts10}`, initially: inactive },
      before: '0 start; 0 runs ExecCondition; 0 ExecCondition forks worker; 1s ExecCondition exits 1',
      courses: { '1s worker SIGTERM SIGCONT; 2s worker exits': 'yes', '2s worker exits': 'no' },
    },
    {
      what: 'is not begun again by a second READY=1',
      world: {
        set: `Type=notify; ExecStartPost=/one; ExecStartPost=/two; TimeoutStartSec=5s; ExecStop=/stop; ${ts10}`,
        initially: inactive,
      },
      before:
        '0 start; 0 runs main; 1s main notifies READY=1; 1s runs ExecStartPost; 2s ExecStartPost exits; 2s main notifies READY=1; 2s runs ExecStartPost.2; 3s ExecStartPost.2 exits',
      courses: {
        '20s main exits': 'no',
        '6s stop; 6s main SIGTERM SIGCONT; 7s main exits': 'no',
        '6s stop; 6s runs ExecStop; 7s ExecStop exits; 7s main SIGTERM SIGCONT; 8s main exits': 'yes',
      },
    },
    {
      what: 'of a socket lasts as long as the commands after it, each of which has its own time',
      world: { unit: 'a.socket', set: 'ExecStartPre=/pre; ExecStartPost=/post; TimeoutSec=10s', initially: inactive },
      before: '0 start; 0 runs ExecStartPre; 1s ExecStartPre exits; 1s runs ExecStartPost',
      courses: { '11s ExecStartPost SIGTERM SIGCONT; 12s ExecStartPost exits': 'yes', '12s ExecStartPost exits': 'no' },
    },
    {
      what: 'that has failed, which is no stop (AMB-64), is followed by a restart, unless a start is asked for',
      world: { set: `SendSIGKILL=no; Type=oneshot; ${ts10}`, initially: inactive },
      readings: { 'AMB-64/start-failure': 'not' },
      before: '0 start; 0 runs main; 0 main forks worker; 1s main exits 1',
      courses: { '2s runs main.2': 'no', '2s start; 2s runs main.2': 'yes' },
    },
    {
      what: 'and so it is that has failed with a command',
      world: { set: `SendSIGKILL=no; ExecStartPre=/pre; ${ts10}`, initially: inactive },
      readings: { 'AMB-64/start-failure': 'not' },
      before: '0 start; 0 runs ExecStartPre; 0 ExecStartPre forks worker; 1s ExecStartPre exits 1',
      courses: {
        '2s runs ExecStartPre#2; 3s ExecStartPre#2 exits; 3s runs main': 'no',
        '2s start; 2s runs ExecStartPre#2; 3s ExecStartPre#2 exits; 3s runs main': 'yes',
      },
    },
    {
      what: 'fails with a command that the unit file does not have any more',
      world: { set: `ExecStartPre=/pre; ${ts10}`, initially: inactive },
      before: `0 start; 0 runs ExecStartPre; 0 ExecStartPre forks worker; 0 daemon-reload ${ts10}; 1s ExecStartPre exits 1`,
      courses: { '1s worker SIGTERM SIGCONT; 2s worker exits': 'yes', '2s worker exits': 'no' },
    },
    {
      what: 'fails with the second command, the unit file having only the first one any more',
      world: { set: `ExecStartPre=/pre; ExecStartPre=/two; ${ts10}`, initially: inactive },
      before: `0 start; 0 runs ExecStartPre; 0 ExecStartPre forks worker; 1s ExecStartPre exits; 1s runs ExecStartPre.2; 1s daemon-reload ExecStartPre=/pre ${ts10}; 2s ExecStartPre.2 exits 1`,
      courses: { '2s worker SIGTERM SIGCONT; 3s worker exits': 'yes', '3s worker exits': 'no' },
    },
    {
      what: 'of a oneshot service goes on when what another run ran has ended before',
      world: {
        set: `Type=oneshot; ExecStartPre=/pre; ExecStart=/main; TimeoutStartSec=5s; ${ts10}`,
        initially: inactive,
      },
      before:
        '0 start; 0 runs ExecStartPre; 0 ExecStartPre exits; 0 runs main; 1s main exits; 1s claims stopped; 10s start; 10s runs ExecStartPre#2; 10s ExecStartPre#2 forks child; 11s child becomes main; 12s child exits',
      courses: {
        '15s ExecStartPre#2 SIGTERM SIGCONT; 16s ExecStartPre#2 exits': 'yes',
        '16s ExecStartPre#2 exits': 'no',
      },
    },
    {
      what: 'begins with its condition, whose time is counted',
      world: { set: `ExecCondition=/if; TimeoutStartSec=5s; ${ts10}`, initially: 'inactive' },
      before: '0 start; 0 runs ExecCondition',
      courses: { '5s ExecCondition SIGTERM SIGCONT; 6s ExecCondition exits': 'yes', '6s ExecCondition exits': 'no' },
    },
  ]);
});

describe('what ends', () => {
  table([
    {
      what: 'with its commands not over waits for them, and is restarted',
      world: {
        set: `Restart=on-failure; RestartKillSignal=SIGUSR1; ExecStartPost=/post; ${ts10}`,
        initially: inactive,
      },
      readings: { 'AMB-21/automatic': 'counts' },
      before:
        '0 start; 0 runs main; 0 main forks worker; 0 runs ExecStartPost; 1s main exits 1; 2s ExecStartPost exits',
      courses: {
        '2s worker SIGUSR1 SIGCONT; 3s worker exits': 'yes',
        '2s worker SIGTERM SIGCONT; 3s worker exits': 'no',
      },
    },
    {
      what: 'with its last process has succeeded',
      world: { set: `Restart=on-success; RestartKillSignal=SIGUSR1; ExecStopPost=/post; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-21/automatic': 'counts' },
      before: '1s worker exits; 1s runs ExecStopPost',
      courses: {
        '11s ExecStopPost SIGUSR1 SIGCONT; 12s ExecStopPost exits': 'yes',
        '11s ExecStopPost SIGTERM SIGCONT; 12s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'goes on while its main process is there, wherever that is',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main:outside worker' },
      before: '1s worker exits',
      courses: {
        '30s main exits': 'yes',
        '2s claims stopped; 3s stop; 3s main SIGTERM SIGCONT; 4s main exits': 'yes',
        '2s claims stopped; 3s stop; 4s main exits': 'no',
        '2s claims stopped; 3s stop': 'no',
      },
    },
    {
      what: 'and where it is not killed there (AMB-71)',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'main:outside worker' },
      readings: { 'AMB-71': 'not-in-control-group' },
      before: '1s worker exits; 2s claims stopped; 3s stop',
      courses: { '': 'no', '3s runs ExecStop; 4s ExecStop exits': 'yes' },
    },
    {
      what: 'and though that has left',
      world: { set: ts10, processes: 'main' },
      before: '1s main leaves; 2s claims stopped; 3s stop',
      courses: { '': 'no', '3s main SIGTERM SIGCONT; 4s main exits': 'yes' },
    },
    {
      what: 'has ended where its last process has left',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'worker' },
      before: '1s worker leaves; 2s claims stopped',
      courses: { '3s stop': 'yes', '3s stop; 3s runs ExecStop': 'yes' },
    },
    {
      what: 'has not ended where nobody has ever gone',
      world: { set: `ExecStop=/stop; ${ts10}` },
      before: '2s claims stopped',
      courses: { '3s stop': 'no', '3s stop; 3s runs ExecStop; 4s ExecStop exits': 'yes' },
    },
    {
      what: 'a oneshot that may fail is done, when it does',
      world: { set: `Type=oneshot; ExecStart=-/main; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-53': 'nothing' },
      before: '1s main exits 1',
      courses: { '10s worker exits': 'yes' },
    },
  ]);
});

describe('a reload', () => {
  table([
    {
      what: 'that hangs does not keep RuntimeMaxSec= from passing',
      world: { set: `ExecReload=/reload; TimeoutStartSec=5s; RuntimeMaxSec=20s; ${ts10}`, initially: inactive },
      readings: { 'AMB-55': 'command-only' },
      before:
        '0 start; 0 runs main; 1s reload; 1s runs ExecReload; 6s ExecReload SIGKILL; 6s ExecReload exits by SIGKILL',
      courses: { '20s main SIGTERM SIGCONT; 21s main exits': 'yes', '21s main exits': 'no' },
    },
    {
      what: 'calls for nothing where the unit does not load',
      world: { set: `ExecReload=/reload; KillSignal=SIGNONE; TimeoutStartSec=5s; ${ts10}`, processes: 'main' },
      readings: { 'AMB-46': 'unit-fails' },
      before: '0 reload; 0 runs ExecReload',
      courses: { '6s main exits': 'yes', '5s ExecReload SIGKILL': 'no' },
    },
    {
      what: 'is no more awaited where RuntimeMaxSec= has passed, which is no stop (AMB-64)',
      world: { set: `ExecReload=/reload; TimeoutStartSec=5s; RuntimeMaxSec=3s; ${ts10}`, initially: inactive },
      readings: { 'AMB-64/runtime-max': 'not', 'AMB-55': 'by-kill-mode' },
      before: '0 start; 0 runs main; 1s reload; 1s runs ExecReload',
      courses: {
        '7s ExecReload exits; 8s main exits': 'yes',
        '6s main SIGTERM SIGCONT; 6s ExecReload SIGTERM SIGCONT; 7s main exits; 7s ExecReload exits': 'no',
      },
    },
    {
      what: 'nor where the main process has exited, which is none either',
      world: { set: `ExecReload=/reload; TimeoutStartSec=5s; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing', 'AMB-55': 'by-kill-mode' },
      before: '0 reload; 0 runs ExecReload; 1s main exits',
      courses: {
        '30s ExecReload exits': 'yes',
        '5s worker SIGTERM SIGCONT; 5s ExecReload SIGTERM SIGCONT; 6s worker exits; 6s ExecReload exits': 'no',
      },
    },
    {
      what: 'that has left is awaited no more once nobody is left',
      world: { set: `ExecReload=/reload; TimeoutStartSec=5s; ExecStop=/stop; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-55': 'by-kill-mode' },
      before: '0 reload; 0 runs ExecReload; 0 ExecReload leaves; 1s worker exits',
      courses: { '20s ExecReload exits': 'yes', '1s runs ExecStop; 9s ExecStop exits': 'yes' },
    },
  ]);
});

describe('a main process that exits by itself, which is no stop (AMB-64)', () => {
  table([
    {
      what: 'and is started again though no start is asked for is restarted, whatever the stop before was asked for',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing' },
      before:
        '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 10s claims failed; 11s start; 11s runs main.2; 12s main.2 exits 1',
      courses: { '13s runs main.3': 'no', '13s start; 13s runs main.3': 'yes' },
    },
  ]);
});

describe('a new main process over what SendSIGKILL=no has spared', () => {
  table([
    {
      what: 'is of a restart where the end was claimed after what is no stop (AMB-60), unless a start is asked for',
      world: { set: `SendSIGKILL=no; WatchdogSec=2s; ${ts10}`, processes: 'main' },
      readings: { 'AMB-60/trigger': 'not-expiry' },
      before: '0 main notifies WATCHDOG=trigger; 1s claims failed',
      courses: { '2s runs main.2': 'no', '2s start; 2s runs main.2': 'yes' },
    },
  ]);
});

const forking = 'Type=forking; GuessMainPID=no; ExecStart=/start';

describe('RuntimeMaxSec= of what has ended without being seen to', () => {
  table([
    {
      what: 'does not pass once that has been seen',
      world: { set: `${forking}; ExecStop=/stop; ExecStopPost=/post; RuntimeMaxSec=5s; ${ts10}`, initially: inactive },
      before: '0 start; 0 runs ExecStart; 0 ExecStart forks worker; 0 ExecStart exits; 1s worker exits',
      courses: {
        '1s runs ExecStop; 2s ExecStop exits; 2s runs ExecStopPost; 9s ExecStopPost exits': 'yes',
        '1s runs ExecStop; 2s ExecStop exits; 2s runs ExecStopPost; 5s ExecStopPost SIGTERM': 'no',
        '1s runs ExecStop; 9s ExecStop exits': 'yes',
        '': 'yes',
        '1s runs ExecStopPost; 9s ExecStopPost exits': 'yes',
        '1s claims stopped; 9s claims stopped': 'yes',
        '5s runs ExecStop; 9s ExecStop exits': 'yes',
        '6s runs ExecStop; 9s ExecStop exits': 'yes',
      },
    },
  ]);
});

describe('a forking service', () => {
  table([
    {
      what: 'without PIDFile= has not started when its main process is known, while its command runs',
      world: { set: `Type=forking; ExecStart=/start; TimeoutStartSec=5s; ${ts10}`, initially: 'inactive' },
      before: '0 start; 0 runs ExecStart; 0 ExecStart forks child; 1s child becomes main',
      courses: {
        '5s child SIGTERM SIGCONT; 5s ExecStart SIGTERM SIGCONT; 6s child exits; 6s ExecStart exits': 'yes',
        '6s ExecStart exits': 'no',
      },
    },
  ]);
});

describe('a scope of which only a zombie is left', () => {
  const world = { unit: 'x.scope', set: 'RuntimeMaxSec=10s; TimeoutStopSec=10s', processes: 'worker' };
  const before = '1s worker exits as zombie; 1s claims stopped';
  table([
    {
      what: 'has not ended where zombies remain, whatever is claimed (AMB-36)',
      world,
      readings: { 'AMB-36/zombies': 'remain' },
      before,
      courses: {
        '': 'no',
        '10s worker SIGTERM SIGCONT; 20s worker SIGKILL': 'yes',
        '10s worker SIGTERM SIGCONT': 'no',
      },
    },
    {
      what: 'has ended as it claims where they are gone',
      world,
      readings: { 'AMB-36/zombies': 'gone' },
      before,
      courses: { '': 'yes' },
    },
  ]);
});
