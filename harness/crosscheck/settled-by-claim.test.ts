import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('a kernel thread, which does not remain (AMB-36), forks at the instant at which the end is claimed', () => {
  const world = { set: `ExecStopPost=/post; ${ts10}`, processes: 'kthread' };
  table([
    {
      what: 'what comes after the claim is none of that stop',
      world,
      before: '0 stop',
      courses: {
        '0 claims stopped; 0 kthread forks child': 'yes',
        '0 claims stopped; 0 kthread forks child; 10s child exits': 'yes',
        '0 claims stopped; 0 claims stopped; 0 kthread forks child; 0 claims stopped': 'yes',
        '0 claims stopped; 0 kthread forks child; 0 child SIGTERM SIGCONT': 'no',
        '0 claims stopped; 0 kthread forks child; 10s child SIGKILL': 'no',
        '0 claims stopped; 1s kthread forks child; 10s child SIGKILL': 'no',
      },
    },
    {
      what: 'what came before it is owed the final signal',
      world,
      before: '0 stop; 0 kthread forks child; 0 claims stopped',
      courses: {
        '11s child exits': 'no',
        '10s child SIGKILL': 'yes',
        '0 child SIGTERM SIGCONT; 10s child SIGKILL': 'yes',
      },
    },
    {
      what: 'what comes after a command that goes on with the stop is owed it, whenever it came',
      world,
      before: '0 stop; 0 claims stopped; 0 kthread forks child; 0 runs ExecStopPost; 1s ExecStopPost exits',
      courses: { '11s child exits': 'no', '10s child SIGKILL': 'yes' },
    },
  ]);
});

describe('an end that is claimed while somebody is left', () => {
  const world = { set: ts10, processes: 'kthread worker' };
  const claimed = '0 stop; 0 worker SIGTERM SIGCONT; 0 claims stopped; 0 worker exits; 0 kthread forks child';
  table([
    {
      what: 'says nothing of who comes when nobody is any more, at that instant',
      world,
      before: claimed,
      courses: { '11s child exits': 'no', '10s child SIGKILL': 'yes' },
    },
    {
      what: 'says it when it is claimed again',
      world,
      before:
        '0 stop; 0 worker SIGTERM SIGCONT; 0 claims stopped; 0 worker exits; 0 claims stopped; 0 kthread forks child',
      courses: { '11s child exits': 'yes' },
    },
    {
      what: 'says nothing of who is there still, nor of whom that forks',
      world,
      before: '0 stop; 0 worker SIGTERM SIGCONT; 0 claims stopped; 0 worker forks child; 0 worker exits',
      courses: { '11s child exits': 'no', '10s child SIGKILL': 'yes' },
    },
  ]);
});

describe('where the order within an instant means nothing', () => {
  table([
    {
      what: 'who is forked at the instant of the claim may have come before it',
      world: { set: ts10, processes: 'kthread', ordered: false },
      before: '0 stop; 0 claims stopped; 0 kthread forks child',
      courses: { '11s child exits': 'no', '10s child SIGKILL': 'yes' },
    },
  ]);
});

describe('a restart over what a kernel thread has forked since the claim of the end', () => {
  const set = `SendSIGKILL=no; ${ts10}`;
  table([
    {
      what: 'is refused: it is of the run before',
      world: { set, processes: 'kthread' },
      before: '0 restart; 0 claims stopped',
      courses: {
        '0 kthread forks child; 0 runs main': 'no',
        '1s kthread forks child; 1s runs main': 'no',
        '0 runs main; 1s kthread forks child': 'yes',
      },
    },
    {
      what: 'has it asked to end once more where the readings say so (AMB-27)',
      world: { set, processes: 'kthread' },
      readings: { 'AMB-27': 'any-start-killed' },
      before: '0 stop; 0 claims stopped; 0 kthread forks child; 1s kthread forks other; 2s start',
      courses: {
        '2s child SIGTERM SIGCONT; 2s other SIGTERM SIGCONT': 'yes',
        '2s child SIGTERM SIGCONT': 'no',
        '2s child SIGKILL': 'no',
        '3s child exits': 'no',
      },
    },
    {
      what: 'leaves it alone, whatever SIGKILL is for',
      world: { set, processes: 'kthread' },
      before: '0 stop; 0 claims stopped; 0 kthread forks child; 1s kthread forks other; 2s restart',
      courses: { '2s other SIGUSR1': 'no', '2s child SIGUSR1': 'no', '3s child exits': 'yes' },
    },
  ]);
});
