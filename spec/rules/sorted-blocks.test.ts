import { describe, expect, it, test } from 'vitest';
import { findLastIn, inBlocks, itemsFrom, listOf, type SortedBlocks, withoutItem } from './sorted-blocks.ts';

const keyOf = (item: number): number => item;

/** The numbers from one to another one, ends included. */
const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** How long the blocks are. */
const lengths = (blocks: SortedBlocks<number>): readonly number[] => blocks.map(({ length }) => length);

/** Without each of these. */
const without = (blocks: SortedBlocks<number>, keys: readonly number[]): SortedBlocks<number> =>
  keys.reduce((left, key) => withoutItem(left, key, keyOf), blocks);

const threeBlocks = inBlocks(numbers(0, 299));

test('a block holds 128 items at most', () => {
  expect(lengths(threeBlocks)).toEqual([128, 128, 44]);
});

test('nothing is in no block', () => {
  expect(inBlocks([])).toEqual([]);
  expect(listOf([])).toEqual([]);
  expect(itemsFrom([], 0, keyOf, () => true)).toEqual([]);
  expect(findLastIn([], 0, 9, keyOf, (item) => item)).toBeUndefined();
});

const itemsUpTo = (from: number, last: number) => itemsFrom(threeBlocks, from, keyOf, (item) => item <= last);

describe('the items from a key on', () => {
  it('are those that are meant, whichever blocks they stand in', () => {
    expect(itemsUpTo(3, 5)).toEqual([3, 4, 5]);
    expect(itemsUpTo(120, 270)).toEqual(numbers(120, 270));
    expect(itemsUpTo(290, 999)).toEqual(numbers(290, 299));
  });

  it('are none where the first of them is not meant', () => {
    expect(itemsUpTo(7, 6)).toEqual([]);
  });
});

const isTenth = (item: number) => (item % 10 === 0 ? `${item}` : undefined);

describe('the last item of which something is found', () => {
  it('may stand in a block before that of the end of the range', () => {
    expect(findLastIn(threeBlocks, 0, 129, keyOf, isTenth)).toBe('120');
    expect(findLastIn(threeBlocks, 0, 299, keyOf, (item) => (item < 5 ? item : undefined))).toBe(4);
  });

  it('is none where there is none in the range', () => {
    expect(findLastIn(threeBlocks, 121, 129, keyOf, isTenth)).toBeUndefined();
  });
});

describe('where an item is left out', () => {
  it('what is left of its block joins the one after, once both fill half a block', () => {
    const almost = without(threeBlocks, numbers(128, 234));
    expect(lengths(almost)).toEqual([128, 21, 44]);
    const joined = withoutItem(almost, 235, keyOf);
    expect(lengths(joined)).toEqual([128, 64]);
    expect(listOf(joined)).toEqual([...numbers(0, 127), ...numbers(236, 299)]);
  });

  it('what is left of the last block joins the one before', () => {
    const almost = without(inBlocks(numbers(0, 131)), [...numbers(0, 65), 128]);
    expect(lengths(almost)).toEqual([62, 3]);
    const joined = withoutItem(almost, 129, keyOf);
    expect(lengths(joined)).toEqual([64]);
    expect(listOf(joined)).toEqual([...numbers(66, 127), 130, 131]);
  });

  it('no block is left of one whose only item it was', () => {
    expect(without(inBlocks([7]), [7])).toEqual([]);
    expect(lengths(without(inBlocks(numbers(0, 128)), [128]))).toEqual([128]);
  });

  it('the list stays the same if it is not there', () => {
    expect(withoutItem(threeBlocks, 300, keyOf)).toBe(threeBlocks);
  });
});
