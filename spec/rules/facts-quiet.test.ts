import { describe, expect, it } from 'vitest';
import { courseOf } from '../oracle/facts-fixture.ts';
import type { Script } from '../oracle/trace-fixture.ts';
import type { Facts } from './facts.ts';

/** `~` where something has happened that may have ended the unit; behind `<` when its start may run out of time. */
const tell = ({ phase, quiet, startUntilUs }: Facts): string =>
  `${phase}${quiet ? '' : '~'}${startUntilUs === undefined || phase !== 'starting' ? '' : `<${startUntilUs / 1_000_000}`}`;

/** How far the unit has come at first, and after each event after which it is another. */
const phasesOf = (script: Script): string =>
  courseOf(script)
    .map(tell)
    .filter((told, index, all) => told !== all[index - 1])
    .join(' ');

interface Course extends Omit<Script, 'events'> {
  readonly before?: string;
  /** The phases, by the events after those before. */
  readonly phases: Readonly<Record<string, string>>;
}

const courses = (all: Readonly<Record<string, Course>>): void => {
  it.each(Object.entries(all))('%s', (_, { before = '', phases, ...script }) => {
    const told = Object.keys(phases).map((events) => [events, phasesOf({ ...script, events: `${before}; ${events}` })]);
    expect(Object.fromEntries(told)).toEqual(phases);
  });
};

