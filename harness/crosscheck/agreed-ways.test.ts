import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('a fact at the very instant at which a delay passes, which may have come before or after that', () => {
  const two = `ExecStop=/one; ExecStop=/two; ${ts10}`;
  table([
    {
      what: 'the second stop command shows that the first has ended in time, so that nobody is killed before it has',
      world: { set: two, processes: 'main' },
      before: '0 stop; 0 runs ExecStop; 10s ExecStop exits; 10s runs ExecStop.2',
      courses: {
        '11s ExecStop.2 exits; 11s main SIGTERM SIGCONT; 12s main exits': 'yes',
        '10s main SIGTERM SIGCONT; 10s ExecStop.2 SIGTERM SIGCONT; 11s main exits; 11s ExecStop.2 exits': 'no',
        '10s main SIGTERM SIGCONT; 11s main exits; 11s ExecStop.2 exits': 'no',
      },
    },
    {
      what: 'nothing that is run besides shows it: the delay may have passed before',
      world: { set: two, processes: 'main' },
      before: '0 stop; 0 runs ExecStop; 10s ExecStop exits',
      courses: {
        '10s main SIGTERM SIGCONT; 11s main exits': 'yes',
        '10s main forks child; 10s main SIGTERM SIGCONT; 11s main exits; 11s child exits': 'yes',
        '11s main SIGTERM SIGCONT; 12s main exits': 'no',
        '': 'no',
      },
    },
    {
      what: 'nor does the first one, which may be run though something else has stopped the unit at that instant',
      world: { set: `RuntimeMaxSec=5s; ${two}`, processes: 'main worker' },
      before: '5s worker exits; 5s stop; 5s runs ExecStop',
      courses: {
        '6s ExecStop exits; 6s runs ExecStop.2; 7s ExecStop.2 exits; 7s main SIGTERM SIGCONT; 8s main exits': 'yes',
        '6s ExecStop exits; 6s main SIGTERM SIGCONT; 8s main exits': 'no',
        '6s main SIGTERM SIGCONT; 8s main exits': 'no',
      },
    },
    {
      what: 'a claim that the unit has started shows that a start was in time',
      world: { set: `Type=notify; TimeoutStartSec=5s; ${ts10}`, initially: 'inactive' },
      before: '0 start; 0 runs main; 5s main notifies READY=1',
      courses: {
        '5s claims started; 6s stop; 6s main SIGTERM SIGCONT; 7s main exits': 'yes',
        '5s claims started; 5s main SIGTERM SIGCONT; 7s main exits': 'yes',
        '5s main SIGTERM SIGCONT; 7s main exits': 'yes',
        '6s stop; 6s main SIGTERM SIGCONT; 7s main exits': 'yes',
      },
    },
    {
      what: 'what a process sends to another is no act of the manager, and may come before the delay has passed',
      world: { set: ts10, processes: 'main worker' },
      before:
        '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 10s main sends worker SIGTERM; 10s worker exits',
      courses: {
        '10s main SIGKILL': 'yes',
        '10s main SIGKILL; 10s worker SIGKILL': 'no',
        '10s worker SIGKILL; 10s main SIGKILL': 'no',
        '': 'no',
      },
    },
    {
      what: 'who exits at the instant of the final signal may be gone before it, or be met by it',
      world: { set: ts10, processes: 'main worker' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT',
      courses: {
        '10s worker exits; 10s main SIGKILL': 'yes',
        '10s main SIGKILL; 10s worker exits': 'yes',
        '10s main SIGKILL': 'no',
      },
    },
    {
      what: 'who is forked then may be met by it, and need not be',
      world: { set: ts10, processes: 'main worker' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 10s worker forks child; 10s main SIGKILL',
      courses: { '10s worker SIGKILL': 'yes', '10s worker SIGKILL; 10s child SIGKILL': 'yes', '': 'no' },
    },
  ]);
});

describe('where order within an instant means nothing', () => {
  table([
    {
      what: 'what a process sends to another is a fact as any other',
      world: { set: ts10, processes: 'main worker', ordered: false },
      courses: {
        '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 0 main sends worker SIGUSR1; 0 stop; 1s main exits; 1s worker exits':
          'yes',
        '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main sends worker SIGTERM; 1s worker exits; 1s main exits; 1s stop':
          'yes',
      },
    },
  ]);
});
