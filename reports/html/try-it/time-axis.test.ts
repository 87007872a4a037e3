import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantAt, placeOf, timeAxis } from './time-axis.ts';

const s = 1_000_000;

const axis = timeAxis(
  [
    { atUs: 0, width: 100 },
    { atUs: 2 * s, width: 50 },
    { atUs: 90 * s, width: 50 },
  ],
  120 * s,
);

test('what happens stands side by side, and a long wait takes little more room than a short one', () => {
  const [zero, two, ninety] = axis.columns;
  expect([zero?.x, two?.width, ninety?.atUs]).toEqual([14, 50, 90 * s]);
  const short = (two?.x ?? 0) - (zero?.x ?? 0) - 100;
  const long = (ninety?.x ?? 0) - (two?.x ?? 0) - 50;
  expect(long).toBeGreaterThan(short);
  expect(long).toBeLessThan(3 * short);
});

test('a place stands for the instant that stands there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 * s }), (atUs) => {
      expect(Math.abs(instantAt(axis, placeOf(axis, atUs)) - atUs)).toBeLessThanOrEqual(1);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('later instants stand further right, and nothing stands beyond the ends', () => {
  const places = [0, s, 2 * s, 30 * s, 90 * s, 119 * s, 500 * s].map((atUs) => placeOf(axis, atUs));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect([placeOf(axis, 500 * s), instantAt(axis, -50), instantAt(axis, 9999)]).toEqual([axis.width, 0, 120 * s]);
});
