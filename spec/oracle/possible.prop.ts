import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Choose } from '../readings/choose.ts';
import { choiceIds } from '../readings/register.ts';
import { explore, possibleUnder } from './possible.ts';

/** Asks one choice after the other, each by what was answered before, and gives back what it heard. */
const asking =
  (numbers: readonly number[]) =>
  (choose: Choose): string => {
    let heard = '';
    for (const number of numbers) {
      const choice = choiceIds[(number + heard.length) % choiceIds.length];
      if (choice !== undefined) heard += ` ${choice} ${choose(choice)}`;
    }
    return heard;
  };

const questions = fc.array(fc.nat(1000), { maxLength: 4 });

test('sets that are explored together come out as each does alone, and are run but once where they answer alike', () => {
  const open = possibleUnder({});
  if (open === undefined) throw new Error('nothing is possible');
  fc.assert(
    fc.property(questions, questions, fc.nat(100), (first, second, from) => {
      const [outcomes = []] = explore([open], asking(first));
      const sets = outcomes.slice(from % outcomes.length).map(({ possible }) => possible);
      const heard: string[] = [];
      const together = explore(sets, (choose) => {
        const answer = asking(second)(choose);
        heard.push(answer);
        return answer;
      });
      expect(together).toEqual(sets.flatMap((set) => explore([set], asking(second))));
      expect(heard.length).toBe(new Set(heard).size);
      expect(new Set(heard)).toEqual(new Set(together.flat().map(({ result }) => result)));
    }),
    { numRuns: 60 },
  );
});