describe('a claim that a unit has ended', () => {
  courses({
    'means nothing where nothing has happened to a service that is up': {
      processes: 'main worker',
      phases: {
        '1s claims failed': 'active',
        '1s worker exits; 1s claims failed': 'active',
        '1s worker leaves; 1s claims failed': 'active',
        '1s main leaves; 1s claims failed': 'active',
        '1s main exits; 1s claims stopped': 'active active~ inactive~',
        '1s runs ExecReload; 2s ExecReload exits 1; 2s claims failed': 'active',
        '1s start; 1s claims failed': 'active',
        '1s reload; 1s claims failed': 'active',
        '1s reload-or-restart; 1s claims failed': 'active active~ inactive~',
        '1s stop; 1s claims stopped': 'active active~ inactive~',
        '1s restart; 1s claims stopped': 'active active~ inactive~',
        '1s main notifies READY=1; 1s claims stopped': 'active',
        '1s main notifies STOPPING=1; 1s claims stopped': 'active active~ inactive~',
        '1s main notifies WATCHDOG=trigger; 1s claims failed': 'active active~ inactive~',
        '1s main notifies WATCHDOG=1; 1s claims failed': 'active',
        '1s watchdog; 1s claims failed': 'active active~ inactive~',
        '1s oom worker; 1s claims failed': 'active active~ inactive~',
        '1s freeze; 1s thaw; 1s claims failed': 'active',
      },
    },
    'means something of one that may be up for so long only': {
      set: 'RuntimeMaxSec=5s',
      processes: 'main',
      phases: { '1s claims failed': 'active~ inactive~', '1s claims started; 1s claims failed': 'active~ inactive~' },
    },
    'means nothing as long as the start of one that may be up for so long only is under way': {
      set: 'Type=notify; RuntimeMaxSec=5s; TimeoutStartSec=30s',
      initially: 'inactive',
      before: '1s start; 1s runs main',
      phases: {
        '2s claims failed': 'inactive~ starting<31',
        '2s main notifies READY=1; 3s claims failed': 'inactive~ starting<31 active~ inactive~',
      },
    },
    'means nothing of a unit that is up without any process': {
      set: 'RemainAfterExit=yes',
      phases: { '1s freeze; 1s thaw; 2s claims failed': 'active' },
    },
    'means nothing where another process of the group goes on': {
      set: 'ExitType=cgroup',
      processes: 'main worker',
      phases: {
        '1s worker exits as zombie; 1s main exits; 1s claims stopped': 'active active~ inactive~',

        '1s main exits; 1s claims stopped': 'active',
        '1s worker exits; 1s main exits; 1s claims stopped': 'active active~ inactive~',
      },
    },
    'means nothing of RemainAfterExit= when nobody is left': {
      set: 'RemainAfterExit=yes',
      processes: 'main worker',
      phases: {
        '1s main exits; 1s claims stopped': 'active',
        '1s worker exits; 1s main exits; 1s claims stopped': 'active',
        '1s worker exits; 1s main exits; 1s stop; 1s claims stopped': 'active active~ inactive~',
      },
    },
    'means nothing while a reload runs, and something once that has run out of time': {
      set: 'ExecReload=/reload; TimeoutStartSec=20s',
      processes: 'main',
      before: '1s reload-or-restart; 1s runs ExecReload',
      phases: {
        '20s claims failed': 'active',
        '21s claims failed': 'active inactive',
        '20s ExecReload exits; 21s claims failed': 'active',
        '21s ExecReload exits; 22s claims failed': 'active active~ inactive~',
        '5s runs ExecReload#2; 21s claims failed': 'active inactive',
      },
    },
    'means nothing while a reload runs that may take any time': {
      set: 'ExecReload=/reload; TimeoutStartSec=0',
      processes: 'main',
      phases: { '1s reload; 1s runs ExecReload; 1000s claims failed': 'active' },
    },
    'of a scope means something once nobody is left': {
      unit: 'a.scope',
      processes: 'main worker',
      phases: {
        '1s main exits; 1s claims stopped': 'active',
        '1s main exits; 1s worker exits; 1s claims stopped': 'active active~ inactive~',
        '1s main exits; 1s worker leaves; 1s claims stopped': 'active active~ inactive~',
        '1s main exits; 1s worker exits as zombie; 1s claims stopped': 'active active~ inactive~',
      },
    },
    'of a scope says nothing new once it has been claimed that it is up, as it was': {
      unit: 'a.scope',
      processes: 'main',
      phases: { '1s restart; 2s claims started; 3s claims stopped': 'active active~ inactive~' },
    },
    'of a mount means something at the timeout of its remount, or once that has failed it': {
      unit: 'a.mount',
      set: 'TimeoutSec=5s',
      processes: 'worker other',
      before: '1s remount; 1s runs ExecRemount',
      phases: {
        '5s claims failed': 'active',
        '6s claims failed': 'active inactive',
        '7s claims failed': 'active inactive',
        '6s other exits; 6s claims failed': 'active active~ inactive~',
        '5s other exits; 5s claims failed': 'active',
        '5s ExecRemount exits; 6s claims failed': 'active',
      },
    },
    'of a mount without a timeout means nothing, however long its remount takes': {
      unit: 'a.mount',
      set: 'TimeoutSec=infinity',
      processes: 'worker',
      before: '1s remount; 1s runs ExecRemount',
      phases: { '1000s claims failed': 'active' },
    },
    'of a socket means nothing at the timeout of what is no remount': {
      unit: 'a.socket',
      set: 'TimeoutSec=5s',
      processes: 'worker',
      phases: { '6s runs ExecReload; 20s claims failed': 'active', '6s runs ExecStopPre; 6s claims failed': 'active' },
    },
  });
});

