import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const ownExitIsNoStop = { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing' };

describe('a service that went on without a main process until its last process went', () => {
  const stop = `ExecStop=/stop; ${ts10}`;
  const ended = '1s worker exits; 2s stop';
  table([
    {
      what: 'may have ended with that, so that nobody owes its stop command when it is asked to stop',
      world: { set: stop, processes: 'worker' },
      readings: { 'AMB-53': 'nothing' },
      before: ended,
      courses: { '5s reload': 'yes', '2s runs ExecStop; 3s ExecStop exits': 'yes' },
    },
    {
      what: 'has not where the exit of a oneshot service, which it is, is no stop (AMB-53)',
      world: { set: `Type=oneshot; ${stop}`, processes: 'worker' },
      readings: { 'AMB-53': 'nothing' },
      before: ended,
      courses: { '5s reload': 'no', '2s runs ExecStop; 3s ExecStop exits': 'yes' },
    },
    {
      what: 'may have where the exit of a oneshot service, which it is, is one (AMB-53)',
      world: { set: `Type=oneshot; ${stop}`, processes: 'worker' },
      readings: { 'AMB-53': 'by-kill-mode' },
      before: ended,
      courses: { '5s reload': 'yes', '2s runs ExecStop; 3s ExecStop exits': 'yes' },
    },
    {
      what: 'has not as long as its main process lives outside of the control group',
      world: { set: `ExitType=cgroup; ${stop}`, processes: 'main worker' },
      before: '1s worker exits; 1s main leaves; 2s stop',
      courses: {
        '5s main exits': 'no',
        '2s main SIGTERM SIGCONT; 4s main exits': 'no',
        '2s runs ExecStop; 3s ExecStop exits; 3s main SIGTERM SIGCONT; 4s main exits': 'yes',
      },
    },
    {
      what: 'owes no second stop command where it ran the first too late for the first pass to wait for it',
      world: { set: `ExecStop=/a; ExecStop=/b; ${ts10}`, processes: 'worker' },
      before: ended,
      courses: {
        '3s runs ExecStop; 4s ExecStop exits': 'yes',
        '2s runs ExecStop; 4s ExecStop exits': 'no',
        '2s runs ExecStop; 4s ExecStop exits; 4s runs ExecStop.2; 5s ExecStop.2 exits': 'yes',
      },
    },
  ]);
});

describe('a command before the first pass that no sentence asks for', () => {
  const socket = { unit: 'a.socket', processes: 'worker' };
  table([
    {
      what: 'has the first pass due once, whatever is run after it',
      world: { ...socket, set: 'ExecStopPre=/a; ExecStopPre=/b; TimeoutSec=10s' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 0 runs ExecStopPre; 1s ExecStopPre exits',
      courses: { '10s worker SIGKILL': 'yes', '1s worker SIGTERM SIGCONT; 10s worker SIGKILL': 'no', '': 'no' },
    },
    {
      what: 'is killed by the delay of the stop that it belongs to, not by that of one which has just ended',
      world: { ...socket, set: 'ExecStopPre=/pre; TimeoutSec=10s' },
      before: '0 restart; 0 worker SIGTERM SIGCONT; 5s worker exits; 5s stop; 5s runs ExecStopPre',
      courses: {
        '12s ExecStopPre exits': 'yes',
        '10s ExecStopPre SIGKILL; 12s ExecStopPre exits': 'no',
        '15s ExecStopPre SIGTERM SIGCONT; 16s ExecStopPre exits': 'yes',
        '16s ExecStopPre exits': 'no',
      },
    },
    {
      what: 'is not waited for where a remount hangs of what has announced its end (AMB-20), and was claimed to have ended',
      world: { unit: 'a.mount', set: 'TimeoutSec=10s' },
      readings: { 'AMB-20': 'nothing' },
      before: '1s runs ExecRemount; 3s ExecRemount notifies STOPPING=1; 5s claims stopped',
      courses: {
        '11s ExecRemount SIGTERM SIGCONT; 12s ExecRemount exits': 'yes',
        '11s runs ExecUnmount; 12s ExecUnmount exits; 12s ExecRemount exits': 'no',
      },
    },
  ]);
});

describe('what ends the unit by one reading and not by another', () => {
  table([
    {
      what: 'and is no end: a reload that takes too long leaves it running for no longer than it may (AMB-55)',
      world: { set: `ExecReload=/reload; TimeoutStartSec=2s; RuntimeMaxSec=5s; ${ts10}`, processes: 'main' },
      readings: { 'AMB-55': 'nothing', 'AMB-64/runtime-max': 'owed' },
      before: '0 runs ExecReload',
      courses: {
        '5s main SIGTERM SIGCONT; 5s ExecReload SIGTERM SIGCONT; 6s main exits; 6s ExecReload exits': 'yes',
        '6s main exits; 6s ExecReload exits': 'no',
      },
    },
    {
      what: 'and is one: want of memory while it starts leaves nothing to time out but the stop',
      world: { set: `Type=notify; TimeoutStartSec=5s; ${ts10}`, initially: 'inactive' },
      readings: { 'AMB-64/oom': 'owed' },
      before: '0 start; 0 runs main; 1s oom main; 1s main SIGTERM SIGCONT',
      courses: {
        '11s main SIGKILL; 12s main exits': 'yes',
        '5s main SIGTERM SIGCONT; 11s main SIGKILL; 12s main exits': 'no',
        '5s reload': 'no',
      },
    },
    {
      what: 'and is no end: want of memory takes nothing from the start that was asked for (AMB-64)',
      world: { set: `SendSIGKILL=no; ExecStartPre=/pre; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-64/oom': 'not' },
      before:
        '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 10s claims failed; 20s start; 20s runs ExecStartPre; 21s oom worker',
      courses: { '22s ExecStartPre exits; 22s runs main.2': 'yes' },
    },
  ]);
});

describe('a first pass of mixed that finds its main process gone (AMB-65)', () => {
  table([
    {
      what: 'does not have the final signal sent to ExecStopPost=, which runs already, where nobody else remains',
      world: { set: `KillMode=mixed; ExecStop=/stop; ExecStopPost=/post; ${ts10}`, processes: 'main' },
      readings: { 'AMB-65': 'before-too', 'AMB-08': 'at-once', 'AMB-61': 'counts' },
      before: '0 stop; 0 runs ExecStop; 1s runs ExecStopPost; 2s main exits; 2s ExecStop exits',
      courses: { '3s ExecStopPost exits': 'yes', '2s ExecStopPost SIGKILL; 3s ExecStopPost exits': 'no' },
    },
  ]);
});

describe('what is no stop while an earlier one goes on', () => {
  const earlier = '0 stop; 0 worker SIGTERM SIGCONT; 1s claims stopped; 2s start; 2s runs main.2';
  const world = { set: 'RuntimeMaxSec=5s; TimeoutStopSec=20s', processes: 'worker' };
  table([
    {
      what: 'is the exit of the main process (AMB-64): it leaves nothing that could run for too long',
      world,
      readings: ownExitIsNoStop,
      before: `${earlier}; 3s main.2 exits`,
      courses: { '20s worker SIGKILL': 'yes', '7s worker SIGTERM SIGCONT; 20s worker SIGKILL': 'no', '': 'no' },
    },
    {
      what: 'is want of memory (AMB-64): it leaves the unit running for no longer than it may',
      world,
      readings: { 'AMB-64/oom': 'not', 'AMB-64/runtime-max': 'owed' },
      before: `${earlier}; 3s oom worker`,
      courses: {
        '7s main.2 SIGTERM SIGCONT; 7s worker SIGTERM SIGCONT; 8s main.2 exits; 20s worker SIGKILL; 21s worker exits':
          'yes',
        '8s main.2 exits; 20s worker SIGKILL; 21s worker exits': 'no',
      },
    },
    {
      what: 'is an announcement (AMB-20): what the earlier stop calls for it calls for still',
      world: { set: 'KillMode=mixed; TimeoutStopSec=infinity', processes: 'main worker' },
      readings: { 'AMB-20': 'nothing', 'AMB-75/end': 'last-exit' },
      before:
        '0 stop; 0 main SIGTERM SIGCONT; 1s claims stopped; 2s start; 2s runs main.2; 3s main.2 notifies STOPPING=1',
      courses: { '4s main exits': 'no', '4s main exits; 4s worker SIGKILL': 'yes' },
    },
    {
      what: 'is an announcement (AMB-20): it calls for nothing more where it has ended with its claim (AMB-75)',
      world: { set: 'KillMode=mixed; TimeoutStopSec=infinity', processes: 'main worker' },
      readings: { 'AMB-20': 'nothing', 'AMB-75/end': 'claimed' },
      before:
        '0 stop; 0 main SIGTERM SIGCONT; 1s claims stopped; 2s start; 2s runs main.2; 3s main.2 notifies STOPPING=1',
      courses: { '4s main exits': 'yes', '4s main exits; 4s worker SIGKILL': 'no' },
    },
  ]);
});
