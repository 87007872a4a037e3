import { expect, test } from 'vitest';
import { literal, withReading } from '../profiles/profile.ts';
import { judge } from './judge.ts';
import { traceOf } from './trace-fixture.ts';

const says = (events: string, latenessUs: number): string | undefined => {
  const trace = traceOf({ set: 'TimeoutStopSec=90s', processes: 'main worker', events, latenessUs });
  const verdict = judge(trace, withReading(literal, 'AMB-62', 'exact'));
  return verdict.status === 'nonconformant' ? verdict.violation.because.at(-1) : undefined;
};

test.each([
  ['0 stop; 0 main SIGUSR1', 'main was owed only SIGTERM at 0 s; however, it was sent SIGUSR1'],
  ['0 stop; 1ms main SIGTERM', 'main was owed SIGTERM at 0 s and not later; however, it was sent at 0.001 s'],
  ['0 stop; 1ms main SIGUSR1', 'main was owed only SIGTERM at 0.001 s; however, it was sent SIGUSR1'],
  [
    '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s main SIGTERM',
    'main, which had ended at 1 s, was owed nothing at 1 s; however, it was sent SIGTERM',
  ],
  [
    '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 90s main exits; 90s main SIGKILL; 90s worker SIGKILL',
    'main, which had ended at 90 s, was owed nothing at 90 s; however, it was sent SIGKILL',
  ],
])('of %s where no signal may be late it says: %s', (events, words) => {
  expect(says(events, 2000)).toBe(words);
});

test.each([
  [
    'a command that was not run',
    { set: 'ExecStop=/stop', processes: 'main', events: '0 stop' },
    'the run of ExecStop= was due at 0 s; however, it was not run',
  ],
  [
    'what is to follow a signal',
    {
      set: 'SendSIGHUP=yes',
      processes: 'main worker',
      events: '0 stop; 0 main SIGTERM; 0 main SIGUSR1',
    },
    'main was owed only SIGCONT and SIGHUP at 0 s; however, it was sent SIGUSR1',
  ],
  [
    'a unit that was not thawed',
    { processes: 'main', events: '0 freeze; 1s stop' },
    'the frozen unit was to be thawed at 1 s; however, it was not',
  ],
  [
    'what went before its turn',
    { processes: 'main worker', events: '0 stop; 0 main SIGTERM; 0 worker SIGTERM SIGCONT; 0 main SIGCONT' },
    'what follows a signal comes before the next process is signalled; however, SIGTERM went to worker at 0 s before its turn',
  ],
  [
    'a process that has left',
    { processes: 'main worker', events: '0 worker leaves; 1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM' },
    'worker, which had left the control group at 0 s, was owed nothing at 1 s; however, it was sent SIGTERM',
  ],
  [
    'a process of somebody else',
    { processes: 'main stranger', events: '0 stop; 0 main SIGTERM SIGCONT; 0 stranger SIGTERM' },
    'stranger, which is not of the unit, was owed nothing at 0 s; however, it was sent SIGTERM',
  ],
])('of %s it says what there should have been', (_, script, words) => {
  const verdict = judge(traceOf(script), withReading(literal, 'AMB-51', 'thaw-first'));
  expect(verdict.status === 'nonconformant' ? verdict.violation.because.at(-1) : verdict).toBe(words);
});

test('where signals may be late it says from when to when they were owed', () => {
  const trace = traceOf({ processes: 'main', events: '0 stop', latenessUs: 2000 });
  const verdict = judge(trace, literal);
  expect(verdict.status === 'nonconformant' ? verdict.violation.because.at(-1) : verdict).toBe(
    'main was owed SIGTERM from 0 s to 0.002 s; however, it was not sent',
  );
});