describe('a start', () => {
  courses({
    'of a simple service is over when its main process is run': {
      set: 'Type=simple; ExecStartPre=/pre; TimeoutStartSec=3s',
      initially: 'inactive',
      before: '1s start; 1s runs ExecStartPre',
      phases: {
        '2s ExecStartPre moved; 2s claims failed': 'inactive starting<4 inactive',
        '2s ExecStartPre exits 1; 2s runs ExecStart': 'inactive starting<4 starting~<4',
        '2s ExecStartPre forks worker; 2s worker exits 1; 3s claims failed': 'inactive starting<4',
        '2s ExecStartPre exits; 2s runs main; 5s watchdog; 6s runs ExecStartPre': 'inactive starting<4 active active~',

        '2s ExecStartPre exits; 2s runs main': 'inactive starting<4 active',
        '2s ExecStartPre exits 1': 'inactive starting<4 starting~<4',
        '2s ExecStartPre exits 1; 2s claims failed': 'inactive starting<4 starting~<4 inactive~',
        '2s claims failed': 'inactive starting<4',
        '4s claims failed': 'inactive starting<4 inactive',
        '2s ExecStartPre exits; 2s claims failed': 'inactive starting<4 inactive',
        '2s ExecStartPre forks child; 2s ExecStartPre exits; 2s claims failed': 'inactive starting<4',
        '2s ExecStartPre forks child; 2s ExecStartPre exits 1; 2s claims failed':
          'inactive starting<4 starting~<4 inactive~',
        '2s ExecStartPre exits; 2s runs main; 3s main exits 1; 3s claims failed':
          'inactive starting<4 active active~ inactive~',
        '2s ExecStartPre leaves; 2s claims failed': 'inactive starting<4 inactive',
      },
    },
    'with ExecStartPost= is over when the last of it has ended': {
      set: 'Type=simple; ExecStartPost=/a; ExecStartPost=/b; TimeoutStartSec=30s',
      initially: 'inactive',
      before: '1s start; 1s runs main; 1s runs ExecStartPost',
      phases: {
        '2s ExecStartPost exits': 'inactive starting<31',
        '2s ExecStartPost exits; 2s runs ExecStartPost.2; 3s ExecStartPost.2 exits': 'inactive starting<31 active',
        '2s ExecStartPost exits; 2s runs ExecStartPost.2; 3s ExecStartPost.2 exits 1; 3s claims failed':
          'inactive starting<31 starting~<31 inactive~',
        '2s main exits; 3s claims failed': 'inactive starting<31',
        '2s main exits; 2s ExecStartPost exits; 2s runs ExecStartPost.2; 3s ExecStartPost.2 exits; 3s claims failed':
          'inactive starting<31 active~ inactive~',
        '2s main notifies READY=1': 'inactive starting<31',
      },
    },
    'of a forking service is over when its command has ended': {
      set: 'Type=forking; TimeoutStartSec=3s',
      initially: 'inactive',
      before: '1s start; 1s runs ExecStart; 1s ExecStart forks main',
      phases: {
        '2s ExecStart exits': 'inactive starting<4 active',
        '2s ExecStart exits; 2s claims failed': 'inactive starting<4 active',
        '2s ExecStart exits 1; 2s claims failed': 'inactive starting<4 starting~<4 inactive~',
        '5s ExecStart exits': 'inactive starting<4 active~',
        '5s ExecStart exits; 5s claims failed': 'inactive starting<4 active~ inactive~',
        '2s main exits; 2s claims failed': 'inactive starting<4',
        '2s main becomes main; 2s main exits; 2s claims failed': 'inactive starting<4 starting~<4 inactive~',
        '2s ExecStart notifies EXTEND_TIMEOUT_USEC=5000000': 'inactive starting<4 starting<7',
        '2s ExecStart notifies EXTEND_TIMEOUT_USEC=0': 'inactive starting<4',
        '2s ExecStart notifies EXTEND_TIMEOUT_USEC=-5000000': 'inactive starting<4',
        '2s ExecStart notifies EXTEND_TIMEOUT_USEC=1.5': 'inactive starting<4',
        '4s ExecStart notifies EXTEND_TIMEOUT_USEC=5000000': 'inactive starting<4',
        '2s ExecStart notifies READY=1': 'inactive starting<4',
      },
    },
    'of a forking service with PIDFile= is over when its main process is known, too': {
      set: 'Type=forking; PIDFile=/run/a.pid; TimeoutStartSec=30s',
      initially: 'inactive',
      before: '1s start; 1s runs ExecStart; 1s ExecStart forks main',
      phases: {
        '2s ExecStart exits': 'inactive starting<31',
        '2s ExecStart exits; 3s main becomes main': 'inactive starting<31 active',
        '2s main becomes main': 'inactive starting<31',
        '2s main becomes main; 3s ExecStart exits': 'inactive starting<31 active',
        '2s ExecStart exits 1; 3s main becomes main': 'inactive starting<31 starting~<31',
      },
    },
    'of a forking service with PIDFile= is not over with what is no command of it': {
      set: 'Type=forking; PIDFile=/run/a.pid; ExecStartPre=/pre; TimeoutStartSec=3s',
      initially: 'inactive',
      before: '1s start; 1s runs ExecStartPre; 1s ExecStartPre forks main; 1s ExecStartPre exits',
      phases: {
        '2s main becomes main': 'inactive starting<4',
        '2s runs ExecStart; 5s runs ExecStart#2; 6s ExecStart exits; 6s main becomes main':
          'inactive starting<4 starting<8',
        '2s runs ExecStart; 5s runs ExecStart#2; 6s ExecStart#2 exits; 6s main becomes main':
          'inactive starting<4 starting<8 active',
      },
    },
    'of a forking service with ExecStartPost= fails with its main process': {
      set: 'Type=forking; ExecStartPost=/post; TimeoutStartSec=infinity',
      initially: 'inactive',
      before: '1s start; 1s runs ExecStart; 1s ExecStart forks main; 1s main becomes main',
      phases: {
        '2s main exits': 'inactive starting starting~',
        '2s ExecStart notifies EXTEND_TIMEOUT_USEC=5000000': 'inactive starting',
      },
    },
    'of a service that says when it is up has nothing to do with PIDFile=': {
      set: 'Type=notify; PIDFile=/run/a.pid; TimeoutStartSec=30s',
      initially: 'inactive',
      before: '1s start; 1s runs main; 1s main forks child',
      phases: { '2s main exits; 2s child becomes main': 'inactive starting<31 starting~<31' },
    },
    'of a oneshot service is over when the last command has ended': {
      set: 'Type=oneshot; RemainAfterExit=yes; ExecStart=/a; ExecStart=/b; TimeoutStartSec=infinity',
      initially: 'inactive',
      before: '1s start; 1s runs main',
      phases: {
        '2s main exits': 'inactive starting starting~',
        '2s main exits 1; 2s claims failed': 'inactive starting starting~ inactive~',
      },
    },
    'of a notify service is over when it says so, once its main process runs': {
      set: 'Type=notify; ExecStartPre=/pre; TimeoutStartSec=30s',
      initially: 'inactive',
      before: '1s start; 1s runs ExecStartPre',
      phases: {
        '2s ExecStartPre exits; 2s runs main; 3s stop; 3s main exits; 3s claims stopped; 4s main notifies READY=1':
          'inactive starting<31 starting~<31 inactive~',

        '1s ExecStartPre notifies READY=1': 'inactive starting<31',
        '2s ExecStartPre exits; 2s runs main; 3s main notifies READY=1': 'inactive starting<31 active',
        '2s ExecStartPre exits; 2s runs main; 3s main notifies READY=0': 'inactive starting<31',
        '2s ExecStartPre exits; 2s runs main; 3s main exits; 3s claims failed':
          'inactive starting<31 starting~<31 inactive~',
      },
    },
    'of a socket has a time for each command': {
      unit: 'a.socket',
      set: 'ExecStartPre=/a; ExecStartPre=/b; ExecStopPre=/c; TimeoutSec=5s',
      initially: 'inactive',
      before: '1s start; 1s runs ExecStartPre',
      phases: {
        '2s ExecStartPre exits 1; 2s runs ExecStartPre.2': 'inactive starting<6 starting~<6 starting~<7',
        '2s runs ExecStopPre; 3s ExecStopPre exits': 'inactive starting<6',

        '2s ExecStartPre exits': 'inactive starting<6',
        '2s ExecStartPre exits; 2s runs ExecStartPre.2; 3s ExecStartPre.2 exits':
          'inactive starting<6 starting<7 active',
        '7s runs ExecStartPre.2': 'inactive starting<6 starting<12',
        '2s ExecStartPre exits; 2s runs ExecStartPre.2; 3s ExecStartPre.2 exits 1; 3s claims failed':
          'inactive starting<6 starting<7 starting~<7 inactive~',
      },
    },
    'of a socket without ExecStartPre= may begin with ExecStartPost=': {
      unit: 'a.socket',
      set: 'ExecStartPost=/a; TimeoutSec=5s',
      initially: 'inactive',
      before: '1s start',
      phases: {
        '1s runs ExecStartPost': 'inactive starting<6',
        '1s runs ExecStartPost; 2s ExecStartPost exits': 'inactive starting<6 active',
      },
    },
    'of a mount is over when its command has ended': {
      unit: 'a.mount',
      set: 'TimeoutSec=5s',
      initially: 'inactive',
      before: '1s start; 1s runs ExecMount',
      phases: {
        '2s ExecMount exits': 'inactive starting<6 active',
        '2s ExecMount exits 1; 2s claims failed': 'inactive starting<6 starting~<6 inactive~',
        '2s ExecMount forks child; 2s ExecMount exits; 2s claims failed': 'inactive starting<6 active',
        '7s ExecMount exits': 'inactive starting<6 active~',
      },
    },
    'of a swap is over when its command has ended': {
      unit: 'a.swap',
      set: 'TimeoutSec=0',
      initially: 'inactive',
      before: '1s start; 1s runs ExecActivate',
      phases: {
        '2s ExecActivate exits': 'inactive starting active',
        '2s ExecActivate exits 1; 2s claims failed': 'inactive starting starting~ inactive~',
      },
    },
  });
});

