import { expect, test } from 'vitest';
import { Random } from './random.ts';

const numbers = (random: Random, count = 5): readonly number[] =>
  Array.from({ length: count }, () => random.below(1_000_000));

test('the same seed, index and stream give the same numbers in every version', () => {
  expect({
    first: numbers(new Random(1, 0)),
    next: numbers(new Random(1, 1)),
    otherSeed: numbers(new Random(2, 0)),
    otherStream: numbers(new Random(1, 0, 1)),
    far: numbers(new Random(1, 2 ** 40)),
  }).toMatchInlineSnapshot(`
    {
      "far": [
        36720,
        869824,
        283713,
        702626,
        106776,
      ],
      "first": [
        193003,
        867754,
        186501,
        841059,
        270905,
      ],
      "next": [
        680392,
        706034,
        277749,
        854855,
        136330,
      ],
      "otherSeed": [
        919922,
        63099,
        499800,
        543298,
        11900,
      ],
      "otherStream": [
        976816,
        1408,
        684477,
        927460,
        868239,
      ],
    }
  `);
});

test('every number below the count comes, none more often than the others by much', () => {
  const counts = Array.from({ length: 7 }, () => 0);
  for (let index = 0; index < 7000; index += 1) {
    const drawn = new Random(3, index).below(7);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(900);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(7000);
});
