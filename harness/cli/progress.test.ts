import { expect, test } from 'vitest';
import { captured } from './captured.ts';
import { progressText, roughTime } from './progress.ts';

test('says how far it is, how fast, how long still, what was exercised and what failed', () => {
  expect(progressText({ done: 0, total: 40, failed: 0 }, 1)).toBe('0 of 40 cases');
  expect(progressText({ done: 3000, total: 9000, failed: 2, rules: 40 }, 4, { noun: 'worlds', before: 1000 })).toBe(
    '3000 of 9000 worlds, 500 a second, 12 s left, 40 of 45 rules exercised, 2 failed',
  );
  expect(progressText({ done: 9, total: 9, failed: 0 }, 3)).toBe('9 of 9 cases, 3.0 a second');
});

test('a time to wait is rough', () => {
  expect([0.4, 119, 120, 7199, 7200, 90_000].map(roughTime)).toEqual([
    '1 s',
    '119 s',
    '2 min',
    '2 h 0 min',
    '2 h 0 min',
    '25 h 0 min',
  ]);
});

test('keeps silent where standard error is no terminal and nobody asked', async () => {
  expect((await captured(['hunt', '--runs', '1'])).stderr).toBe('');
});
