import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const asked = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';

describe('what follows when the main process has exited', () => {
  table([
    {
      what: 'control-group: a delay that has passed does not start anew (SendSIGKILL=no)',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-72/kill-signal': 'again', 'AMB-72/ends': 'no', 'AMB-06': 'again', 'AMB-07': 'main-exit' },
      before: `0 stop; ${asked}; 10s main SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT`,
      courses: {
        '12s main exits; 12s worker SIGTERM SIGCONT': 'yes',
        '12s main exits; 12s worker SIGTERM SIGCONT; 22s worker SIGTERM SIGCONT': 'no',
        '12s main exits': 'no',
      },
    },
    {
      what: 'control-group: so also after the watchdog',
      world: { set: `SendSIGKILL=no; WatchdogSec=5s; ${ts10}`, processes: 'main worker' },
      readings: {
        'AMB-72/kill-signal': 'again',
        'AMB-72/ends': 'no',
        'AMB-33/survivors': 'kill-signal',
        'AMB-32': 'by-kill-mode',
      },
      before: '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT',
      courses: {
        '10s main SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT; 12s main exits; 12s worker SIGTERM SIGCONT': 'yes',
        '10s main SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT; 12s main exits; 12s worker SIGTERM SIGCONT; 22s worker SIGTERM SIGCONT':
          'no',
        '2s main exits; 2s worker SIGTERM SIGCONT; 12s worker SIGTERM SIGCONT': 'yes',
        '2s main exits; 2s worker SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT': 'no',
        '2s main exits; 2s worker SIGTERM SIGCONT; 12s worker SIGTERM SIGCONT; 22s worker SIGTERM SIGCONT': 'no',
      },
    },
    {
      what: 'control-group: the request after it may be seen late, and so what follows that later',
      world: { set: ts10, processes: 'main worker', latenessUs: 5000 },
      readings: { 'AMB-06': 'again', 'AMB-07': 'main-exit', 'AMB-62': 'within-lateness' },
      before: `0 stop; ${asked}; 1s main exits; 1s worker SIGTERM SIGCONT`,
      courses: {
        '11s worker SIGKILL': 'yes',
        '11.010s worker SIGKILL': 'yes',
        '11.011s worker SIGKILL': 'no',
        '10.999s worker SIGKILL': 'no',
      },
    },
    {
      what: 'control-group: so also after the watchdog has been late',
      world: { set: `WatchdogSec=5s; ${ts10}`, processes: 'main worker', latenessUs: 5000 },
      readings: { 'AMB-33/survivors': 'kill-signal', 'AMB-62': 'within-lateness', 'AMB-32': 'by-kill-mode' },
      before: `0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 1s main exits; 1s worker SIGTERM SIGCONT`,
      courses: {
        '11s worker SIGKILL': 'yes',
        '11.010s worker SIGKILL': 'yes',
        '11.011s worker SIGKILL': 'no',
      },
    },
    {
      what: 'mixed: where it was due before, the claim ends it',
      world: { set: `KillMode=mixed; FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-75/end': 'claimed', 'AMB-68': 'again', 'AMB-25': 'once' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT; 10s worker SIGQUIT',
      courses: {
        '11s claims failed; 12s main exits': 'yes',
        '11s claims failed; 12s main exits; 12s worker SIGQUIT': 'yes',
        '12s main exits; 12s worker SIGQUIT; 13s claims failed': 'yes',
        '12s main exits; 13s claims failed': 'no',
      },
    },
  ]);
});

describe('what follows when the settings have changed in the midst of a stop', () => {
  const anew = { 'AMB-44': 'new-settings' };
  table([
    {
      what: 'nothing where the mode is none now',
      world: { set: ts10, processes: 'main worker' },
      readings: anew,
      before: `0 stop; ${asked}; 1s daemon-reload KillMode=none ${ts10}`,
      courses: {
        '20s main exits; 20s worker exits': 'yes',
        '10s main SIGKILL; 10s worker SIGKILL': 'no',
        '10s main SIGKILL': 'no',
        '2s main exits': 'yes',
      },
    },
    {
      what: 'ExecStopPost= that was asked to end by its timeout waits for TimeoutStopSec= as it is now (AMB-79)',
      world: { set: `ExecStopPost=/post; ${ts10}`, processes: 'main' },
      readings: { ...anew, 'AMB-79': 'kill-then-final' },
      before: `0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 11s ExecStopPost SIGTERM SIGCONT
        12s daemon-reload ExecStopPost=/post TimeoutStopSec=20s TimeoutAbortSec=50s`,
      courses: {
        '31s ExecStopPost SIGKILL': 'yes',
        '61s ExecStopPost SIGKILL': 'no',
        '21s ExecStopPost SIGKILL': 'no',
      },
    },
    {
      what: 'ExecStopPost= that was aborted and need not end waits for ever (AMB-79)',
      world: {
        set: `ExecStopPost=/post; TimeoutStopFailureMode=abort; TimeoutAbortSec=infinity; ${ts10}`,
        processes: 'main',
      },
      readings: { 'AMB-34': 'applied', 'AMB-79': 'kill-then-final' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 11s ExecStopPost SIGABRT',
      courses: {
        '50s ExecStopPost exits': 'yes',
        '21s ExecStopPost SIGKILL': 'no',
      },
    },
  ]);
});
