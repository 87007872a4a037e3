import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('who comes to be while a pass goes out', () => {
  table([
    {
      what: 'is met by WatchdogSignal= as by any other',
      world: { set: `WatchdogSec=2s; ${ts10}`, processes: 'main worker' },
      before: '3s watchdog; 3s main SIGABRT; 3s worker SIGABRT; 3s worker forks child',
      courses: {
        '13s main SIGKILL; 13s worker SIGKILL; 13s child SIGKILL': 'yes',
        '3s child SIGABRT; 13s main SIGKILL; 13s worker SIGKILL; 13s child SIGKILL': 'yes',
        '3s child SIGTERM': 'no',
        '3s child SIGABRT SIGABRT': 'no',
        '4s child SIGABRT': 'no',
      },
    },
    {
      what: 'is met by KillSignal= where that is sent once more (AMB-06)',
      world: { set: ts10, processes: 'main worker' },
      readings: { 'AMB-06': 'again', 'AMB-07': 'main-exit' },
      before: `0s stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker SIGTERM SIGCONT
        1s worker forks child`,
      courses: {
        '1s child SIGTERM SIGCONT; 11s worker SIGKILL; 11s child SIGKILL': 'yes',
        '1s child SIGTERM SIGCONT SIGTERM': 'no',
        '2s child SIGTERM': 'no',
      },
    },
    {
      what: 'is met by no pass to main alone',
      world: { set: `KillMode=mixed; WatchdogSec=2s; ${ts10}`, processes: 'main' },
      before: '3s watchdog; 3s main SIGABRT; 3s main forks child',
      courses: { '13s main SIGKILL; 13s child SIGKILL': 'yes', '3s child SIGABRT': 'no' },
    },
    {
      what: 'is met by what survivors of the watchdog are sent, and owed nothing (AMB-33, AMB-37)',
      world: { set: `WatchdogSec=2s; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-33/survivors': 'kill-signal', 'AMB-37': 'owed' },
      before:
        '3s watchdog; 3s main SIGABRT; 3s worker SIGABRT; 3s main exits; 3s worker SIGTERM SIGCONT; 3s worker forks child',
      courses: {
        '13s worker SIGKILL; 13s child SIGKILL': 'yes',
        '3s child SIGTERM SIGCONT; 13s worker SIGKILL; 13s child SIGKILL': 'yes',
        '4s child SIGTERM SIGCONT; 13s worker SIGKILL; 13s child SIGKILL': 'no',
        '13s worker SIGKILL': 'no',
      },
    },
  ]);
});
