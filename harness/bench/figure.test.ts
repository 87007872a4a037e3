import { expect, test } from 'vitest';
import { compareFigures, type Figure, figuresOf } from './figure.ts';

const figure = (name: string, perSecond: number, ratio: number): Figure => ({ name, perSecond, ratio });

test('figures are ratios to the baseline of their own run', () => {
  const baseline = { name: 'bare', perSecond: 200 };
  expect(figuresOf('hunting', [{ name: 'hunt', perSecond: 50 }, baseline], baseline)).toEqual([
    figure('hunting: hunt', 50, 0.25),
  ]);
});

test('a slower machine makes nothing slower, and what got slower is said', () => {
  const before = [figure('a', 100, 1), figure('b', 50, 0.5), figure('c', 10, 0.1)];
  const now = [figure('a', 10, 0.95), figure('b', 30, 0.3), figure('d', 1, 1)];
  expect(compareFigures(before, now)).toEqual([
    'slower   b: 0.60 of what it was',
    'gone     c',
    '2 figures compared, 1 are slower than 0.8 of before',
  ]);
  expect(compareFigures(before, before)).toEqual(['3 figures compared, none is slower than 0.8 of before']);
});
