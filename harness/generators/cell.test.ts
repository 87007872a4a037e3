import { expect, test } from 'vitest';
import { blockSize, cellAt, generatedCellName, generatedCells } from './cell.ts';

const blockOf = (seed: number, block: number): readonly number[] =>
  Array.from({ length: blockSize }, (_, place) => cellAt(seed, block * blockSize + place));

const inOrder = (cells: readonly number[]): readonly number[] => cells.toSorted((one, other) => one - other);

test('every cell has a name of its own, and every mode and unit type has cells', () => {
  const names = generatedCells.map(generatedCellName);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(generatedCells.map(({ mode, unitType }) => `${mode} ${unitType}`)).size).toBe(20);
  expect(names[0]).toBe('control-group service stop');
});

test('every block of worlds has every cell in the same share, in another order', () => {
  const [one, other, third] = [blockOf(1, 0), blockOf(1, 7), blockOf(2, 0)];
  expect(new Set(one).size).toBe(generatedCells.length);
  expect([inOrder(other), inOrder(third)]).toEqual([inOrder(one), inOrder(one)]);
  expect(new Set([one.join(), other.join(), third.join()]).size).toBe(3);
});

test('a cell can be known without any other', () => {
  expect([cellAt(5, 100_003), cellAt(5, 3), cellAt(5, 100_003)]).toEqual([
    cellAt(5, 100_003),
    cellAt(5, 3),
    cellAt(5, 100_003),
  ]);
});
