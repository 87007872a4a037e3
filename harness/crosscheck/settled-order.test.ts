import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('the order of signals to one process after the other (AMB-18)', () => {
  const mixed = { set: `KillMode=mixed; SendSIGHUP=yes; ${ts10}`, processes: 'main worker worker-2' };
  const both = { 'AMB-17': 'whole-group', 'AMB-78': 'every-remaining' };
  const rest = '1s main exits; 1s worker SIGKILL; 1s worker-2 SIGKILL';
  const inTurns = `0 worker SIGHUP; 0 worker-2 SIGHUP; 0 worker SIGCONT; 0 worker-2 SIGCONT; ${rest}`;
  const killing = { set: `KillSignal=SIGKILL; ${ts10}`, processes: 'main worker' };
  table([
    {
      what: 'is kept with those that the pass passes by',
      world: mixed,
      readings: both,
      before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT',
      courses: { [`0 worker SIGHUP SIGCONT; 0 worker-2 SIGHUP SIGCONT; ${rest}`]: 'yes', [inTurns]: 'no' },
    },
    {
      what: 'does not hold where each signal goes to all of them first',
      world: mixed,
      readings: { ...both, 'AMB-18': 'batch-hup-first' },
      before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT',
      courses: { [inTurns]: 'yes' },
    },
    {
      what: 'is not made up for, where a signal may be left out (AMB-14)',
      world: killing,
      readings: { 'AMB-14/SIGKILL': 'licensed' },
      before: '0 stop; 0 main SIGKILL',
      courses: {
        '0 worker SIGKILL; 1s main exits; 1s worker exits': 'yes',
        '0 main SIGCONT; 0 worker SIGKILL SIGCONT; 1s main exits; 1s worker exits': 'yes',
        '0 worker SIGKILL; 0 main SIGCONT; 1s main exits; 1s worker exits': 'no',
      },
    },
    {
      what: 'nor with the signals of one process',
      world: { set: `KillSignal=SIGKILL; SendSIGHUP=yes; ${ts10}`, processes: 'main' },
      readings: { 'AMB-14/SIGKILL': 'licensed', 'AMB-18': 'per-process-cont-first' },
      before: '0 stop; 0 main SIGKILL',
      courses: {
        '0 main SIGCONT SIGHUP; 1s main exits': 'yes',
        '0 main SIGHUP; 1s main exits': 'yes',
        '0 main SIGHUP SIGCONT; 1s main exits': 'no',
      },
    },
    {
      what: 'lets whoever has exited meanwhile be passed over, but not be served out of turn',
      world: { set: 'SendSIGHUP=yes', processes: 'main worker' },
      before: '0 stop; 0 main SIGTERM; 0 main exits',
      courses: {
        '0 worker SIGTERM SIGHUP SIGCONT; 1s worker exits': 'yes',
        '0 main SIGCONT; 0 worker SIGTERM SIGHUP SIGCONT; 1s worker exits': 'yes',
        '0 main SIGCONT SIGHUP; 0 worker SIGTERM SIGHUP SIGCONT; 1s worker exits': 'no',
        '0 worker SIGTERM SIGHUP SIGCONT; 0 main SIGCONT; 1s worker exits': 'no',
      },
    },
  ]);
});

describe('two things that are due at one instant', () => {
  const hung = '10s main SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT';
  table([
    {
      what: 'need not both be due before a fact of that instant (AMB-04, AMB-07)',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-04': 'stop-request', 'AMB-07': 'main-exit' },
      before: `0 stop; 0 runs ExecStop; ${hung}; 10s ExecStop exits`,
      courses: {
        '10s main exits; 20s worker SIGKILL; 20s worker exits': 'yes',
        '10s main exits; 10s worker SIGKILL; 10s worker exits': 'yes',
        '10s main exits; 15s worker SIGKILL; 15s worker exits': 'no',
        '': 'no',
      },
    },
    {
      what: 'need not be both due before a further request (AMB-42), under mixed either',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main' },
      readings: { 'AMB-42': 'again' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s stop',
      courses: {
        '10s main SIGKILL': 'yes',
        '10s main SIGTERM SIGCONT; 10s main SIGKILL': 'yes',
        '10s main SIGTERM; 10s main SIGKILL': 'no',
        '10s main SIGTERM SIGCONT': 'no',
      },
    },
    {
      what: 'are both for a command that runs after the stop and has no time',
      world: { set: 'ExecStopPost=/post; TimeoutStopSec=0', processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 main exits; 0 runs ExecStopPost',
      courses: {
        '0 ExecStopPost SIGTERM SIGCONT SIGKILL; 0 ExecStopPost exits': 'yes',
        '0 ExecStopPost SIGTERM SIGCONT; 1s ExecStopPost exits': 'no',
        '1s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'are for a stop command of that instant, whatever has stopped the unit',
      world: { unit: 'a.mount', set: 'TimeoutSec=0; KillMode=mixed' },
      before: '0 remount; 0 runs ExecRemount; 0 stop; 0 runs ExecUnmount; 0 ExecRemount exits',
      courses: { '0 ExecUnmount SIGKILL; 0 ExecUnmount exits': 'yes', '1s ExecUnmount exits': 'no' },
    },
    {
      what: 'come one after the other, also for who was forked at that instant',
      world: { set: 'TimeoutStopSec=0', processes: 'main' },
      before: '0 main forks child; 0 stop; 0 main SIGTERM SIGCONT',
      courses: {
        '0 child SIGTERM SIGCONT; 0 main SIGKILL; 0 child SIGKILL': 'yes',
        '0 child SIGTERM; 0 main SIGKILL; 0 child SIGKILL': 'no',
      },
    },
    {
      what: 'are not both for who is forked when the later one has begun',
      world: { set: 'TimeoutStopSec=0', processes: 'main worker' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT',
      courses: {
        '0 worker forks child; 0 child SIGTERM SIGCONT; 0 main SIGKILL; 0 worker SIGKILL': 'yes',
        '0 main SIGKILL; 0 worker SIGKILL; 0 worker forks child; 0 child SIGKILL': 'yes',
        '0 main SIGKILL; 0 worker SIGKILL; 0 worker forks child; 0 child SIGTERM SIGCONT': 'no',
      },
    },
  ]);
});
