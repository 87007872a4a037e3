import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Choose } from '../readings/choose.ts';
import { choiceIds } from '../readings/register.ts';
import { explore, narrowedFrom, possibleUnder } from './possible.ts';

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

const isEven = ({ length }: string): boolean => length % 2 === 0;

/** Asks the same, and hears no more of each answer than whether it is even. */
const askingApart =
  (numbers: readonly number[], isTold: boolean) =>
  (choose: Choose): string => {
    let heard = '';
    for (const number of numbers) {
      const choice = choiceIds[(number + heard.length) % choiceIds.length];
      if (choice !== undefined) heard += isEven(isTold ? choose(choice, isEven) : choose(choice)) ? ' even' : ' odd';
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

test('what asks for no more than tells readings apart hears the same, once', () => {
  const open = possibleUnder({});
  if (open === undefined) throw new Error('nothing is possible');
  fc.assert(
    fc.property(questions, questions, fc.nat(100), (first, second, from) => {
      const [outcomes = []] = explore([open], asking(first));
      const sets = [outcomes[from % outcomes.length]?.possible ?? open];
      const heardOf = (isTold: boolean): readonly string[] =>
        explore(sets, askingApart(second, isTold)).flatMap((each) => each.map(({ result }) => result));
      const told = heardOf(true);
      expect(told.length).toBe(new Set(told).size);
      expect(new Set(told)).toEqual(new Set(heardOf(false)));
    }),
    { numRuns: 60 },
  );
});

test('is narrowed to all readings that were not told apart', () => {
  const open = possibleUnder({});
  if (open === undefined) throw new Error('nothing is possible');
  const [outcomes = []] = explore([open], (choose) => choose('AMB-18', (order) => order.startsWith('per-process')));
  expect(outcomes.map(({ possible }) => narrowedFrom(open, possible))).toEqual([
    { 'AMB-18': ['per-process-hup-first', 'per-process-cont-first'] },
    { 'AMB-18': ['batch-hup-first', 'batch-cont-first'] },
  ]);
});
