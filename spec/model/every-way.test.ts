import { expect, test } from 'vitest';
import { literal } from '../profiles/profile.ts';
import { accepts, type Acceptance } from './accepts.ts';
import { waysMax } from './every-way.ts';
import { traceOf } from './sketch-fixture.ts';

/** What is said where so many workers exit at the very instant of the stop timeout, and what comes of the last one. */
const saidOf = (count: number, last: string): Acceptance => {
  const workers = Array.from({ length: count }, (_, at) => `worker${at}`);
  const all = ['main', 'other', ...workers];
  const asked = all.map((name) => `0 ${name} SIGTERM SIGCONT`);
  const events = ['0 stop', ...asked, ...workers.map((name) => `10 ${name} exits`), '10 main SIGKILL', last];
  return accepts(traceOf({ set: ['TimeoutStopSec=10s'], processes: all.join(' '), events }), literal);
};

test('a trace that could have come in more ways than the bound is accepted where one of those that are gone into allows it', () => {
  expect([3, 80].map((count) => saidOf(count, '10 other SIGKILL').status)).toEqual(['accepted', 'accepted']);
});

test('a trace that could have come in more ways than the bound is not refused, but undecided', () => {
  expect(saidOf(3, '10 other SIGTERM').status).toBe('rejected');
  expect(saidOf(80, '10 other SIGTERM')).toEqual({
    status: 'undecided',
    reason: `it may have come in more than ${waysMax} ways (waysMax)`,
  });
});
