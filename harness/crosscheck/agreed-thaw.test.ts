import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const two = { set: ts10, processes: 'main worker' };
const late = { ...two, latenessUs: 100_000 };

describe('a frozen unit that is to be thawed before it is killed (AMB-51)', () => {
  table([
    {
      what: 'is thawed before its processes are signalled, at that instant or as late as a signal may be',
      world: late,
      readings: { 'AMB-51': 'thaw-first' },
      before: '0 freeze; 1s stop',
      courses: {
        '1s thaws; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s main exits; 2s worker exits': 'yes',
        '1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s main exits; 2s worker exits': 'no',
        '1s main SIGTERM SIGCONT; 1s thaws; 1s worker SIGTERM SIGCONT; 2s main exits; 2s worker exits': 'no',
        '1.1s thaws; 1.1s main SIGTERM SIGCONT; 1.1s worker SIGTERM SIGCONT; 2s main exits; 2s worker exits': 'yes',
        '1.101s thaws; 1.101s main SIGTERM SIGCONT; 1.101s worker SIGTERM SIGCONT; 2s main exits; 2s worker exits':
          'no',
        '1s main exits; 1s worker exits': 'no',
        '1s main exits; 1s worker exits; 1s thaws': 'yes',
      },
    },
    {
      what: 'is thawed for nothing in mode none, in which nobody is killed',
      world: { ...two, set: `KillMode=none; ${ts10}` },
      readings: { 'AMB-51': 'thaw-first' },
      before: '0 freeze; 1s stop',
      courses: { '': 'yes', '1s thaws': 'yes' },
    },
    {
      what: 'may be thawed between its signals where order within an instant means nothing',
      world: { ...two, ordered: false },
      readings: { 'AMB-51': 'thaw-first' },
      before: '0 freeze; 1s stop',
      courses: {
        '1s main SIGTERM SIGCONT; 1s thaws; 1s worker SIGTERM SIGCONT; 2s main exits; 2s worker exits': 'yes',
        '1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s main exits; 2s worker exits': 'no',
      },
    },
    {
      what: 'is stopped by whoever runs what comes in a stop, and not by the end of its last process, which nothing shows',
      world: { set: `Type=forking; ExecStop=/stop; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-51': 'thaw-first' },
      before: '0 freeze; 1s worker exits',
      courses: {
        '': 'yes',
        '1s runs ExecStop; 2s ExecStop exits': 'no',
        '1s thaws; 1s runs ExecStop; 2s ExecStop exits': 'yes',
        '1s runs ExecStop; 1s thaws; 2s ExecStop exits': 'yes',
        '1s runs ExecStop; 2s thaws; 2s ExecStop exits': 'no',
        '1s runs ExecStopPost; 2s ExecStopPost exits': 'no',
        '1s runs ExecStopPost; 1s thaws; 2s ExecStopPost exits': 'yes',
      },
    },
  ]);
});
