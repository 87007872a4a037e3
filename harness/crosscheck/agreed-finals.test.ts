import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const remain = { 'AMB-36/zombies': 'remain' };

describe('a zombie that remains (AMB-36)', () => {
  table([
    {
      what: 'is owed the final signal in mode process where it is the main process',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      readings: remain,
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits as zombie',
      courses: { '': 'no', '10s main SIGKILL': 'yes', '10s main SIGKILL; 10s worker SIGKILL': 'no' },
    },
    {
      what: 'and is not where it is a worker',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      readings: remain,
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s worker exits as zombie; 2s main exits',
      courses: { '': 'yes', '10s worker SIGKILL': 'no' },
    },
  ]);
});

describe('a main process outside of the control group', () => {
  table([
    {
      what: 'is owed the final signal of mixed where the manager has moved it there',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main moved',
      courses: {
        '10s main SIGKILL; 10s worker SIGKILL; 11s main exits; 11s worker exits': 'yes',
        '10s worker SIGKILL; 11s main exits; 11s worker exits': 'no',
      },
    },
    {
      what: 'is not where it has been there before, and is not signalled in the control group only (AMB-71)',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main:outside worker' },
      readings: { 'AMB-71': 'not-in-control-group' },
      before: '0 stop; 0 main SIGTERM SIGCONT',
      courses: {
        '10s worker SIGKILL; 11s main exits; 11s worker exits': 'yes',
        '10s main SIGKILL; 10s worker SIGKILL; 11s main exits; 11s worker exits': 'no',
      },
    },
  ]);
});

describe('who exits at the instant of the final signal', () => {
  table([
    {
      what: 'may be met by it in mode process if it is the main process (AMB-63)',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-63': 'licensed' },
      before: '0 stop; 0 main SIGTERM SIGCONT',
      courses: {
        '10s main exits; 10s main SIGKILL': 'yes',
        '10s worker exits; 10s main SIGKILL; 10s worker SIGKILL': 'no',
        '10s main exits; 10s worker exits; 10s worker SIGKILL': 'no',
      },
    },
    {
      what: 'or of SIGKILL after another one (AMB-25), is not to be met by that, and who is forked then may be',
      world: { set: `FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-25': 'then-sigkill' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 10s main SIGQUIT; 10s worker SIGQUIT',
      courses: {
        '20s main SIGKILL; 20s main exits; 20s worker SIGKILL': 'yes',
        '20s worker exits; 20s worker SIGKILL; 20s main SIGKILL': 'no',
        '20s main exits; 20s worker SIGKILL': 'yes',
        '20s main forks child; 20s child SIGKILL; 20s main SIGKILL; 20s worker SIGKILL; 21s child exits': 'yes',
      },
    },
    {
      what: 'and is a stop command of mode none (AMB-29), is owed it only if it exits later',
      world: { set: `KillMode=none; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-29': 'final' },
      before: '0 stop; 0 runs ExecStop',
      courses: {
        '10s ExecStop exits; 10s ExecStop SIGKILL': 'no',
        '10s ExecStop exits': 'yes',
        '10s ExecStop SIGKILL; 10s ExecStop exits': 'yes',
        '11s ExecStop exits': 'no',
      },
    },
  ]);
});

describe('what follows the final signal to a stop command of mode none (AMB-29)', () => {
  table([
    {
      what: 'is SIGCONT where that is owed after it (AMB-15)',
      world: {
        set: `KillMode=none; ExecStop=/stop; SendSIGHUP=yes; FinalKillSignal=SIGQUIT; ${ts10}`,
        processes: 'main',
      },
      readings: { 'AMB-29': 'final', 'AMB-15/F': 'owed' },
      before: '0 stop; 0 runs ExecStop',
      courses: {
        '10s ExecStop SIGQUIT; 10s ExecStop SIGCONT; 11s ExecStop exits': 'yes',
        '10s ExecStop SIGQUIT; 11s ExecStop exits': 'no',
        '10s ExecStop SIGQUIT SIGHUP SIGCONT; 11s ExecStop exits': 'no',
      },
    },
    {
      what: 'is SIGHUP where that is (AMB-77)',
      world: {
        set: `KillMode=none; ExecStop=/stop; SendSIGHUP=yes; FinalKillSignal=SIGQUIT; ${ts10}`,
        processes: 'main',
      },
      readings: { 'AMB-29': 'final', 'AMB-77': 'after-all' },
      before: '0 stop; 0 runs ExecStop',
      courses: {
        '10s ExecStop SIGQUIT SIGHUP; 11s ExecStop exits': 'yes',
        '10s ExecStop SIGQUIT; 11s ExecStop exits': 'no',
      },
    },
  ]);
});
