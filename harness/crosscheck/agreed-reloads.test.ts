import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const killed = (atS: number, signal = 'SIGKILL') => `${atS}s main ${signal}; ${atS}s worker ${signal}`;
const none = 'KillMode=none SendSIGKILL=yes';

const mishap = '1s watchdog; 1s main SIGABRT; 1s worker SIGABRT';
const aborting = 'TimeoutStopFailureMode=abort TimeoutStopSec=10s';

const readings = { 'AMB-44': 'new-settings' };

describe('a stop whose settings change (AMB-44), by the new ones', () => {
  table([
    {
      what: 'waits for the final signal as long as these say, since its first signal',
      world: { set: 'TimeoutStopSec=10s', processes: 'main worker' },
      readings,
      before: `0 stop; ${both}; 4s daemon-reload TimeoutStopSec=20s`,
      courses: { [killed(20)]: 'yes', [killed(10)]: 'no', [killed(24)]: 'no', '': 'no' },
    },
    {
      what: 'has a final signal where it had no timeout',
      world: { set: 'TimeoutStopSec=infinity', processes: 'main worker' },
      readings,
      before: `0 stop; ${both}; 4s daemon-reload TimeoutStopSec=10s`,
      courses: { [killed(10)]: 'yes', [killed(14)]: 'no', '': 'no' },
    },
    {
      what: 'has none any more where these have no timeout',
      world: { set: 'TimeoutStopSec=10s', processes: 'main worker' },
      readings,
      before: `0 stop; ${both}; 4s daemon-reload TimeoutStopSec=infinity`,
      courses: { '': 'yes', [killed(10)]: 'no' },
    },
    {
      what: 'has a final signal where it was one of mode none',
      world: { set: 'KillMode=none; TimeoutStopSec=10s', processes: 'main worker' },
      readings,
      before: '0 stop; 4s daemon-reload TimeoutStopSec=10s',
      courses: { [killed(10)]: 'yes', [killed(14)]: 'no', '': 'no' },
    },
    {
      what: 'has none any more where these are of mode none',
      world: { set: 'TimeoutStopSec=10s', processes: 'main worker' },
      readings,
      before: `0 stop; ${both}; 4s daemon-reload ${none} TimeoutStopSec=10s`,
      courses: { '': 'yes', [killed(10)]: 'no' },
    },
    {
      what: 'ends a stop command by the timeout that it lacked, since that was run',
      world: { set: 'ExecStop=/stop; TimeoutStopSec=infinity', processes: 'main' },
      readings,
      before: '0 stop; 0 runs ExecStop; 4s daemon-reload ExecStop=/stop TimeoutStopSec=10s',
      courses: {
        '10s main SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT; 11s main exits; 11s ExecStop exits': 'yes',
        '14s main SIGTERM SIGCONT; 14s ExecStop SIGTERM SIGCONT; 15s main exits; 15s ExecStop exits': 'no',
        '20s ExecStop exits; 20s main SIGTERM SIGCONT; 21s main exits': 'no',
        '5s ExecStop exits; 5s main SIGTERM SIGCONT; 15s main SIGKILL': 'yes',
        '5s ExecStop exits; 5s main SIGTERM SIGCONT': 'no',
      },
    },
    {
      what: 'waits as long as these say for the SIGKILL that follows another final signal (AMB-25)',
      world: { set: 'FinalKillSignal=SIGQUIT; TimeoutStopSec=10s', processes: 'main worker' },
      readings: { ...readings, 'AMB-25': 'then-sigkill', 'AMB-26': 'one-more-timeout' },
      before: `0 stop; ${both}; ${killed(10, 'SIGQUIT')}; 12s daemon-reload FinalKillSignal=SIGQUIT TimeoutStopSec=20s`,
      courses: { [killed(30)]: 'yes', [killed(20)]: 'no', [killed(32)]: 'no', '': 'no' },
    },
    {
      what: 'has its final signal once, also where these have another and it was sent',
      world: { set: 'TimeoutStopSec=10s', processes: 'main worker' },
      readings,
      before: `0 stop; ${both}; ${killed(10)}; 12s daemon-reload FinalKillSignal=SIGQUIT TimeoutStopSec=20s`,
      courses: { '': 'yes', [killed(20, 'SIGQUIT')]: 'no', [killed(20)]: 'no' },
    },
    {
      what: 'takes the time that a mishap’s stop has from TimeoutAbortSec= of these (AMB-33)',
      world: { set: 'TimeoutAbortSec=5s; TimeoutStopSec=10s; WatchdogSec=1s', processes: 'main worker' },
      readings: { ...readings, 'AMB-33/timeout': 'abort-timeout' },
      before: `${mishap}; 2s daemon-reload TimeoutAbortSec=20s TimeoutStopSec=10s WatchdogSec=1s`,
      courses: { [killed(21)]: 'yes', [killed(6)]: 'no', [killed(11)]: 'no', '': 'no' },
    },
    ...['abort-timeout', 'stop-timeout'].map((reading) => ({
      what: `waits after a mishap for what ${reading} says, where both were alike before (AMB-33)`,
      world: { set: 'TimeoutStopSec=10s; WatchdogSec=1s', processes: 'main worker' },
      readings: { ...readings, 'AMB-33/timeout': reading },
      before: `${mishap}; 2s daemon-reload TimeoutAbortSec=20s TimeoutStopSec=10s WatchdogSec=1s`,
      courses: {
        [killed(21)]: reading === 'abort-timeout' ? 'yes' : 'no',
        [killed(11)]: reading === 'abort-timeout' ? 'no' : 'yes',
        '': 'no',
      } as const,
    })),
    {
      what: 'has a final signal where a mishap’s stop had no timeout',
      world: { set: 'TimeoutAbortSec=infinity; TimeoutStopSec=10s; WatchdogSec=1s', processes: 'main worker' },
      readings: { ...readings, 'AMB-33/timeout': 'abort-timeout' },
      before: `${mishap}; 2s daemon-reload TimeoutAbortSec=5s TimeoutStopSec=10s WatchdogSec=1s`,
      courses: { [killed(6)]: 'yes', [killed(7)]: 'no', [killed(11)]: 'no', '': 'no' },
    },
    {
      what: 'takes what follows WatchdogSignal= in the place of the final signal from TimeoutAbortSec= of these (AMB-34)',
      world: { set: `${aborting.replaceAll(' ', '; ')}; TimeoutAbortSec=5s`, processes: 'main worker' },
      readings: { ...readings, 'AMB-34': 'applied' },
      before: `0 stop; ${both}; ${killed(10, 'SIGABRT')}; 12s daemon-reload ${aborting} TimeoutAbortSec=20s`,
      courses: { [killed(30)]: 'yes', [killed(15)]: 'no', [killed(20)]: 'no', '': 'no' },
    },
    {
      what: 'takes so what follows WatchdogSignal= to an ExecStopPost= command that hangs (AMB-79)',
      world: { set: `ExecStopPost=/post; ${aborting.replaceAll(' ', '; ')}; TimeoutAbortSec=5s`, processes: 'main' },
      readings: { ...readings, 'AMB-34': 'applied' },
      before: `0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 11s ExecStopPost SIGABRT
        12s daemon-reload ExecStopPost=/post ${aborting} TimeoutAbortSec=20s`,
      courses: {
        '31s ExecStopPost SIGKILL; 31s ExecStopPost exits': 'yes',
        '16s ExecStopPost SIGKILL; 16s ExecStopPost exits': 'no',
        '21s ExecStopPost SIGKILL; 21s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'stays as it was where these say the same',
      world: { set: 'TimeoutStopSec=10s', processes: 'main worker' },
      readings,
      before: `0 stop; ${both}; 4s daemon-reload TimeoutStopSec=10s`,
      courses: { [killed(10)]: 'yes', [killed(14)]: 'no', '': 'no' },
    },
  ]);
});

describe('a stop whose settings change, by those that held when it was requested', () => {
  table([
    {
      what: 'goes on as it was',
      world: { set: 'TimeoutStopSec=10s', processes: 'main worker' },
      readings: { 'AMB-44': 'old-settings' },
      before: `0 stop; ${both}; 4s daemon-reload KillMode=none FinalKillSignal=SIGQUIT TimeoutStopSec=20s`,
      courses: { [killed(10)]: 'yes', [killed(20)]: 'no', [killed(10, 'SIGQUIT')]: 'no', '': 'no' },
    },
  ]);
});
