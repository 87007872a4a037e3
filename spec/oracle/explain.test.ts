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
