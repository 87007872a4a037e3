import { expect, test } from 'vitest';
import { shuffled } from './shuffled.ts';

const numbers = Array.from({ length: 12 }, (_, at) => at);

test('a seed gives one order of all that there is, another seed another', () => {
  expect([shuffled(numbers, 1), shuffled(numbers, 1), shuffled(numbers, 2)]).toMatchInlineSnapshot(`
    [
      [
        5,
        6,
        8,
        0,
        3,
        4,
        10,
        11,
        7,
        1,
        9,
        2,
      ],
      [
        5,
        6,
        8,
        0,
        3,
        4,
        10,
        11,
        7,
        1,
        9,
        2,
      ],
      [
        8,
        3,
        1,
        5,
        6,
        7,
        2,
        10,
        9,
        4,
        0,
        11,
      ],
    ]
  `);
  expect(shuffled(numbers, 1).toSorted((one, other) => one - other)).toEqual(numbers);
});

test('each place is taken by each thing about as often', () => {
  const counts = numbers.map(() => 0);
  for (let seed = 0; seed < 1200; seed += 1) {
    const at = shuffled(numbers, seed).indexOf(3);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(60);
  expect(Math.max(...counts)).toBeLessThan(140);
});
