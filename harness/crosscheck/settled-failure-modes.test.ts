import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const world = (mode: string, more = '') => ({
  set: `ExecStopPost=/post; TimeoutStopFailureMode=${mode}; TimeoutAbortSec=2s; TimeoutStopSec=10s${more}`,
  processes: 'main',
});

describe('a command that runs after the stop runs into its timeout (AMB-79), and a failure mode applies (AMB-34)', () => {
  const applied = { 'AMB-79': 'kill-then-final', 'AMB-34': 'applied', 'AMB-61': 'does-not' };
  const before = '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost';
  table([
    {
      what: 'abort: WatchdogSignal= is where KillSignal= would be, and the final signal one abort timeout later',
      world: world('abort'),
      readings: applied,
      before,
      courses: {
        '11s ExecStopPost SIGABRT; 13s ExecStopPost SIGKILL; 13s ExecStopPost exits': 'yes',
        '11s ExecStopPost SIGABRT; 21s ExecStopPost SIGKILL; 21s ExecStopPost exits': 'no',
        '11s ExecStopPost SIGTERM SIGCONT; 13s ExecStopPost SIGKILL; 13s ExecStopPost exits': 'no',
        '10s ExecStopPost SIGABRT; 12s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'no',
        '15s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'abort, and SendSIGKILL=no: nothing follows',
      world: world('abort', '; SendSIGKILL=no'),
      readings: applied,
      before,
      courses: {
        '11s ExecStopPost SIGABRT; 30s ExecStopPost exits': 'yes',
        '11s ExecStopPost SIGABRT; 13s ExecStopPost SIGKILL; 13s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'kill: the final signal is there',
      world: world('kill'),
      readings: applied,
      before,
      courses: {
        '11s ExecStopPost SIGKILL; 11s ExecStopPost exits': 'yes',
        '11s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost SIGKILL; 21s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'kill, and SendSIGKILL=no: what is withheld takes no other one’s place',
      world: world('kill', '; SendSIGKILL=no'),
      readings: applied,
      before,
      courses: {
        '11s ExecStopPost SIGTERM SIGCONT; 30s ExecStopPost exits': 'yes',
        '11s ExecStopPost SIGKILL; 11s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'terminate, or not applied: KillSignal=, and the final signal one stop timeout later',
      world: world('abort'),
      readings: { ...applied, 'AMB-34': 'not-applied' },
      before,
      courses: {
        '11s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost SIGKILL; 21s ExecStopPost exits': 'yes',
        '11s ExecStopPost SIGABRT; 13s ExecStopPost SIGKILL; 13s ExecStopPost exits': 'no',
      },
    },
  ]);
});
