import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const two = { set: ts10, processes: 'main worker' };
const spared = { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' };

describe('a job over left-overs that SendSIGKILL=no has spared (AMB-27)', () => {
  table([
    {
      what: 'starts what is still being stopped, where it tries a restart, and so is a restart',
      world: spared,
      before: `0 stop; ${both}`,
      courses: {
        '1s try-restart; 10s claims failed; 11s runs main.2': 'no',
        '10s claims failed; 11s try-restart; 11s runs main.2': 'yes',
        '10s claims failed; 11s start; 11s runs main.2': 'yes',
      },
    },
    {
      what: 'starts what is down, where it reloads or restarts, and so is one',
      world: { ...spared, set: `ExecReload=/reload; ${spared.set}` },
      before: `0 stop; ${both}; 10s claims failed`,
      courses: { '11s reload-or-restart; 11s runs main.2': 'no', '11s reload; 11s runs main.2': 'yes' },
    },
    {
      what: 'stands, whatever is to be reloaded meanwhile',
      world: spared,
      before: '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 10s claims failed',
      courses: { '11s start; 12s reload; 12s runs main.2': 'yes', '12s reload; 12s runs main.2': 'no' },
    },
    {
      what: 'has them killed without SIGHUP, where that is once in a stop (AMB-58) and has gone out',
      world: { ...spared, set: `SendSIGHUP=yes; ${spared.set}` },
      readings: { 'AMB-27': 'any-start-killed', 'AMB-58': 'once-per-stop' },
      before:
        '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGTERM SIGHUP SIGCONT; 1s main exits; 10s claims failed; 11s start',
      courses: { '11s worker SIGTERM SIGCONT': 'yes', '11s worker SIGTERM SIGHUP SIGCONT': 'no' },
    },
  ]);
});

describe('SendSIGHUP=yes that is loaded after a stop', () => {
  const loaded = `0 stop; ${both}; 1s main exits; 10s claims failed; 10s daemon-reload SendSIGHUP=yes SendSIGKILL=no`;
  table(
    ['each-pass', 'once-per-stop'].map((reading) => ({
      what: `is followed where its left-overs are killed again (AMB-27), nobody having been told, also for ${reading} (AMB-58)`,
      world: spared,
      readings: { 'AMB-27': 'any-start-killed', 'AMB-58': reading },
      before: `${loaded}; 11s start`,
      courses: { '11s worker SIGTERM SIGHUP SIGCONT': 'yes', '11s worker SIGTERM SIGCONT': 'no' } as const,
    })),
  );
});

describe('a stop in mode none', () => {
  table([
    {
      what: 'begins with its stop command, also where killing waits for that in control-group only (AMB-76)',
      world: { set: `KillMode=none; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-76': 'control-group-only' },
      before: '0 stop',
      courses: { '': 'no', '0 runs ExecStop; 1s ExecStop exits': 'yes' },
    },
    {
      what: 'leaves an ExecStopPost= command that hangs alone (AMB-79)',
      world: { set: `KillMode=none; ExecStopPost=/post; ${ts10}`, processes: 'main' },
      readings: { 'AMB-66': 'runs', 'AMB-10': 'exempt' },
      before: '0 stop; 1s main exits; 1s runs ExecStopPost',
      courses: { '20s ExecStopPost exits': 'yes', '11s ExecStopPost SIGTERM SIGCONT; 12s ExecStopPost exits': 'no' },
    },
    {
      what: 'which it has become since the first pass (AMB-44), is asked for nothing by a further job (AMB-42)',
      world: two,
      readings: { 'AMB-42': 'again', 'AMB-44': 'new-settings' },
      before: `0 stop; ${both}; 1s daemon-reload KillMode=none ${ts10}`,
      courses: { '2s stop': 'yes', '2s stop; 2s main SIGTERM SIGCONT; 2s worker SIGTERM SIGCONT': 'no' },
    },
  ]);
});

describe('who exits at the instant of the final signal, some of them as zombies (AMB-36)', () => {
  const stopped = `0 stop; ${both}; 10s worker exits as zombie`;
  table([
    {
      what: 'does not remain where zombies are gone, and may be met then (AMB-63)',
      world: two,
      readings: { 'AMB-63': 'licensed' },
      before: stopped,
      courses: { '10s main SIGKILL': 'yes', '10s main SIGKILL; 10s worker SIGKILL': 'yes', '11s worker SIGKILL': 'no' },
    },
    {
      what: 'is not to be met where that is forbidden',
      world: two,
      before: stopped,
      courses: { '10s main SIGKILL': 'yes', '10s main SIGKILL; 10s worker SIGKILL': 'no' },
    },
    {
      what: 'may be met where order within an instant means nothing',
      world: { ...two, ordered: false },
      before: stopped,
      courses: { '10s main SIGKILL': 'yes', '10s main SIGKILL; 10s worker SIGKILL': 'yes' },
    },
    {
      what: 'remains where zombies do, and is owed the signal',
      world: two,
      readings: { 'AMB-36/zombies': 'remain' },
      before: stopped,
      courses: { '10s main SIGKILL': 'no', '10s main SIGKILL; 10s worker SIGKILL': 'yes' },
    },
    {
      what: 'may be met in mode process if it is main, where order means nothing',
      world: { ...two, set: `KillMode=process; ${ts10}`, ordered: false },
      before: '0 stop; 0 main SIGTERM SIGCONT',
      courses: {
        '10s main exits; 10s main SIGKILL': 'yes',
        '10s main exits': 'yes',
        '10s worker exits; 10s worker SIGKILL; 10s main SIGKILL': 'no',
        '10s main SIGKILL; 10s worker exits': 'yes',
      },
    },
    {
      what: 'is not met by it if it was forked too late to remain',
      world: { ...two, ordered: false },
      readings: { 'AMB-36/forks': 'gone' },
      before: `0 stop; ${both}; 5s main forks child`,
      courses: {
        '10s child exits; 10s child SIGKILL; 10s main SIGKILL; 10s worker SIGKILL': 'no',
        '10s child exits; 10s main SIGKILL; 10s worker SIGKILL': 'yes',
        '10s main SIGKILL; 10s worker SIGKILL': 'yes',
      },
    },
  ]);
});

describe('EXTEND_TIMEOUT_USEC=', () => {
  const more = 'EXTEND_TIMEOUT_USEC=20000000';
  table([
    {
      what: 'does not put off the time of a reload (AMB-55)',
      world: { ...two, set: `ExecReload=/reload; TimeoutStartSec=5s; ${ts10}` },
      readings: { 'AMB-55': 'by-kill-mode' },
      before: `0 runs ExecReload; 1s main notifies ${more}`,
      courses: {
        '5s main SIGTERM SIGCONT; 5s worker SIGTERM SIGCONT; 5s ExecReload SIGTERM SIGCONT; 6s main exits; 6s worker exits; 6s ExecReload exits':
          'yes',
        '21s main SIGTERM SIGCONT; 21s worker SIGTERM SIGCONT; 21s ExecReload SIGTERM SIGCONT; 22s main exits; 22s worker exits; 22s ExecReload exits':
          'no',
        '4s ExecReload exits': 'yes',
      },
    },
    {
      what: 'does not put off that of ExecStopPost= (AMB-79)',
      world: { ...two, set: `ExecStopPost=/post; ${ts10}` },
      before: `0 stop; ${both}; 1s main exits; 1s worker exits; 1s runs ExecStopPost; 2s ExecStopPost notifies ${more}`,
      courses: {
        '11s ExecStopPost SIGTERM SIGCONT; 12s ExecStopPost exits': 'yes',
        '22s ExecStopPost SIGTERM SIGCONT; 23s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'puts off the final signal, also where the delay begins anew when main exits (AMB-07)',
      world: two,
      readings: { 'AMB-07': 'main-exit' },
      before: `0 stop; ${both}; 1s main notifies ${more}; 2s main exits`,
      courses: { '21s worker SIGKILL': 'yes', '12s worker SIGKILL': 'no', '22s worker SIGKILL': 'no' },
    },
    {
      what: 'says nothing where it is no number of microseconds',
      world: two,
      before: `0 stop; ${both}; 1s main notifies EXTEND_TIMEOUT_USEC=soon; 1s main notifies EXTEND_TIMEOUT_USEC=-5000000`,
      courses: { '10s main SIGKILL; 10s worker SIGKILL': 'yes', '5s main SIGKILL; 5s worker SIGKILL': 'no' },
    },
  ]);
});

describe('what comes in turn', () => {
  table([
    {
      what: 'is the second stop command after a first that may fail, and does',
      world: { set: `ExecStop=-/a; ExecStop=/b; ${ts10}`, processes: 'main' },
      before: '0 stop; 0 runs ExecStop; 3s ExecStop exits 1',
      courses: {
        '3s runs ExecStop.2; 4s ExecStop.2 exits; 4s main SIGTERM SIGCONT; 5s main exits': 'yes',
        '3s main SIGTERM SIGCONT; 4s main exits': 'no',
      },
    },
    {
      what: 'ends nothing of a oneshot service that remains after its exit, even if it has failed',
      world: { ...two, set: `Type=oneshot; RemainAfterExit=yes; ${ts10}` },
      before: '1s main exits 1',
      courses: {
        '': 'yes',
        '1s worker SIGTERM SIGCONT; 2s worker exits': 'yes',
        '2s stop; 2s worker SIGTERM SIGCONT; 3s worker exits': 'yes',
      },
    },
    {
      what: 'is the second command of a oneshot service, in the same run',
      world: {
        set: `Type=oneshot; ExecStart=; ExecStart=-/a; ExecStart=/b; TimeoutStartSec=20s; ${ts10}`,
        initially: 'inactive',
      },
      before: '0 start; 0 runs main; 0 main forks worker; 5s main exits 1; 5s runs main.2',
      courses: {
        '20s main.2 SIGTERM SIGCONT; 20s worker SIGTERM SIGCONT; 21s main.2 exits; 21s worker exits': 'yes',
        '6s main.2 exits; 6s worker SIGTERM SIGCONT; 7s worker exits': 'yes',
        '6s main.2 exits 1; 6s worker SIGTERM SIGCONT; 7s worker exits': 'yes',
      },
    },
  ]);
});

describe('a main process that exits and stays a zombie, where zombies remain (AMB-36)', () => {
  table([
    {
      what: 'is met by the final signal of mixed with the others, and alone it calls for none',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-36/zombies': 'remain' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits as zombie',
      courses: {
        '1s worker SIGKILL; 1s main SIGKILL': 'yes',
        '1s worker SIGKILL': 'no',
        '1s worker exits; 10s main SIGKILL': 'no',
      },
    },
  ]);
});
