import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('who is forked at the instant of a final signal', () => {
  table([
    {
      what: 'is met by one for the whole group of a mount',
      world: { unit: 'a.mount', set: 'TimeoutSec=10s', processes: 'worker' },
      before: `0 stop; 0 runs ExecUnmount; 10s ExecUnmount SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT; 20s ExecUnmount SIGKILL
        20s worker SIGKILL; 20s worker forks child`,
      courses: { '20s child SIGKILL; 20s claims failed': 'yes', '20s child SIGTERM': 'no', '21s child SIGKILL': 'no' },
    },
    {
      what: 'is not met by one for the helper of a mount only (AMB-39)',
      world: { unit: 'a.mount', set: 'TimeoutSec=10s', processes: 'worker' },
      readings: { 'AMB-39': 'helper-only' },
      before: `0 stop; 0 runs ExecUnmount; 10s ExecUnmount SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT; 20s ExecUnmount SIGKILL
        20s worker forks child`,
      courses: { '20s child SIGKILL': 'no', '20s claims failed': 'yes' },
    },
    {
      what: 'is not met by one for the helper of a swap only (AMB-39)',
      world: { unit: 'a.swap', set: 'TimeoutSec=10s', processes: 'worker' },
      readings: { 'AMB-39': 'helper-only' },
      before: `0 stop; 0 runs ExecDeactivate; 10s ExecDeactivate SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT
        20s ExecDeactivate SIGKILL; 20s worker forks child`,
      courses: { '20s child SIGKILL': 'no', '20s claims failed': 'yes' },
    },
    {
      what: 'is met by one of a socket, whatever AMB-39 says',
      world: { unit: 'a.socket', set: 'TimeoutSec=10s', processes: 'worker' },
      readings: { 'AMB-39': 'helper-only' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 10s worker SIGKILL; 10s worker forks child',
      courses: { '10s child SIGKILL; 10s claims failed': 'yes', '10s claims failed': 'yes' },
    },
    {
      what: 'is not met by one for the main process only',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL; 10s worker forks child',
      courses: { '10s child SIGKILL': 'no', '10s claims failed': 'yes' },
    },
    {
      what: 'is met by one for all that remain beside the main process (AMB-70)',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-70': 'all-remaining' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL; 10s worker SIGKILL',
      courses: {
        '10s worker forks child; 10s child SIGKILL; 10s claims failed': 'yes',
        '10s main exits; 10s worker forks child; 10s child SIGKILL; 10s claims failed': 'yes',
        '11s worker forks child; 11s child SIGKILL': 'no',
      },
    },
    {
      what: 'where the main process went before it there is none, unless any process will do (AMB-54)',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-70': 'all-remaining', 'AMB-54': 'any-process' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 5s main exits; 10s worker SIGKILL; 10s worker forks child',
      courses: { '10s child SIGKILL; 10s claims failed': 'yes', '10s child SIGTERM': 'no' },
    },
    {
      what: 'where the main process went before it there is none',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-70': 'all-remaining' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 5s main exits; 10s worker forks child',
      courses: { '10s child SIGKILL': 'no', '10s worker SIGKILL': 'no', '10s claims stopped': 'yes' },
    },
    {
      what: 'is met where there is no main process, and it is for everybody (AMB-13)',
      world: { set: `Type=forking; GuessMainPID=no; KillMode=process; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-13': 'everybody' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 10s worker SIGKILL; 10s worker forks child',
      courses: { '10s child SIGKILL; 10s claims failed': 'yes', '10s claims failed': 'yes', '10s child SIGTERM': 'no' },
    },
    {
      what: 'is met by nobody’s where there is no main process, and it is for nobody (AMB-13)',
      world: { set: `Type=forking; GuessMainPID=no; KillMode=process; ${ts10}`, processes: 'worker' },
      before: '0 stop; 10s worker forks child',
      courses: { '10s child SIGKILL': 'no', '10s claims failed': 'yes' },
    },
    {
      what: 'is met by none in mode none',
      world: { set: `KillMode=none; ${ts10}`, processes: 'main worker' },
      before: '0 stop; 10s worker forks child',
      courses: { '10s child SIGKILL': 'no', '10s claims failed': 'yes' },
    },
  ]);
});

describe('whom a final signal is for', () => {
  table([
    {
      what: 'in mode mixed: whoever is in the control group',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-71': 'not-in-control-group' },
      before: '0 stop; 0 main SIGTERM SIGCONT',
      courses: {
        '10s worker leaves; 10s main SIGKILL; 10s worker SIGKILL; 10s main exits': 'no',
        '10s worker leaves; 10s main SIGKILL; 10s main exits': 'yes',
        '9s worker leaves; 10s main SIGKILL; 10s worker SIGKILL': 'no',
      },
    },
    {
      what: 'in mode process: a control process that was there for the first pass, where it is exempt (AMB-10)',
      world: { set: `KillMode=process; ExecReload=/reload; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-10': 'exempt', 'AMB-43/reload': 'first-pass-at-once' },
      before: '0 reload; 0 runs ExecReload; 1s stop',
      courses: {
        '1s main SIGTERM SIGCONT; 1s ExecReload SIGTERM SIGCONT; 11s main SIGKILL; 11s ExecReload SIGKILL; 11s claims failed':
          'yes',
        '1s main SIGTERM SIGCONT; 1s ExecReload SIGTERM SIGCONT; 11s main SIGKILL; 11s claims failed': 'no',
        '1s main SIGTERM SIGCONT; 11s main SIGKILL; 11s claims failed': 'no',
        '1s main SIGTERM SIGCONT; 1s ExecReload SIGTERM SIGCONT; 11s main SIGKILL; 11s ExecReload SIGKILL; 11s worker SIGKILL':
          'no',
        '1s main SIGTERM SIGCONT; 1s ExecReload SIGTERM SIGCONT; 5s main exits; 11s ExecReload SIGKILL; 11s claims failed':
          'yes',
      },
    },
    {
      what: 'in mode process: no control process that came after the first pass (AMB-10)',
      world: { set: `KillMode=process; ExecReload=/reload; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-10': 'exempt' },
      before: '1s stop; 1s main SIGTERM SIGCONT; 2s runs ExecReload',
      courses: { '11s main SIGKILL; 11s claims failed': 'yes', '11s main SIGKILL; 11s ExecReload SIGKILL': 'no' },
    },
  ]);
});

describe('who is forked at the instant of a pass before the final signal', () => {
  table([
    {
      what: 'is met by what is sent to left-overs when a start is asked for, in any mode (AMB-27)',
      world: { set: `KillMode=mixed; SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-27': 'any-start-killed' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 11s claims failed; 20s start',
      courses: {
        '20s worker SIGTERM SIGCONT; 20s worker forks child; 20s child SIGTERM SIGCONT; 21s worker exits; 21s child exits':
          'yes',
        '20s worker SIGTERM SIGCONT; 20s worker forks child; 21s worker exits; 21s child exits': 'yes',
        '20s worker SIGTERM SIGCONT; 21s worker forks child; 21s child SIGTERM': 'no',
        '21s worker exits': 'no',
      },
    },
    {
      what: 'is not met by KillSignal= sent once more to the main process only (AMB-42)',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-42': 'again' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 5s stop; 5s main SIGTERM SIGCONT; 5s worker forks child',
      courses: { '5s child SIGTERM': 'no', '6s main exits': 'yes' },
    },
    {
      what: 'is not met by WatchdogSignal= for the main process only',
      world: { set: `KillMode=process; WatchdogSec=2s; ${ts10}`, processes: 'main worker' },
      before: '3s watchdog; 3s main SIGABRT; 3s worker forks child',
      courses: { '3s child SIGABRT': 'no', '4s main exits; 4s claims failed': 'yes' },
    },
    {
      what: 'is met by WatchdogSignal= in the place of the final signal (TimeoutStopFailureMode=abort)',
      world: { set: `TimeoutStopFailureMode=abort; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-34': 'applied' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 10s main SIGABRT; 10s worker SIGABRT',
      courses: {
        '10s worker forks child; 10s child SIGABRT; 11s main exits; 11s worker exits; 11s child exits': 'yes',
        '10s worker forks child; 11s main exits; 11s worker exits; 11s child exits': 'yes',
        '10s worker forks child; 10s child SIGKILL': 'no',
        '11s worker forks child; 11s child SIGABRT': 'no',
      },
    },
    {
      what: 'is not met by what takes the place of a final signal for the main process only',
      world: { set: `KillMode=process; TimeoutStopFailureMode=abort; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-34': 'applied' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGABRT; 10s worker forks child',
      courses: { '10s child SIGABRT': 'no', '11s main exits; 11s claims failed': 'yes' },
    },
  ]);
});
