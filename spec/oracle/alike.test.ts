import { expect, test } from 'vitest';
import { alike, alikeInOrder } from './alike.ts';

test('plain data is alike where all of it is, whatever objects it is in', () => {
  expect(alike({ a: 1, b: [{ c: 'x' }] }, { b: [{ c: 'x' }], a: 1 })).toBe(true);
  expect(alike({ a: 1, b: [{ c: 'x' }] }, { b: [{ c: 'y' }], a: 1 })).toBe(false);
  expect(alike({ a: 1 }, { a: 1, b: 1 })).toBe(false);
  expect([alike({}, 5), alike(5, {}), alike('', {})]).toEqual([false, false, false]);
  expect([alike(undefined, {}), alike({}, undefined), alike(undefined, undefined)]).toEqual([false, false, true]);
});

test('lists are alike where each item is, and none is left', () => {
  expect(alikeInOrder([{ a: 1 }, 2], [{ a: 1 }, 2])).toBe(true);
  expect(alikeInOrder([{ a: 1 }, 2], [2, { a: 1 }])).toBe(false);
  expect([alikeInOrder([1], [1, 2]), alikeInOrder([1, 2], [1]), alikeInOrder([], [])]).toEqual([false, false, true]);
});
