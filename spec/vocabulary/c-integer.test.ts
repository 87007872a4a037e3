import { expect, test } from 'vitest';
import { parseCInteger } from './c-integer.ts';

test.each([
  ['0', 0],
  ['15', 15],
  ['+15', 15],
  ['-15', -15],
  ['0xf', 15],
  ['0XF', 15],
  ['017', 15],
  ['015', 13],
  ['00', 0],
  ['0b1111', 15],
  ['0B1111', 15],
  ['0o17', 15],
  ['0O17', 15],
  ['-0x10', -16],
] as const)('%s is %d', (text, number) => {
  expect(parseCInteger(text)).toBe(number);
});

test.each(['', '+', '-', '08', '019', '0x', '0b2', '0b', '0o8', '1.5', '1e3', '15 ', ' 15', '+ 15', '++1', '1_0', 'a'])(
  '%j is no whole number',
  (text) => {
    expect(parseCInteger(text)).toBeUndefined();
  },
);
