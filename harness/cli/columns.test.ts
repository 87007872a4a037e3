import { expect, test } from 'vitest';
import { rowLines, wrap } from './columns.ts';

test('breaks lines at blanks, and lets a long word stand out', () => {
  expect(wrap('one two three fourteen five', 7)).toEqual(['one two', 'three', 'fourteen', 'five']);
  expect(wrap('', 7)).toEqual(['']);
});

test('wraps each cell to its column', () => {
  const columns = [
    { title: 'a', width: 3 },
    { title: 'b', width: 5 },
    { title: 'c', width: 4 },
  ];
  expect(rowLines(columns, ['x', 'one two', 'y'])).toEqual(['x    one    y', '     two']);
});
