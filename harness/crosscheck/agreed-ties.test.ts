import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('a fact at the instant of a timeout', () => {
  table([
    {
      what: 'mode none: a message that puts the timeout of the stop command off may come too late, whoever sends it',
      world: { set: `KillMode=none; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-29': 'final' },
      before: '0 stop; 0 runs ExecStop',
      courses: {
        '10s main notifies EXTEND_TIMEOUT_USEC=5000000; 10s ExecStop SIGKILL': 'yes',
        '10s ExecStop notifies EXTEND_TIMEOUT_USEC=5000000; 10s ExecStop SIGKILL': 'yes',
        '10s main notifies EXTEND_TIMEOUT_USEC=5000000; 15s ExecStop SIGKILL': 'yes',
        '10s main notifies EXTEND_TIMEOUT_USEC=5000000; 20s ExecStop exits': 'no',
        '10s main notifies READY=1; 10s ExecStop SIGKILL': 'yes',
        '10s main notifies READY=1; 15s ExecStop SIGKILL': 'no',
      },
    },
    {
      what: 'mode none: a stop command that has exited when it was to be killed once more',
      world: { set: `KillMode=none; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-29': 'kill-then-final', 'AMB-63': 'forbidden' },
      before: '0 stop; 0 runs ExecStop; 10s ExecStop SIGTERM SIGCONT',
      courses: {
        '20s ExecStop exits; 20s ExecStop SIGKILL': 'no',
        '20s ExecStop exits': 'yes',
        '20s ExecStop SIGKILL; 20s ExecStop exits': 'yes',
        '20s main exits; 20s ExecStop SIGKILL': 'yes',
      },
    },
    {
      what: 'mode none: somebody else exits when the stop command has hung',
      world: { set: `KillMode=none; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-29': 'final', 'AMB-63': 'forbidden' },
      before: '0 stop; 0 runs ExecStop',
      courses: {
        '10s main exits; 10s ExecStop SIGKILL': 'yes',
        '10s main exits; 20s ExecStop exits': 'no',
        '10s ExecStop exits; 10s ExecStop SIGKILL': 'no',
        '10s ExecStop exits; 11s main exits': 'yes',
        '10s ExecStop exits; 10s main exits; 10s ExecStop SIGKILL': 'no',
      },
    },
    {
      what: 'a stop is asked for when a unit that has said it stops is to be killed (AMB-20)',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-20': 'final-only' },
      before: '0 main notifies STOPPING=1',
      courses: {
        '10s stop; 10s main SIGTERM SIGCONT; 11s main exits': 'yes',
        '10s stop; 10s main SIGTERM SIGCONT; 10s main SIGKILL': 'no',
        '10s main SIGKILL; 10s stop': 'yes',
      },
    },
    {
      what: 'the watchdog is triggered when the timeout passes (AMB-60)',
      world: { set: `WatchdogSec=5s; FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main' },
      readings: { 'AMB-60/trigger-while-stopping': 'watchdog-pass' },
      before: '0 stop; 0 main SIGTERM SIGCONT',
      courses: {
        '10s main notifies WATCHDOG=trigger; 10s main SIGABRT; 10s main SIGQUIT': 'yes',
        '10s main notifies WATCHDOG=trigger; 10s main SIGQUIT; 10s main SIGABRT': 'no',
        '10s main notifies WATCHDOG=trigger; 10s main SIGQUIT': 'no',
        '10s main notifies WATCHDOG=trigger; 10s main SIGABRT': 'no',
        '10s main SIGQUIT; 10s main notifies WATCHDOG=trigger; 10s main SIGABRT': 'yes',
      },
    },
    {
      what: 'a command that TimeoutStopFailureMode= would abort ends at the instant of its timeout (AMB-34)',
      world: { set: `ExecStop=/stop; TimeoutStopFailureMode=abort; ${ts10}`, processes: 'main' },
      readings: { 'AMB-34': 'applied', 'AMB-37': 'owed' },
      before: '0 stop; 0 runs ExecStop',
      courses: {
        '10s ExecStop exits; 10s main SIGTERM SIGCONT; 11s main exits': 'yes',
        '10s main exits; 10s ExecStop SIGABRT; 11s ExecStop exits': 'yes',
        '10s main forks child; 10s main SIGABRT; 10s ExecStop SIGABRT; 10s child SIGABRT; 11s main exits; 11s ExecStop exits; 11s child exits':
          'yes',
        '10s main forks child; 10s main SIGABRT; 10s ExecStop SIGABRT; 10s child SIGTERM SIGCONT; 11s main exits; 11s ExecStop exits; 11s child exits':
          'no',
        '10s main forks child; 10s main SIGABRT; 10s ExecStop SIGABRT; 11s main exits; 11s ExecStop exits; 11s child exits':
          'yes',
      },
    },
    {
      what: 'another main process is named when the stop command has hung',
      world: { set: `KillMode=process; ExecStop=/stop; ${ts10}`, processes: 'main worker' },
      before: '0 stop; 0 runs ExecStop',
      courses: {
        '10s worker becomes main; 10s main SIGTERM SIGCONT; 11s main exits': 'yes',
        '10s worker becomes main; 10s worker SIGTERM SIGCONT; 11s worker exits': 'yes',
      },
    },
    {
      what: 'another main process is named when the last signal is due (AMB-25)',
      world: { set: `KillMode=process; FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-25': 'then-sigkill' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT',
      courses: {
        '20s worker becomes main; 20s main SIGKILL': 'yes',
        '20s worker becomes main; 20s worker SIGKILL': 'no',
        '20s worker becomes main; 20s main SIGKILL; 20s worker SIGKILL': 'no',
      },
    },
    {
      what: 'where order means nothing a fact may have come after whatever fell due at its instant',
      world: { set: `FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main worker', ordered: false },
      readings: { 'AMB-25': 'then-sigkill', 'AMB-63': 'forbidden' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 10s main SIGQUIT; 10s worker SIGQUIT',
      courses: {
        '20s main exits; 20s main SIGKILL; 20s worker SIGKILL': 'yes',
        '20s main exits; 20s worker SIGKILL': 'yes',
        '20s main exits; 20s worker exits; 20s main SIGKILL; 20s worker SIGKILL': 'yes',
        '20s worker becomes main; 20s main SIGKILL; 20s worker SIGKILL': 'yes',
        '20s worker leaves; 20s main SIGKILL; 20s worker SIGKILL': 'yes',
        '20s worker forks child; 20s main SIGKILL; 20s worker SIGKILL; 20s child SIGKILL': 'yes',
        '20s worker forks child; 20s main SIGKILL; 20s worker SIGKILL': 'yes',
      },
    },
    {
      what: 'so also with a stop command that has hung',
      world: { set: `KillMode=process; ExecStop=/stop; ${ts10}`, processes: 'main worker', ordered: false },
      before: '0 stop; 0 runs ExecStop',
      courses: {
        '10s ExecStop exits; 10s main SIGTERM; 10s main SIGCONT; 11s main exits': 'yes',
        '10s worker becomes main; 10s main SIGTERM; 10s main SIGCONT; 11s main exits': 'yes',
        '10s worker becomes main; 10s worker SIGTERM; 10s worker SIGCONT; 11s worker exits': 'yes',
      },
    },
    {
      what: 'so also with ExecStopPost= that has hung (AMB-79)',
      world: { set: `ExecStopPost=/post; ${ts10}`, processes: 'main', ordered: false },
      readings: { 'AMB-79': 'kill-then-final', 'AMB-63': 'forbidden' },
      before: '0 stop; 0 main SIGTERM; 0 main SIGCONT; 1s main exits; 1s runs ExecStopPost',
      courses: {
        '11s ExecStopPost exits; 11s ExecStopPost SIGTERM; 11s ExecStopPost SIGCONT': 'yes',
        '11s ExecStopPost exits; 11s ExecStopPost SIGTERM': 'yes',
        '11s ExecStopPost exits': 'yes',
        '11s ExecStopPost SIGTERM; 11s ExecStopPost SIGCONT; 21s ExecStopPost exits; 21s ExecStopPost SIGKILL': 'yes',
        '11s ExecStopPost SIGTERM; 11s ExecStopPost SIGCONT; 21s ExecStopPost exits': 'yes',
      },
    },
  ]);
});
