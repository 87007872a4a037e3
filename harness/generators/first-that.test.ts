import { expect, test } from 'vitest';
import { firstThat } from './first-that.ts';

const numbers = Array.from({ length: 100 }, (_, at) => at);

/** What was tried for the first number from `least` on, and what was announced. */
const lookFor = async (least: number, bound: number, isTogether: boolean) => {
  const tries: number[] = [];
  const announced: (readonly number[])[] = [];
  const first = await firstThat(
    numbers,
    async (number) => {
      tries.push(number);
      return number >= least;
    },
    { bound, announce: isTogether ? (together) => announced.push(together) : undefined },
  );
  return { first, tries: tries.length, announced: announced.map(({ length }) => length) };
};

test('finds the same first thing whether several are tried together or not', async () => {
  for (const least of [0, 1, 5, 40, 99, 100]) {
    for (const bound of [0, 1, 7, 1000]) {
      const { first } = await lookFor(least, bound, true);
      expect(first).toEqual((await lookFor(least, bound, false)).first);
      const isFound = least < Math.min(bound, 100);
      expect(first).toEqual(isFound ? { thing: least, tried: least + 1 } : { tried: Math.min(bound, 100) });
    }
  }
});

test('tries one after the other, and no more, where nobody wants to know which are tried together', async () => {
  expect(await lookFor(20, 1000, false)).toEqual({ first: { thing: 20, tried: 21 }, tries: 21, announced: [] });
});

test('tries ever more together, up to the bound', async () => {
  expect((await lookFor(100, 1000, true)).announced).toEqual([2, 4, 8, 16, 16, 16, 16, 16, 6]);
  expect((await lookFor(100, 20, true)).announced).toEqual([2, 4, 8, 6]);
  expect(await lookFor(3, 1000, true)).toEqual({ first: { thing: 3, tried: 4 }, tries: 6, announced: [2, 4] });
});
