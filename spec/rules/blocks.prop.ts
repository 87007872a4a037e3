import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Blocks, firstIn, isAnyIn, kept, listOf, withChanged, withOneMore } from './blocks.ts';

type Step = readonly ['add' | 'change' | 'keep', number];

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: fc.tuple(fc.constant('add' as const), fc.nat(9)) },
    { weight: 3, arbitrary: fc.tuple(fc.constant('change' as const), fc.nat(9)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('keep' as const), fc.nat(9)) },
  ),
  { maxLength: 1000, size: 'max' },
);

const blocksAfter = (blocks: Blocks<number>, [kind, digit]: Step): Blocks<number> => {
  if (kind === 'add') return withOneMore(blocks, digit);
  if (kind === 'keep') return kept(blocks, (item) => item !== digit);
  return withChanged(
    blocks,
    (item) => item === digit,
    () => 10,
  );
};

const listAfter = (list: readonly number[], [kind, digit]: Step): readonly number[] => {
  if (kind === 'add') return [...list, digit];
  if (kind === 'keep') return list.filter((item) => item !== digit);
  const at = list.indexOf(digit);
  return at < 0 ? list : list.with(at, 10);
};

test('holds what a list would, and what there was before is not touched', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let blocks: Blocks<number> = [];
      let list: readonly number[] = [];
      for (const step of all) {
        const before = blocks;
        const heldBefore = before.flat();
        blocks = blocksAfter(blocks, step);
        list = listAfter(list, step);
        expect(before.flat()).toEqual(heldBefore);
      }
      expect(listOf(blocks)).toEqual(list);
      expect(firstIn(blocks, (item) => item > 4)).toBe(list.find((item) => item > 4));
      expect(isAnyIn(blocks, (item) => item === 7)).toBe(list.includes(7));
    }),
    { numRuns: 50 },
  );
});

test('there are few blocks however many there were, and adding one shares all others', () => {
  let blocks: Blocks<number> = [];
  for (let item = 0; item < 10_000; item += 1) {
    const before = blocks;
    blocks = withOneMore(blocks, item);
    expect(blocks.filter((block) => !before.includes(block))).toHaveLength(1);
  }
  expect(blocks.length).toBeLessThan(100);
  expect(kept(blocks, (item) => item % 100 === 0).length).toBe(1);
});
