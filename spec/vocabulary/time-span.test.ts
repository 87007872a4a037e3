import { expect, test } from 'vitest';
import { formatSpan, parseTimeSpan } from './time-span.ts';

const seconds = 1_000_000;

test.each([
  ['90', 90 * seconds],
  ['0', 0],
  ['00', 0],
  ['90s', 90 * seconds],
  ['5min 20s', 320 * seconds],
  ['1.5h', 5400 * seconds],
  ['.5', seconds / 2],
  ['+3.1s', 3_100_000],
  ['500ms', 500_000],
  ['7us', 7],
  ['7\u00b5s', 7],
  ['7\u03bcs', 7],
  ['7usec', 7],
  ['3msec', 3000],
  ['1.9us', 1],
  ['2 h', 7200 * seconds],
  ['2hours', 7200 * seconds],
  ['48hr', 172_800 * seconds],
  ['55s500ms', 55_500_000],
  ['300ms20s 5day', 432_020_300_000],
  ['1M', 2_629_800 * seconds],
  ['1m', 60 * seconds],
  ['12month', 31_557_600 * seconds],
  ['1y', 31_557_600 * seconds],
  ['1y 12month', 63_115_200 * seconds],
  ['1week 1w 1weeks', 1_814_400 * seconds],
  ['1 2', 3 * seconds],
  ['3.1s.2', 3_300_000],
  [' 5 ', 5 * seconds],
  ['1minute 1second', 61 * seconds],
  ['infinity', 'infinity'],
  [' infinity ', 'infinity'],
  ['0.33333333333333333333333333333333333333333333333333s', 333_333],
  ['9007199254740991us', Number.MAX_SAFE_INTEGER],
] as const)('%j is %s', (text, span) => {
  expect(parseTimeSpan(text)).toEqual({ status: 'valid', span });
});

test.each([
  ['', 'empty', 0],
  ['  ', 'empty', 0],
  ['-1', 'negative', 0],
  ['1min -5s', 'negative', 5],
  ['-infinity', 'negative', 0],
  ['5 foo', 'unknown-unit', 2],
  ['5 S', 'unknown-unit', 2],
  ['5ns', 'unknown-unit', 1],
  ['5secs', 'unknown-unit', 1],
  ['0x10', 'unknown-unit', 1],
  ['5 infinity', 'unknown-unit', 2],
  ['foo', 'junk', 0],
  ['Infinity', 'junk', 0],
  ['never', 'junk', 0],
  ['.', 'junk', 0],
  ['5.', 'junk', 1],
  ['5. s', 'junk', 1],
  ['12.34.56', 'junk', 5],
  ['3+4', 'junk', 1],
  ['++3', 'junk', 0],
  ['"5s"', 'junk', 0],
  ['1s, 2s', 'junk', 2],
  ['5\0', 'junk', 1],
  ['9007199254740992us', 'overflow', 0],
  ['300y', 'overflow', 0],
  ['200y 200y', 'overflow', 5],
  [`${'9'.repeat(400)}s`, 'overflow', 0],
] as const)('%j is not: %s', (text, reason, at) => {
  expect(parseTimeSpan(text)).toEqual({ status: 'invalid', reason, at });
});

test.each([
  [0, '0s'],
  [1, '1us'],
  [1500, '1.5ms'],
  [20_000, '20ms'],
  [500_000, '500ms'],
  [1_500_000, '1.5s'],
  [1_000_001, '1.000001s'],
  [90 * seconds, '1min 30s'],
  [3600 * seconds, '1h'],
  [3600 * seconds + 5, '1h 5us'],
  [90_061_250_000, '1d 1h 1min 1.25s'],
  [-1_500_000, '-1.5s'],
  ['infinity', 'infinity'],
] as const)('%s us are written %j', (span, text) => {
  expect(formatSpan(span)).toBe(text);
});
