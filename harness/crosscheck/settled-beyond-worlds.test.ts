import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

// Points on which the two have disagreed in bouts that no world of `crosscheck` comes to.

const ts10 = 'TimeoutStopSec=10s';

const killedWith = (atS: number, command: string) =>
  `${atS}s ${command} SIGTERM SIGCONT; ${atS}s main SIGTERM SIGCONT; 26s ${command} exits; 26s main exits`;

describe('who is moved out of the control group by the manager', () => {
  table([
    {
      what: 'is owed what remains is owed, at the first pass and at the final one',
      world: { set: ts10, processes: 'main worker' },
      before: '1s worker moved; 2s stop; 2s main SIGTERM SIGCONT',
      courses: {
        '3s main exits': 'no',
        '2s worker SIGTERM SIGCONT; 3s main exits': 'no',
        '2s worker SIGTERM SIGCONT; 3s main exits; 12s worker SIGKILL': 'yes',
        '2s worker SIGTERM SIGCONT; 3s main exits; 3s worker exits': 'yes',
      },
    },
    {
      what: 'is owed the final signal of mixed as well',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s worker moved',
      courses: { '3s main exits': 'no', '3s main exits; 3s worker SIGKILL; 4s worker exits': 'yes' },
    },
    {
      what: 'is not within the control group where a start meets it',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      before: '0 restart; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 3s main exits',
      courses: {
        '10s claims stopped; 11s worker moved; 12s runs main.2': 'yes',
        '10s claims stopped; 12s runs main.2': 'no',
      },
    },
  ]);
});

describe('EXTEND_TIMEOUT_USEC= where stop commands share a time (AMB-05)', () => {
  const second = '6s ExecStop exits; 6s runs ExecStop.2';
  const world = { set: `ExecStop=/a; ExecStop=/b; ${ts10}`, processes: 'main' };
  const before = '0 stop; 0 runs ExecStop; 5s main notifies EXTEND_TIMEOUT_USEC=20000000';
  table([
    {
      what: 'puts that off for the next one, too',
      world,
      readings: { 'AMB-05': 'one-for-all' },
      before,
      courses: {
        [killedWith(25, 'ExecStop')]: 'yes',
        [`${second}; 24s ExecStop.2 exits; 24s main SIGTERM SIGCONT; 25s main exits`]: 'yes',
        [`${second}; ${killedWith(25, 'ExecStop.2')}`]: 'yes',
        [`${second}; ${killedWith(10, 'ExecStop.2')}`]: 'no',
        [`${second}; ${killedWith(16, 'ExecStop.2')}`]: 'no',
      },
    },
    {
      what: 'is none of the next one where each has its own',
      world,
      readings: { 'AMB-05': 'each-command' },
      before,
      courses: {
        [`${second}; ${killedWith(16, 'ExecStop.2')}`]: 'yes',
        [`${second}; ${killedWith(25, 'ExecStop.2')}`]: 'no',
      },
    },
  ]);
});

describe('ExecStop= that is run where nobody is left of a service without a main process, and the first pass comes at once (AMB-35)', () => {
  const world = { set: `ExecStop=/stop; ${ts10}`, processes: 'worker' };
  const readings = { 'AMB-35': 'first-pass-at-once' };
  table([
    {
      what: 'may be met by it at the instant at which the last process exits',
      world,
      readings,
      before: '1s worker exits; 1s runs ExecStop',
      courses: {
        '3s ExecStop exits': 'yes',
        '1s ExecStop SIGTERM SIGCONT; 3s ExecStop exits': 'yes',
        '1s ExecStop SIGTERM SIGCONT; 11s ExecStop SIGKILL': 'yes',
        '11s ExecStop SIGKILL': 'yes',
        '12s ExecStop SIGKILL': 'no',
        '20s ExecStop exits': 'no',
      },
    },
    {
      what: 'and later',
      world,
      readings,
      before: '1s worker exits; 2s runs ExecStop',
      courses: {
        '3s ExecStop exits': 'yes',
        '2s ExecStop SIGTERM SIGCONT; 12s ExecStop SIGKILL': 'yes',
        '12s ExecStop SIGKILL': 'yes',
        '11s ExecStop SIGKILL': 'no',
        '20s ExecStop exits': 'no',
      },
    },
  ]);
});

describe('a stop command of mode none that exits at the instant of its timeout', () => {
  const world = { set: `KillMode=none; ExecStop=/stop; ${ts10}`, processes: 'main' };
  const before = '0 stop; 0 runs ExecStop';
  const [late, lateKill] = [
    '10s ExecStop exits; 10s ExecStop SIGKILL',
    '10s ExecStop exits; 10s ExecStop SIGTERM SIGCONT',
  ];
  const ofOther = '10s main exits; 10s main SIGKILL';
  table([
    {
      what: 'may be met by the final signal (AMB-29, AMB-63)',
      world,
      readings: { 'AMB-29': 'final', 'AMB-63': 'licensed' },
      before,
      courses: { '10s ExecStop exits': 'yes', [late]: 'yes', [lateKill]: 'no', [ofOther]: 'no' },
    },
    {
      what: 'may not where that goes to the living only',
      world,
      readings: { 'AMB-29': 'final', 'AMB-63': 'forbidden' },
      before,
      courses: { '10s ExecStop exits': 'yes', [late]: 'no', [lateKill]: 'no', [ofOther]: 'no' },
    },
    {
      what: 'may be met by KillSignal=',
      world,
      readings: { 'AMB-29': 'kill-then-final' },
      before,
      courses: { '10s ExecStop exits': 'yes', [late]: 'no', [lateKill]: 'yes', [ofOther]: 'no' },
    },
    {
      what: 'is not met where nothing is sent',
      world,
      readings: { 'AMB-29': 'nothing' },
      before,
      courses: { '10s ExecStop exits': 'yes', [late]: 'no', [lateKill]: 'no', [ofOther]: 'no' },
    },
  ]);
});

describe('a scope that has ended as it claims', () => {
  const world = { unit: 'a.scope', set: `RuntimeMaxSec=20s; ${ts10}`, processes: 'worker' };
  const killed = '20s worker SIGTERM SIGCONT; 30s worker SIGKILL';
  table([
    {
      what: 'is not stopped when its time is over, where only a zombie was left that counts as gone (AMB-36)',
      world,
      before: '5s worker exits as zombie',
      courses: { '5s claims stopped': 'yes', [killed]: 'no', '20s claims stopped': 'yes' },
    },
    {
      what: 'is stopped then where that remains, or anybody else does',
      world,
      readings: { 'AMB-36/zombies': 'remain' },
      before: '5s worker exits as zombie',
      courses: { '5s claims stopped': 'no', [killed]: 'yes', [`5s claims stopped; ${killed}`]: 'yes' },
    },
    {
      what: 'though it has not, is stopped then',
      world,
      before: '5s claims stopped',
      courses: { '': 'no', [killed]: 'yes' },
    },
  ]);
});
