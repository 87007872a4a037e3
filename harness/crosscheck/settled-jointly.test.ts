import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('before the first pass, where the procedure begins with it (AMB-75)', () => {
  table([
    {
      what: '"only the main process itself" holds for who is not there',
      world: { set: `ExecStop=/stop; KillMode=process; ${ts10}`, processes: 'main' },
      readings: { 'AMB-75/start': 'first-pass' },
      before: '0 stop; 0 runs ExecStop',
      courses: {
        '1s nobody SIGCONT; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 2s main exits': 'no',
        '1s main SIGUSR2; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 2s main exits': 'yes',
      },
    },
    {
      what: '"no process" does',
      world: { set: `ExecStop=/stop; KillMode=none; ${ts10}`, processes: 'main' },
      readings: { 'AMB-75/start': 'first-pass' },
      before: '0 stop; 0 runs ExecStop',
      courses: { '1s nobody SIGCONT; 2s ExecStop exits': 'no', '2s ExecStop exits': 'yes' },
    },
  ]);
});

describe('WatchdogSignal= in the place of the final signal (AMB-34)', () => {
  const world = { set: `TimeoutStopFailureMode=abort; ${ts10}`, processes: 'main worker' };
  const before = `0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 10s main SIGABRT; 10s worker SIGABRT
    11s main exits`;
  table([
    {
      what: 'has survivors of main like any other (AMB-33), who are sent the final signal at once',
      world,
      readings: { 'AMB-34': 'applied', 'AMB-33/survivors': 'final-signal' },
      before,
      courses: { '11s worker SIGKILL; 11s worker exits': 'yes', '12s worker exits': 'no' },
    },
    {
      what: 'or wait for it, from the abort on (AMB-07)',
      world,
      readings: { 'AMB-34': 'applied', 'AMB-33/survivors': 'wait', 'AMB-07': 'main-exit' },
      before,
      courses: {
        '20s worker SIGKILL; 20s worker exits': 'yes',
        '21s worker SIGKILL; 21s worker exits': 'no',
        '11s worker SIGKILL; 11s worker exits': 'no',
      },
    },
    {
      what: 'or are sent the first signal of the job, of which AMB-23 does not speak: that is of the pass of AMB-06',
      world: { set: `WatchdogSec=2s; RestartKillSignal=SIGUSR2; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-33/survivors': 'kill-signal', 'AMB-23': 'kill-signal' },
      before: '3s watchdog; 3s main SIGABRT; 3s worker SIGABRT; 3s restart; 4s main exits',
      courses: {
        '4s worker SIGUSR2 SIGCONT; 4s worker exits': 'yes',
        '4s worker SIGTERM SIGCONT; 4s worker exits': 'no',
      },
    },
  ]);
});

describe('what is sent again, and what is withheld', () => {
  table([
    {
      what: 'KillSignal= again (AMB-72) is yet to come to those of the first pass, whoever the final signal is for (AMB-39)',
      world: { unit: 'a.mount', set: 'SendSIGKILL=no; TimeoutSec=10s', processes: 'worker' },
      readings: { 'AMB-39': 'helper-only', 'AMB-72/kill-signal': 'again', 'AMB-75/end': 'claimed' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 5s claims failed',
      courses: { '10s worker SIGTERM SIGCONT; 10s worker exits': 'yes', '11s worker exits': 'no' },
    },
    {
      what: 'SendSIGKILL=no withholds FinalKillSignal= also where SIGKILL is meant under mixed (AMB-56)',
      world: {
        set: `ExecStopPost=/post; KillMode=mixed; SendSIGKILL=no; FinalKillSignal=SIGUSR2; ${ts10}`,
        processes: 'main',
      },
      readings: { 'AMB-56': 'literal-sigkill' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 main exits; 0 runs ExecStopPost',
      courses: {
        '11s ExecStopPost SIGUSR2': 'no',
        '11s ExecStopPost SIGKILL': 'no',
        '11s ExecStopPost SIGUSR1': 'yes',
      },
    },
    {
      what: 'RestartKillSignal= with the value of KillSignal= is not in its place, also of units it is not for (AMB-02)',
      world: { unit: 'a.scope', set: 'KillSignal=SIGCONT; RestartKillSignal=SIGCONT', processes: 'worker' },
      readings: { 'AMB-02': 'services-only' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 0 worker exits',
      courses: { '1s worker SIGCONT': 'yes', '1s worker SIGHUP': 'no' },
    },
    {
      what: 'RestartKillSignal= with another value is',
      world: { unit: 'a.scope', set: 'KillSignal=SIGCONT; RestartKillSignal=SIGUSR2', processes: 'worker' },
      readings: { 'AMB-02': 'services-only' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 0 worker exits',
      courses: { '1s worker SIGCONT': 'yes', '1s worker SIGUSR2': 'no' },
    },
  ]);
});

describe('two passes at one instant', () => {
  const abrt = '3s worker SIGABRT; 3s other SIGABRT';
  const killed = '3s worker SIGKILL; 3s other SIGKILL; 3s worker SIGCONT; 3s other SIGCONT';
  const gone = '3s worker exits; 3s other exits';
  const finals = '0 worker SIGKILL; 0 other SIGKILL; 0 other SIGCONT; 0 worker SIGCONT; 0 worker exits; 0 other exits';
  table([
    {
      what: 'are bursts: what may follow a signal (AMB-15) does so before the next of them, or not at all',
      world: { set: 'KillMode=mixed; TimeoutAbortSec=0; WatchdogSec=2s', processes: 'worker other' },
      readings: {
        'AMB-11': 'everybody',
        'AMB-15/W': 'licensed',
        'AMB-15/F': 'owed',
        'AMB-18': 'batch-cont-first',
        'AMB-33/timeout': 'abort-timeout',
      },
      before: '3s watchdog',
      courses: {
        [`${abrt}; 3s worker SIGCONT; 3s other SIGCONT; ${killed}; ${gone}`]: 'yes',
        [`${abrt}; ${killed}; ${gone}`]: 'yes',
        [`${abrt}; 3s other SIGKILL; 3s worker SIGCONT; ${gone}`]: 'no',
        [`${abrt}; 3s other SIGKILL; 3s other SIGCONT; ${gone}`]: 'no',
      },
    },
    {
      what: 'are bursts, also to those whom the first passes by (AMB-78): what they may be sent comes before the next pass',
      world: { set: 'KillMode=mixed', processes: 'main worker other' },
      readings: {
        'AMB-11': 'final-at-once',
        'AMB-15/F': 'owed',
        'AMB-18': 'batch-hup-first',
        'AMB-78': 'every-remaining',
      },
      before: '0 main exits',
      courses: {
        [`0 worker SIGCONT; 0 other SIGCONT; ${finals}`]: 'yes',
        [`0 other SIGCONT; ${finals}`]: 'yes',
        [finals]: 'yes',
        '0 worker SIGKILL; 0 worker SIGCONT; 0 other SIGKILL SIGCONT; 0 worker exits; 0 other exits': 'no',
        '0 worker SIGKILL; 0 other SIGCONT SIGKILL SIGCONT; 0 worker SIGCONT; 0 worker exits; 0 other exits': 'no',
      },
    },
    {
      what: 'and where nothing follows the final signal (AMB-15)',
      world: { set: 'KillMode=mixed', processes: 'main worker other' },
      readings: { 'AMB-11': 'final-at-once', 'AMB-18': 'batch-hup-first', 'AMB-78': 'every-remaining' },
      before: '0 main exits',
      courses: {
        '0 worker SIGCONT; 0 worker SIGKILL; 0 other SIGKILL; 0 worker exits; 0 other exits': 'yes',
        '0 worker SIGKILL SIGCONT; 0 other SIGKILL; 0 worker exits; 0 other exits': 'no',
        '0 worker SIGKILL; 0 other SIGCONT; 0 other SIGKILL; 0 worker exits; 0 other exits': 'no',
      },
    },
    {
      what: 'and what they must be sent does, too (AMB-17, AMB-78)',
      world: { set: 'KillMode=mixed; SendSIGHUP=yes; TimeoutStopSec=0', processes: 'main worker' },
      readings: { 'AMB-17': 'whole-group', 'AMB-78': 'every-remaining' },
      before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT',
      courses: {
        '0 worker SIGHUP SIGCONT; 0 main SIGKILL; 0 worker SIGKILL; 0 main exits; 0 worker exits': 'yes',
        '0 worker SIGHUP; 0 main SIGKILL; 0 worker SIGCONT SIGKILL; 0 main exits; 0 worker exits': 'no',
        '0 main SIGKILL; 0 worker SIGHUP SIGCONT SIGKILL; 0 main exits; 0 worker exits': 'no',
        '0 main SIGKILL; 0 worker SIGKILL SIGHUP SIGCONT; 0 main exits; 0 worker exits': 'no',
        '0 worker leaves; 0 main SIGKILL; 0 main exits; 0 worker exits': 'yes',
      },
    },
    {
      what: 'and need not be sent it where nobody must be sent the signal any more that it follows',
      world: { set: 'KillMode=mixed', processes: 'main worker' },
      readings: { 'AMB-78': 'every-remaining' },
      before: '0 stop',
      courses: {
        '0 main exits; 0 worker SIGKILL; 0 worker exits': 'yes',
        '0 main exits; 0 worker SIGCONT SIGKILL; 0 worker exits': 'yes',
        '0 main exits; 0 worker SIGKILL SIGCONT; 0 worker exits': 'no',
        '0 main SIGTERM SIGCONT; 0 main exits; 0 worker SIGKILL; 0 worker exits': 'no',
        '0 main SIGTERM; 0 main exits; 0 worker SIGCONT SIGKILL; 0 worker exits': 'yes',
        '0 main SIGTERM; 0 main exits; 0 worker SIGKILL; 0 worker exits': 'no',
        '0 main leaves; 0 main SIGTERM SIGCONT; 0 worker SIGCONT; 0 main exits; 0 worker SIGKILL; 0 worker exits':
          'yes',
        '0 main leaves; 0 main exits; 0 worker SIGKILL; 0 worker exits': 'yes',
      },
    },
    {
      what: 'do not wait for what would follow to one that has left the control group',
      world: { set: 'ExecStopPost=/post; TimeoutStopSec=0', processes: 'worker' },
      before: '0 stop; 0 worker SIGTERM',
      courses: {
        '0 worker leaves; 0 runs ExecStopPost; 0 ExecStopPost SIGTERM SIGCONT; 0 ExecStopPost exits': 'yes',
        '0 runs ExecStopPost; 0 ExecStopPost SIGTERM SIGCONT; 0 ExecStopPost exits; 0 worker SIGCONT; 0 worker exits':
          'no',
      },
    },
    {
      what: 'may be those of a remount that hung: a command that is run for a later job does not show that it did not',
      world: { unit: 'a.mount', set: 'KillMode=mixed; TimeoutSec=10s', processes: 'worker' },
      before:
        '0 remount; 0 runs ExecRemount; 10s restart; 10s runs ExecUnmount; 10s ExecRemount exits; 15s ExecUnmount exits',
      courses: {
        '20s worker SIGKILL; 20s worker exits': 'yes',
        '25s worker SIGKILL; 25s worker exits': 'yes',
        '22s worker SIGKILL; 22s worker exits': 'no',
        '26s worker exits': 'no',
      },
    },
  ]);
});
