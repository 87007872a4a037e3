import { install } from '@sinonjs/fake-timers';
import { expect, test } from 'vitest';
import { startTimer, type Timer } from './timers.ts';

const second = 1_000_000;
const day = 86_400 * second;

/** When, in microseconds, a timer elapses that is started at 0; nothing within a year. */
const elapsesAt = (start: (onElapsed: () => void) => Timer, meanwhile?: (timer: Timer) => void): number | undefined => {
  const clock = install({ now: 0, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  try {
    let elapsedMs: number | undefined;
    const timer = start(() => {
      elapsedMs = clock.now;
    });
    clock.tick(1000);
    meanwhile?.(timer);
    clock.tick(365 * 86_400_000);
    return elapsedMs === undefined ? undefined : elapsedMs * 1000;
  } finally {
    clock.uninstall();
  }
};

test.each([
  [2 * second, 2 * second],
  // setTimeout would let these two elapse at once.
  [40 * day, 40 * day],
  ['infinity', undefined],
  // Never early, where the clock is too coarse.
  [1_500_500, 1_501_000],
] as const)('a timer of %s elapses at %s', (span, atUs) => {
  expect(elapsesAt((onElapsed) => startTimer(span, onElapsed))).toBe(atUs);
});

test.each([
  ['put off', 9 * second, 10 * second],
  ['not brought forward', second, 5 * second],
] as const)('a timer can be %s', (_, byUs, atUs) => {
  expect(
    elapsesAt(
      (onElapsed) => startTimer(5 * second, onElapsed),
      (timer) => timer.extend(byUs),
    ),
  ).toBe(atUs);
});

test('a timer can be called off', () => {
  expect(
    elapsesAt(
      (onElapsed) => startTimer(5 * second, onElapsed),
      (timer) => timer.cancel(),
    ),
  ).toBeUndefined();
});
