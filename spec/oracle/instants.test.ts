import { describe, expect, it } from 'vitest';
import { literal, open } from '../profiles/profile.ts';
import { accepts, type AnsweredCase, answerOf, literalBut } from './answer-fixture.ts';
import { judge } from './judge.ts';
import { traceOf } from './trace-fixture.ts';

const table = (cases: readonly AnsweredCase[]): void => {
  it.each(cases)('%s', (_, world, events, answer) => {
    expect(answerOf({ ...world, events })).toBe(answer);
  });
};

const ts10 = 'TimeoutStopSec=10s';
const both = { set: ts10, processes: 'main worker' };
const firstPass = '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const mixed = { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' };

describe('at one instant', () => {
  table([
    [
      'who ends just before the first pass may be signalled, and need not be',
      both,
      '0 main exits; 0 worker exits; 0 stop; 0 main SIGTERM',
      'yes',
    ],
    [
      'who ends in the midst of a pass is owed no more of it',
      both,
      '0 stop; 0 main SIGTERM; 0 main exits; 0 worker SIGTERM SIGCONT; 1s worker exits',
      'yes',
    ],
    [
      'who ends unsignalled at the first pass is owed nothing',
      both,
      '0 stop; 0 main SIGTERM SIGCONT; 0 worker exits; 1s main exits',
      'yes',
    ],
    [
      'who becomes a zombie there may be signalled too',
      both,
      '0 worker exits as zombie; 0 stop; 0 worker SIGTERM; 0 main SIGTERM SIGCONT; 1s main exits',
      'yes',
    ],
    [
      'who ended an instant before must not be',
      both,
      '0 worker exits; 0.001s stop; 0.001s main SIGTERM SIGCONT; 0.001s worker SIGTERM; 1s main exits',
      'no',
    ],
    [
      'the final signal may come first, and the exit after',
      both,
      `${firstPass}; 10s main SIGKILL; 10s worker SIGKILL; 10s main exits; 10s worker exits`,
      'yes',
    ],
    [
      'who exits when the timeout passes is owed no final signal',
      both,
      `${firstPass}; 10s main exits; 10s worker SIGKILL`,
      'yes',
    ],
    [
      'a final signal to who has just exited hangs on a reading',
      both,
      `${firstPass}; 10s main exits; 10s main SIGKILL; 10s worker SIGKILL`,
      'open',
    ],
    [
      'also where the pass had begun',
      both,
      `${firstPass}; 10s worker SIGKILL; 10s main exits; 10s main SIGKILL`,
      'open',
    ],
    [
      'mixed: main exits when the timeout passes, and the rest gets one final signal',
      mixed,
      '0 stop; 0 main SIGTERM SIGCONT; 10s main exits; 10s worker SIGKILL',
      'yes',
    ],
    [
      'mixed: two final signals are one too many',
      mixed,
      '0 stop; 0 main SIGTERM SIGCONT; 10s main exits; 10s worker SIGKILL SIGKILL',
      'no',
    ],
    [
      'what is forked when the final signal falls due may get it',
      both,
      `${firstPass}; 10s main forks child; 10s main SIGKILL; 10s worker SIGKILL; 10s child SIGKILL`,
      'yes',
    ],
    ['and need not', both, `${firstPass}; 10s main forks child; 10s main SIGKILL; 10s worker SIGKILL`, 'yes'],
    [
      'what is forked in the midst of the final pass may get it',
      both,
      `${firstPass}; 10s worker SIGKILL; 10s main forks child; 10s main SIGKILL; 10s child SIGKILL`,
      'yes',
    ],
    [
      'what is forked in the midst of the first pass may get its signal',
      both,
      '0 stop; 0 main SIGTERM SIGCONT; 0 main forks child; 0 child SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits; 1s child exits',
      'yes',
    ],
    [
      'a stop command that ends at its timeout, before',
      { set: `ExecStop=/stop; ${ts10}`, processes: 'main' },
      '0 stop; 0 runs ExecStop; 10s ExecStop exits; 10s main SIGTERM SIGCONT; 11s main exits',
      'yes',
    ],
    [
      'a stop command that ends at its timeout, after',
      { set: `ExecStop=/stop; ${ts10}`, processes: 'main' },
      '0 stop; 0 runs ExecStop; 10s main SIGTERM SIGCONT; 10s ExecStop exits; 11s main exits',
      'yes',
    ],
  ]);
});

