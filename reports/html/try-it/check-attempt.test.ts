import { expect, test } from 'vitest';
import type { Attempt } from './attempt.ts';
import { checkAttempt } from './check-attempt.ts';
import { firstAttempt } from './first-attempt.ts';

const withText = (text: string, more: Partial<Attempt['world']> = {}): Attempt => ({
  ...firstAttempt,
  world: { ...firstAttempt.world, ...more, unit: { name: 'x.service', text, dropIns: [] } },
});

const placesIn = (attempt: Attempt): unknown => {
  const checked = checkAttempt(attempt);
  return checked.ok ? 'good' : checked.problems.map(({ problem, inUnit }) => [problem.code, inUnit ?? 'elsewhere']);
};

test('a mistake in the unit file is placed where it is in it', () => {
  expect(placesIn(withText('[Service]\nKillMode=mixed\n\nTimeoutStopSec=soon\nSendSIGHUP=perhaps\n'))).toEqual([
    ['bad-unit', { line: 4, column: 16 }],
    ['bad-unit', { line: 5, column: 12 }],
  ]);
});

test('a mistake elsewhere in the scenario is not', () => {
  const expiring = withText('[Service]\nKillMode=mixed\n', { operations: [{ atUs: 0, op: 'watchdog' }] });
  expect(placesIn(expiring)).toEqual([['inconsistent', 'elsewhere']]);
});

test('a mistake that is meant is none', () => {
  expect(placesIn({ ...withText('[Service]\nKillMode=mixd\n'), meant: ['bad-kill-mode'] })).toBe('good');
});
