import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

const manyForks = Array.from({ length: 40 }, (_, at) => `0 main forks kid${at}`).join('; ');

describe('who comes to be while a pass goes out', () => {
  table([
    {
      what: 'between two passes of one instant is met by one of them, or by both',
      world: { set: 'TimeoutStopSec=0; FinalKillSignal=SIGTERM', processes: 'main' },
      before: '0 stop; 0 main SIGTERM; 0 main forks child; 0 main SIGCONT SIGTERM',
      courses: {
        '1s main exits': 'yes',
        '0 child SIGTERM; 1s main exits': 'yes',
        '0 child SIGTERM SIGCONT; 1s main exits': 'yes',
        '0 child SIGTERM SIGCONT SIGTERM; 1s main exits': 'yes',
        '0 child SIGTERM SIGTERM SIGCONT; 1s main exits': 'no',
        '0 child SIGTERM SIGCONT SIGCONT; 1s main exits': 'no',
        '0 child SIGCONT; 1s main exits': 'no',
        '0 child SIGKILL; 1s main exits': 'no',
        '1s child SIGTERM': 'no',
      },
    },
    {
      what: 'there is not met by the final one where that is not for those forked since (AMB-36)',
      world: { set: 'TimeoutStopSec=0; FinalKillSignal=SIGTERM', processes: 'main' },
      readings: { 'AMB-36/forks': 'gone' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 main forks child; 0 main SIGTERM',
      courses: {
        '1s main exits': 'yes',
        '0 child SIGTERM SIGCONT; 1s main exits': 'yes',
        '0 child SIGTERM; 1s main exits': 'no',
      },
    },
    {
      what: 'at the very instant of the timeout is met by either, however many others do',
      world: { set: 'TimeoutStopSec=0; FinalKillSignal=SIGTERM', processes: 'main' },
      before: `0 stop; 0 main SIGTERM SIGCONT; ${manyForks}; 0 main forks child; ${manyForks.replaceAll('kid', 'late')}; 0 main SIGTERM`,
      courses: {
        '1s main exits': 'yes',
        '0 child SIGTERM; 1s main exits': 'yes',
        '0 child SIGTERM SIGCONT; 1s main exits': 'yes',
        '0 child SIGTERM; 0 kid7 SIGTERM SIGCONT; 0 late7 SIGTERM; 1s main exits': 'yes',
        '0 kid7 SIGTERM SIGCONT; 0 late7 SIGTERM; 0 child SIGTERM; 1s main exits': 'yes',
        '0 child SIGTERM; 0 late7 SIGTERM SIGCONT; 1s main exits': 'no',
        '0 late7 SIGTERM SIGCONT; 0 child SIGTERM; 1s main exits': 'no',
        '0 child SIGTERM SIGCONT SIGCONT; 1s main exits': 'no',
        '0 child SIGTERM SIGTERM SIGCONT; 1s main exits': 'no',
        '0 child SIGKILL; 1s main exits': 'no',
        '1s child SIGTERM': 'no',
      },
    },
    {
      what: 'of ExecStopPost=, where nobody was left for the final signal that main’s exit calls for, is met by it later',
      world: { set: `KillMode=mixed; ExitType=cgroup; ExecStopPost=/post; ${ts10}`, processes: 'main worker' },
      before: '0 main exits; 1s worker exits; 1s runs ExecStopPost; 1s ExecStopPost forks child; 1s ExecStopPost exits',
      courses: {
        '11s child SIGKILL; 11s claims failed': 'yes',
        '11s claims failed': 'no',
        '1s child SIGKILL': 'no',
        '5s child SIGKILL': 'no',
        '5s child exits; 5s claims stopped': 'yes',
      },
    },
    {
      what: 'of ExecStopPost=, where somebody was left for it, is not: it comes once (AMB-68)',
      world: { set: `KillMode=mixed; ExecStopPost=/post; ${ts10}`, processes: 'main worker' },
      before: `0 main exits; 0 worker SIGKILL; 0 worker exits; 0 runs ExecStopPost; 1s ExecStopPost forks child
        1s ExecStopPost exits`,
      courses: { '11s claims failed': 'yes', '10s child SIGKILL': 'no' },
    },
    {
      what: 'as a stop command that nobody has to wait for is met by the first pass, if it is for everybody, at its instant',
      world: { set: `ExecReload=/reload; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-43/reload': 'first-pass-at-once' },
      before: '0 reload; 0 runs ExecReload; 0 stop',
      courses: {
        '0 runs ExecStop; 0 main SIGTERM SIGCONT; 0 ExecReload SIGTERM SIGCONT; 0 main exits; 0 ExecReload exits; 1s ExecStop exits':
          'yes',
        [`0 runs ExecStop; 0 ExecStop SIGTERM SIGCONT; 0 main SIGTERM SIGCONT; 0 ExecReload SIGTERM SIGCONT; 0 main exits
          0 ExecReload exits; 1s ExecStop exits`]: 'yes',
        '0 runs ExecStop; 0 ExecStop SIGKILL': 'no',
        '0 main SIGTERM SIGCONT; 0 ExecReload SIGTERM SIGCONT; 1s runs ExecStop; 1s ExecStop SIGTERM': 'no',
      },
    },
    {
      what: 'as such a stop command is not met by a first pass for the main process only',
      world: { set: `KillMode=mixed; ExecReload=/reload; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-43/reload': 'first-pass-at-once' },
      before: '0 reload; 0 runs ExecReload; 0 stop; 0 runs ExecStop',
      courses: {
        '0 main SIGTERM SIGCONT; 0 main exits; 0 ExecReload exits; 0 ExecStop exits': 'yes',
        '0 ExecStop SIGTERM': 'no',
      },
    },
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

describe('the delay of a stop passes when nobody is left, and at that instant ExecStopPost= is run', () => {
  const set = 'ExecStopPost=/post; TimeoutStopSec=10s';
  const before = '0 stop; 0 main SIGTERM SIGCONT; 1s main exits';
  const courses = {
    '10s runs ExecStopPost; 10s ExecStopPost forks a; 10s a exits; 11s ExecStopPost exits': 'yes',
    '10s runs ExecStopPost; 10s ExecStopPost forks a; 10s a SIGKILL': 'no',
    '9s runs ExecStopPost; 9s ExecStopPost forks a; 10s a SIGKILL; 10s a exits; 11s ExecStopPost exits': 'yes',
    '9s runs ExecStopPost; 9s ExecStopPost forks a; 11s a exits; 11s ExecStopPost exits': 'no',
  } as const;
  table([
    {
      what: 'what that forks is sent no final signal, which was for nobody',
      world: { set, processes: 'main' },
      before,
      courses,
    },
    {
      what: 'so under mixed',
      world: { set: `KillMode=mixed; ${set}`, processes: 'main' },
      before,
      courses,
    },
    {
      what: 'nor has it come after the final signal, so that it may be asked to end (AMB-37)',
      world: { set, processes: 'main' },
      readings: { 'AMB-37': 'owed' },
      before: `${before}; 10s runs ExecStopPost; 12s ExecStopPost forks a`,
      courses: {
        '12s a SIGTERM SIGCONT; 12s a exits; 13s ExecStopPost exits': 'yes',
        '13s a exits; 13s ExecStopPost exits': 'no',
        '12s a SIGKILL': 'no',
      },
    },
    {
      what: 'where main went at the instant of the delay it may have passed before that',
      world: { set, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main exits; 10s runs ExecStopPost; 10s ExecStopPost forks a',
      courses: { '10s a SIGKILL; 10s a exits; 11s ExecStopPost exits': 'yes', '11s a SIGKILL': 'no' },
    },
  ]);
});