describe('early and late', () => {
  table([
    ['one step before the timeout is too early', both, `${firstPass}; 9.999s main SIGKILL; 10s worker SIGKILL`, 'no'],
    ['one step after it is too late', both, `${firstPass}; 10.001s main SIGKILL; 10.001s worker SIGKILL`, 'no'],
    [
      'a late first pass is late',
      both,
      '0.001s stop; 0.002s main SIGTERM SIGCONT; 0.002s worker SIGTERM SIGCONT',
      'no',
    ],
    [
      'within the lateness, the first pass and the final one',
      { ...both, latenessUs: 250_000 },
      '0 stop; 0.2s main SIGTERM SIGCONT; 0.25s worker SIGTERM SIGCONT; 10.4s main SIGKILL; 10.5s worker SIGKILL',
      'yes',
    ],
    [
      'beyond it, the first pass',
      { ...both, latenessUs: 250_000 },
      '0 stop; 0.2s main SIGTERM SIGCONT; 0.251s worker SIGTERM SIGCONT',
      'no',
    ],
    [
      'beyond it, the final pass',
      { ...both, latenessUs: 250_000 },
      `${firstPass}; 10.501s main SIGKILL; 10.501s worker SIGKILL`,
      'no',
    ],
    [
      'lateness excuses nobody for being early',
      { ...both, latenessUs: 250_000 },
      `${firstPass}; 9.9s main SIGKILL; 10s worker SIGKILL`,
      'no',
    ],
    [
      'a window still open when observation ends is no debt yet',
      { ...both, latenessUs: 250_000, endUs: 200_000 },
      '0 stop',
      'yes',
    ],
    [
      'no adapter may declare more than 251 ms',
      { ...both, latenessUs: 5_000_000 },
      '0 stop; 0.3s main SIGTERM SIGCONT; 0.3s worker SIGTERM SIGCONT; 1s main exits; 1s worker exits',
      'no',
    ],
    [
      'nor half the shortest timeout',
      { set: 'TimeoutStopSec=400ms', processes: 'main', latenessUs: 250_000 },
      '0 stop; 0.21s main SIGTERM SIGCONT; 0.3s main exits',
      'no',
    ],
    [
      'what is forked before a late first pass may be met by it',
      { ...both, latenessUs: 250_000 },
      '0 stop; 0.1s main forks child; 0.2s main SIGTERM SIGCONT; 0.2s worker SIGTERM SIGCONT; 0.2s child SIGTERM SIGCONT; 1s main exits; 1s worker exits; 1s child exits',
      'yes',
    ],
    [
      'what is forked before a late final pass may be met by it',
      { ...both, latenessUs: 250_000 },
      `${firstPass}; 10.1s main forks child; 10.2s main SIGKILL; 10.2s worker SIGKILL; 10.2s child SIGKILL`,
      'yes',
    ],
    [
      'a helper may be started late',
      { unit: 'a.mount', set: 'TimeoutSec=10s', latenessUs: 250_000 },
      '0 stop; 0.2s runs ExecUnmount; 1s ExecUnmount exits',
      'yes',
    ],
    [
      'where no helper is started, a late first pass',
      { unit: 'a.mount', set: 'TimeoutSec=10s', processes: 'worker', latenessUs: 250_000 },
      '0 stop; 0.2s worker SIGTERM SIGCONT; 1s worker exits',
      'yes',
    ],
    [
      'where no helper is started, nothing at all',
      { unit: 'a.mount', set: 'TimeoutSec=10s', processes: 'worker', latenessUs: 250_000 },
      '0 stop',
      'no',
    ],
  ]);
});

describe('where the order within an instant means nothing', () => {
  const loose = { ...both, ordered: false };
  table([
    [
      'what follows may stand before what it follows',
      loose,
      '0 main SIGCONT SIGTERM; 0 worker SIGCONT SIGTERM; 0 stop; 1s main exits; 1s worker exits',
      'yes',
    ],
    [
      'with SIGHUP too',
      { ...loose, set: 'SendSIGHUP=yes' },
      '0 stop; 0 main SIGCONT SIGHUP SIGTERM; 0 worker SIGHUP SIGTERM SIGCONT; 1s main exits; 1s worker exits',
      'yes',
    ],
    [
      'a signal may stand before its cause',
      { ...loose, set: `KillMode=mixed; ${ts10}` },
      '0 stop; 0 main SIGTERM SIGCONT; 2s worker SIGKILL; 2s main exits',
      'yes',
    ],
    [
      'who dies of a signal may end before it',
      loose,
      `${firstPass}; 10s main exits by SIGKILL; 10s worker exits by SIGKILL; 10s main SIGKILL; 10s worker SIGKILL`,
      'yes',
    ],
    [
      'a whole restart in one instant',
      loose,
      '0 main SIGCONT SIGTERM; 0 restart; 0 main exits; 0 worker exits; 0 runs main.2; 0 worker SIGTERM',
      'yes',
    ],
    [
      'the first signal alone is still too little',
      loose,
      '0 stop; 0 main SIGTERM; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits',
      'no',
    ],
    [
      'one signal too many still is',
      loose,
      '0 stop; 0 main SIGTERM SIGCONT SIGTERM; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits',
      'no',
    ],
    [
      'at another instant order still counts',
      loose,
      '0 stop; 0 main SIGCONT; 0.001s main SIGTERM; 0 worker SIGTERM SIGCONT',
      'no',
    ],
  ]);

  it('names the event that broke a rule as it stands in the trace', () => {
    const verdict = judge(
      traceOf({ ...loose, events: '0 main SIGUSR2; 0 main SIGCONT SIGTERM; 0 stop; 0 worker SIGTERM SIGCONT' }),
      open,
    );
    expect(verdict.status === 'nonconformant' && [verdict.violation.eventIndex, verdict.violation.breach]).toEqual([
      0,
      { kind: 'unlicensed', to: 'main', signal: 'SIGUSR2', instead: [] },
    ]);
  });
});

it('meets what is forked late within a pass only where passes may be late', () => {
  const events =
    '0 stop; 0 main SIGTERM SIGCONT; 0.1s main forks child; 0.1s child SIGTERM SIGCONT; 1s main exits; 1s child exits';
  const script = { set: ts10, processes: 'main', latenessUs: 250_000, events };
  expect(accepts(script, literal)).toBe(true);
  expect(accepts(script, literalBut({ 'AMB-62': 'exact' }))).toBe(false);
  expect(accepts(script, literalBut({ 'AMB-62': 'exact', 'AMB-37': 'licensed' }))).toBe(true);
});