describe('another start of what was up, though nobody has claimed its end', () => {
  courses({
    'begins with its first command once something may have ended the unit, and no main process is there': {
      set: 'Type=forking; ExecStartPre=/pre; TimeoutStartSec=3s',
      processes: 'main worker',
      phases: {
        '1s runs ExecReload; 2s main exits; 3s runs ExecStartPre; 4s ExecReload exits 1; 4s claims failed':
          'active active~ starting<6',
        '1s main exits; 2s runs ExecStart.2': 'active active~',

        '1s main exits; 2s runs ExecStartPre': 'active active~ starting<5',
        '1s main exits; 2s runs ExecStart': 'active active~ starting<5',
        '1s main exits; 2s runs ExecStartPost': 'active active~',
        '1s main exits; 2s runs ExecReload': 'active active~',
        '1s worker exits; 2s runs ExecStartPre': 'active',
        '2s runs ExecStartPre': 'active',
        '1s stop; 2s runs ExecStartPre': 'active active~',
      },
    },
    'of a oneshot service does not begin with its later commands': {
      set: 'Type=oneshot; ExecStart=/a; ExecStart=/b; TimeoutStartSec=3s',
      processes: 'main',
      phases: {
        '1s main exits; 2s runs main.2': 'active active~ starting<5',
      },
    },
    'begins when the one before may have run out of time': {
      set: 'Type=forking; ExecStartPre=/pre; TimeoutStartSec=3s',
      initially: 'inactive',
      before: '1s start; 1s runs ExecStartPre',
      phases: {
        '3s ExecStartPre exits; 3s runs ExecStart': 'inactive starting<4',
        '4s ExecStartPre exits; 4s runs ExecStart': 'inactive starting<4 starting<7',
        '5s ExecStartPre exits; 5s runs ExecStart; 6s ExecStart exits': 'inactive starting<4 starting<8 active~',
      },
    },
  });
});
