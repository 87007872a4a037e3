import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findLastIn,
  inBlocks,
  isAnyIn,
  itemOf,
  listOf,
  type SortedBlocks,
  withItem,
  withoutItem,
} from './sorted-blocks.ts';

interface Item {
  readonly key: number;
  readonly value: number;
}

const keyOf = ({ key }: Item): number => key;

type Step = readonly ['put' | 'leave out', Item];

const items: fc.Arbitrary<Item> = fc.record({ key: fc.nat(600), value: fc.nat(9) });

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.constant('put' as const), items) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('leave out' as const), items) },
  ),
  { maxLength: 200, size: 'max' },
);

const sorted = (map: ReadonlyMap<number, Item>): readonly Item[] =>
  [...map.values()].toSorted((one, other) => one.key - other.key);

const isSame = (one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);

test('holds what a map would, in the order of the keys, and what there was before is not touched', () => {
  fc.assert(
    fc.property(fc.uniqueArray(items, { selector: keyOf, maxLength: 600, size: 'max' }), steps, (begun, all) => {
      const map = new Map(begun.map((item) => [item.key, item]));
      let blocks: SortedBlocks<Item> = inBlocks(sorted(map));
      for (const [kind, item] of all) {
        const before = blocks;
        const heldBefore = before.flat();
        blocks = kind === 'put' ? withItem(blocks, item, keyOf) : withoutItem(blocks, item.key, keyOf);
        if (kind === 'put') map.set(item.key, item);
        else map.delete(item.key);
        if (!isSame(before.flat(), heldBefore)) throw new Error(`${kind} ${item.key} wrote to what was there before`);
        expect(itemOf(blocks, item.key, keyOf)).toBe(map.get(item.key));
      }
      expect(listOf(blocks)).toEqual(sorted(map));
      expect(blocks.every(({ length }) => length > 0 && length <= 128)).toBe(true);
      expect(itemOf(blocks, 601, keyOf)).toBe(undefined);
      expect(isAnyIn(blocks, ({ value }) => value === 7)).toBe([...map.values()].some(({ value }) => value === 7));
    }),
    { numRuns: 30 },
  );
});

const isMeant = ({ value }: Item): boolean => value > 6;

test('finds the last of a range that is meant', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(items, { selector: keyOf, maxLength: 600, size: 'max' }),
      fc.tuple(fc.nat(620), fc.nat(620)),
      (begun, [from, to]) => {
        const list = sorted(new Map(begun.map((item) => [item.key, item])));
        const asked: Item[] = [];
        const found = findLastIn(inBlocks(list), from, to, keyOf, (item) => {
          asked.push(item);
          return isMeant(item) ? item : undefined;
        });
        const range = list.filter(({ key }) => key >= from && key <= to);
        expect(found).toBe(range.findLast(isMeant));
        // Nobody is asked about who is no part of it, or comes before who was found.
        expect(asked).toEqual(range.slice(found === undefined ? 0 : range.indexOf(found)).toReversed());
      },
    ),
  );
});

test('there are few blocks however many there were, and adding one shares all others', () => {
  const count = 3000;
  let blocks: SortedBlocks<Item> = [];
  for (let key = 0; key < count; key += 1) {
    const before = new Set(blocks);
    blocks = withItem(blocks, { key, value: 0 }, keyOf);
    expect(blocks.filter((block) => !before.has(block))).toHaveLength(1);
  }
  expect(blocks.length).toBeLessThan(30);
  for (let key = count - 1; key >= 0; key -= 1) if (key % 100 > 0) blocks = withoutItem(blocks, key, keyOf);
  expect(blocks.length).toBeLessThan(5);
});
