import { describe, expect, it } from 'vitest';
import { accepts, type AnsweredCase, answerOf, literalBut } from './answer-fixture.ts';

const table = (cases: readonly AnsweredCase[]): void => {
  it.each(cases)('%s', (_, world, events, answer) => {
    expect(answerOf({ ...world, events })).toBe(answer);
  });
};

const ts10 = 'TimeoutStopSec=10s';
const group = { set: ts10, processes: 'main worker' };
const mixed = { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' };
const process = { set: `KillMode=process; ${ts10}`, processes: 'main worker' };
const firstPass = '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';

describe('a process that leaves the control group', () => {
  table([
    ['is not owed the first signal', group, '0 worker leaves; 1s stop; 1s main SIGTERM SIGCONT; 2s main exits', 'yes'],
    [
      'must not be sent the first signal',
      group,
      '0 worker leaves; 1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s main exits',
      'no',
    ],
    ['is not owed the final signal', group, `${firstPass}; 1s worker leaves; 10s main SIGKILL`, 'yes'],
    ['must not be sent it', group, `${firstPass}; 1s worker leaves; 10s main SIGKILL; 10s worker SIGKILL`, 'no'],
    [
      'may be sent a signal that was due at that instant',
      group,
      `${firstPass.replace('0 worker', '0 worker leaves; 0 worker')}; 1s main exits`,
      'yes',
    ],
    ['need not be sent it', group, '0 stop; 0 worker leaves; 0 main SIGTERM SIGCONT; 1s main exits', 'yes'],
    [
      'mixed: is not killed when main has exited',
      mixed,
      '0 stop; 0 main SIGTERM SIGCONT; 1s worker leaves; 2s main exits; 2s worker SIGKILL',
      'no',
    ],
    [
      'takes its children with it',
      group,
      '0 worker leaves; 0 worker forks child; 1s stop; 1s main SIGTERM SIGCONT; 2s main exits; 11s child SIGKILL',
      'no',
    ],
  ]);
});

describe('a main process that leaves the control group', () => {
  table([
    [
      'mixed: is still the main process',
      mixed,
      '0 main leaves; 1s stop; 1s main SIGTERM SIGCONT; 2s main exits; 2s worker SIGKILL',
      'yes',
    ],
    ['mixed: is not to be passed by', mixed, '0 main leaves; 1s stop; 11s worker SIGKILL', 'no'],
    [
      'mixed: may be what the final signal is not meant for',
      mixed,
      '0 stop; 0 main SIGTERM SIGCONT; 1s main leaves; 10s worker SIGKILL',
      'open',
    ],
    [
      'process: is still the main process',
      process,
      '0 main leaves; 1s stop; 1s main SIGTERM SIGCONT; 11s main SIGKILL',
      'yes',
    ],
    ['process: is not to be passed by', process, '0 main leaves; 1s stop', 'no'],
    ['process: and at this very instant', process, '0 stop; 0 main leaves', 'no'],
    ['ends the service when it exits', mixed, '0 main leaves; 1s main exits; 1s worker SIGKILL', 'yes'],
    [
      'is waited for by a service that is asked to stop',
      process,
      '0 main leaves; 1s stop; 1s main SIGTERM SIGCONT; 2s stop; 2s main SIGUSR2',
      'no',
    ],
  ]);

  it('under the reading of AMB-71 that spares it in mixed, is owed no final signal once it has left, late or not', () => {
    const script = { ...mixed, latenessUs: 100_000 };
    const events = '0 stop; 0 main SIGTERM SIGCONT; 10.05s main leaves; 10.1s worker SIGKILL';
    expect(accepts({ ...script, events }, literalBut({ 'AMB-71': 'not-in-control-group' }))).toBe(true);
    expect(accepts({ ...script, events }, literalBut({}))).toBe(false);
    const stays = events.replace('main leaves', 'worker leaves');
    expect(accepts({ ...script, events: stays }, literalBut({ 'AMB-71': 'not-in-control-group' }))).toBe(false);
  });

  it('is no left-over within the control group, so that the service may restart', () => {
    const set = 'SendSIGKILL=no; TimeoutStopSec=10s';
    const events = '0 restart; 0 main SIGTERM SIGCONT; 1s main leaves; 10s claims failed; 10s runs main.2';
    expect(accepts({ set, processes: 'main', events }, literalBut({}))).toBe(true);
    expect(accepts({ set, processes: 'main', events: events.replace('1s main leaves; ', '') }, literalBut({}))).toBe(
      false,
    );
  });
});
