import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

const world = (mode: string, more = '') => ({
  set: `ExecStopPost=/post; TimeoutStopFailureMode=${mode}; TimeoutAbortSec=2s; TimeoutStopSec=10s${more}`,
  processes: 'main',
});

const stoppedBy = (mode: string, commands: string) => ({
  set: `${commands}; TimeoutStopFailureMode=${mode}; TimeoutAbortSec=5s; ${ts10}`,
  processes: 'main worker',
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

describe('a failure mode that is applied (AMB-34)', () => {
  const readings = { 'AMB-34': 'applied' };
  const abort = 'TimeoutStopFailureMode=abort; TimeoutAbortSec=5s';
  table([
    {
      what: 'has WatchdogSignal= sent where the final signal would be, in mixed to all',
      world: { set: `KillMode=mixed; ${abort}; ${ts10}`, processes: 'main worker' },
      readings,
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGABRT',
      courses: {
        '10s worker SIGABRT; 15s main SIGKILL; 15s worker SIGKILL': 'yes',
        '15s main SIGKILL; 15s worker SIGKILL': 'no',
      },
    },
    {
      what: 'also with SendSIGKILL=no, which speaks of the final signal',
      world: { set: `SendSIGKILL=no; ${abort}; ${ts10}`, processes: 'main' },
      readings,
      before: '0 stop; 0 main SIGTERM SIGCONT',
      courses: { '10s main SIGABRT': 'yes', '': 'no', '10s main SIGABRT; 15s main SIGKILL': 'no' },
    },
    {
      what: 'puts no final signal that SendSIGKILL=no withholds in the place of the first one',
      world: { set: `SendSIGKILL=no; TimeoutStopFailureMode=kill; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings,
      before: '0 stop; 0 runs ExecStop',
      courses: {
        '10s main SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT; 11s ExecStop exits; 11s main exits': 'yes',
        '11s ExecStop exits; 11s main exits': 'no',
      },
    },
    {
      what: 'comes before a final signal that follows upon no first one (AMB-20)',
      world: { set: `${abort}; ${ts10}`, processes: 'main' },
      readings: { ...readings, 'AMB-20': 'final-only' },
      before: '0 main notifies STOPPING=1',
      courses: { '10s main SIGABRT; 15s main SIGKILL': 'yes', '10s main SIGKILL': 'no' },
    },
  ]);
});

describe('a stop command that exits at the very instant of its timeout, and a failure mode that is applied (AMB-34)', () => {
  const readings = { 'AMB-34': 'applied' };
  const before = '0 stop; 0 runs ExecStop; 10s ExecStop exits';
  const asked = '10s main SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT';
  const aborted = '10s main SIGABRT; 10s worker SIGABRT; 15s main SIGKILL; 15s worker SIGKILL';
  const killed = '10s main SIGKILL; 10s worker SIGKILL';
  const second = '10s runs ExecStop.2; 11s ExecStop.2 exits; 11s main SIGTERM SIGCONT; 11s worker SIGTERM SIGCONT';
  const two = 'ExecStop=/stop; ExecStop=/two';
  table([
    {
      what: 'abort: it was in time, or it was not',
      world: stoppedBy('abort', 'ExecStop=/stop'),
      readings,
      before,
      courses: {
        [aborted]: 'yes',
        [`${asked}; 20s main SIGABRT; 20s worker SIGABRT; 25s main SIGKILL; 25s worker SIGKILL`]: 'yes',
        [`10s ExecStop SIGABRT; ${aborted}`]: 'yes',
        [`${asked}; 15s main SIGKILL; 15s worker SIGKILL`]: 'no',
        '10s main SIGABRT; 10s worker SIGTERM SIGCONT; 15s main SIGKILL; 15s worker SIGKILL': 'no',
        '10s main SIGABRT; 15s main SIGKILL; 15s worker SIGKILL': 'no',
      },
    },
    {
      what: 'kill: the same',
      world: stoppedBy('kill', 'ExecStop=/stop'),
      readings,
      before,
      courses: {
        [killed]: 'yes',
        [`${asked}; 20s main SIGKILL; 20s worker SIGKILL`]: 'yes',
        '10s main SIGKILL; 10s worker SIGTERM SIGCONT; 20s worker SIGKILL': 'no',
        '10s main SIGKILL': 'no',
      },
    },
    {
      what: 'where it exits a moment earlier it was in time',
      world: stoppedBy('kill', 'ExecStop=/stop'),
      readings,
      before: '0 stop; 0 runs ExecStop; 9.9s ExecStop exits',
      courses: { '9.9s main SIGKILL; 9.9s worker SIGKILL': 'no' },
    },
    {
      what: 'of two, the second shows that it was, and its absence that it was not',
      world: stoppedBy('kill', two),
      readings,
      before,
      courses: {
        [killed]: 'yes',
        [`${second}; 21s main SIGKILL; 21s worker SIGKILL`]: 'yes',
        [`${asked}; 20s main SIGKILL; 20s worker SIGKILL`]: 'no',
        [`10s runs ExecStop.2; ${killed}; 10s ExecStop.2 SIGKILL`]: 'no',
      },
    },
    {
      what: 'of two, the first of which fails, none shows it',
      world: stoppedBy('kill', two),
      readings,
      before: `${before} 1`,
      courses: { [killed]: 'yes', [`${asked}; 20s main SIGKILL; 20s worker SIGKILL`]: 'yes', '10s main SIGKILL': 'no' },
    },
    {
      what: 'where none is applied it makes no difference',
      world: stoppedBy('kill', 'ExecStop=/stop'),
      before,
      courses: { [killed]: 'no', [`${asked}; 20s main SIGKILL; 20s worker SIGKILL`]: 'yes' },
    },
  ]);
});
