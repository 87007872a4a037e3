import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const mainAsked = '0 stop; 0 main SIGTERM SIGCONT';
const bothAsked = `${mainAsked}; 0 worker SIGTERM SIGCONT`;
const counts = { 'AMB-61': 'counts' };
const doesNot = { 'AMB-61': 'does-not' };
const all = { 'AMB-70': 'all-remaining', 'AMB-54': 'main' };

describe('ExecStopPost= that is run at the instant of the final signal', () => {
  const inGroup = { set: `${ts10}; ExecStopPost=/post`, processes: 'main worker' };
  const inMixed = { ...inGroup, set: `KillMode=mixed; ${inGroup.set}` };
  const inProcess = { ...inGroup, set: `KillMode=process; ${inGroup.set}` };
  const before = `${bothAsked}; 10s main SIGKILL; 10s main exits`;
  table([
    {
      what: 'may be met by it where it counts (AMB-61)',
      world: inGroup,
      readings: counts,
      before,
      courses: {
        '10s worker SIGKILL; 10s runs ExecStopPost; 10s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'yes',
        '10s runs ExecStopPost; 10s ExecStopPost SIGKILL; 10s worker SIGKILL; 12s ExecStopPost exits': 'yes',
        '10s worker SIGKILL; 10s runs ExecStopPost; 10s ExecStopPost exits': 'yes',
        '10s worker SIGKILL; 10s runs ExecStopPost; 10s ExecStopPost SIGTERM; 12s ExecStopPost exits': 'no',
        '10s worker SIGKILL; 10s runs ExecStopPost; 10s ExecStopPost SIGKILL SIGKILL; 12s ExecStopPost exits': 'no',
        '10s worker SIGKILL; 10s runs ExecStopPost; 11s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'no',
        '10s worker SIGKILL; 11s runs ExecStopPost; 11s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'no',
        '10s runs ExecStopPost; 10s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'may not where it does not',
      world: inGroup,
      readings: doesNot,
      before,
      courses: {
        '10s worker SIGKILL; 10s runs ExecStopPost; 10s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'no',
        '10s worker SIGKILL; 10s runs ExecStopPost; 10s ExecStopPost exits': 'yes',
      },
    },
    {
      what: 'in mixed by the exit of the main process, too',
      world: inMixed,
      readings: counts,
      before: mainAsked,
      courses: {
        '5s main exits; 5s worker SIGKILL; 5s runs ExecStopPost; 5s ExecStopPost SIGKILL; 12s ExecStopPost exits':
          'yes',
        '5s main exits; 5s runs ExecStopPost; 5s ExecStopPost SIGKILL; 5s worker SIGKILL': 'yes',
        '5s main exits; 5s worker SIGKILL; 5s runs ExecStopPost; 6s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'no',
        '5s main exits; 5s worker SIGKILL; 6s runs ExecStopPost; 6s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'no',
      },
    },
    {
      what: 'in mixed, where it does not count, not',
      world: inMixed,
      readings: doesNot,
      before: mainAsked,
      courses: {
        '5s main exits; 5s worker SIGKILL; 5s runs ExecStopPost; 5s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'no',
        '5s main exits; 5s worker SIGKILL; 5s runs ExecStopPost; 5s ExecStopPost exits': 'yes',
      },
    },
    {
      what: 'in process not, where that is for the main process only (AMB-70)',
      world: inProcess,
      readings: counts,
      before: mainAsked,
      courses: {
        '10s main SIGKILL; 10s main exits; 10s runs ExecStopPost; 10s ExecStopPost SIGKILL; 12s ExecStopPost exits':
          'no',
        '10s main SIGKILL; 10s main exits; 10s runs ExecStopPost; 10s ExecStopPost exits': 'yes',
      },
    },
    {
      what: 'in process where that is for all as long as the main process remains (AMB-54)',
      world: inProcess,
      readings: { ...counts, ...all },
      before: mainAsked,
      courses: {
        '10s main SIGKILL; 10s worker SIGKILL; 10s main exits; 10s runs ExecStopPost; 10s ExecStopPost SIGKILL; 12s ExecStopPost exits':
          'yes',
        '10s main exits; 10s worker SIGKILL; 10s runs ExecStopPost; 10s ExecStopPost SIGKILL; 12s ExecStopPost exits':
          'yes',
        '10s main exits; 10s runs ExecStopPost; 10s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'no',
        '10s main exits; 10s runs ExecStopPost; 10s ExecStopPost exits': 'yes',
        '9s main exits; 10s runs ExecStopPost; 10s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'no',
      },
    },
  ]);
  const late = { ...inProcess, latenessUs: 100_000 };
  table([
    {
      what: 'in process as late as the signal may be seen (AMB-62)',
      world: late,
      readings: { ...counts, ...all, 'AMB-62': 'within-lateness' },
      before: `${mainAsked}; 10s main SIGKILL; 10s worker SIGKILL; 10s main exits`,
      courses: {
        '10.1s runs ExecStopPost; 10.1s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'yes',
        '10s runs ExecStopPost; 10.1s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'yes',
        '10s runs ExecStopPost; 11s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'no',
        '11s runs ExecStopPost; 11s ExecStopPost SIGKILL; 12s ExecStopPost exits': 'no',
      },
    },
  ]);
});

describe('in process, a main process that exits at the very instant of the timeout (AMB-63)', () => {
  const world = { set: `KillMode=process; ${ts10}`, processes: 'main worker' };
  table([
    {
      what: 'may have exited after that, so that all are killed where they are as long as it remains (AMB-54, AMB-70)',
      world,
      readings: { ...all, 'AMB-63': 'forbidden' },
      before: mainAsked,
      courses: {
        '10s main exits': 'yes',
        '10s main exits; 10s worker SIGKILL': 'yes',
        '10s main exits; 10s main SIGKILL; 10s worker SIGKILL': 'no',
        '10s main exits; 10s worker SIGTERM': 'no',
        '9s main exits; 10s worker SIGKILL': 'no',
        '10s main exits; 11s worker SIGKILL': 'no',
        '10s main exits; 10s worker forks child; 10s worker SIGKILL; 10s child SIGKILL': 'yes',
        '10s main exits; 10s worker forks child; 10s child SIGKILL': 'no',
      },
    },
    {
      what: 'may be met by the final signal, too, where that is licensed',
      world,
      readings: { ...all, 'AMB-63': 'licensed' },
      before: mainAsked,
      courses: {
        '10s main exits; 10s main SIGKILL; 10s worker SIGKILL': 'yes',
        '10s main exits; 10s worker SIGKILL; 10s main SIGKILL': 'yes',
        '10s main exits; 10s main SIGKILL': 'yes',
      },
    },
    {
      what: 'makes no difference to others where the signal is for it only',
      world,
      readings: { 'AMB-70': 'main-only' },
      before: mainAsked,
      courses: { '10s main exits': 'yes', '10s main exits; 10s worker SIGKILL': 'no' },
    },
    {
      what: 'makes none where SendSIGKILL=no',
      world: { ...world, set: `${world.set}; SendSIGKILL=no` },
      readings: all,
      before: mainAsked,
      courses: { '10s main exits': 'yes', '10s main exits; 10s worker SIGKILL': 'no' },
    },
    {
      what: 'may be aborted with all others',
      world: { ...world, set: `${world.set}; TimeoutStopFailureMode=abort` },
      readings: { ...all, 'AMB-34': 'applied' },
      before: mainAsked,
      courses: {
        '10s main exits': 'yes',
        '10s main exits; 10s worker SIGABRT': 'yes',
        '10s main exits; 10s worker SIGABRT; 20s worker SIGKILL': 'no',
        '10s main exits; 10s worker SIGKILL': 'no',
      },
    },
  ]);
});
