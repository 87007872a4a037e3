import { expect, test } from 'vitest';
import { ambiguityIds, choiceIds, literalOf, readingsOf, register } from './register.ts';

test('the register holds every number of the table, and AMB-79', () => {
  const without = new Set([57, 59, 69, 74]);
  const numbers = Array.from({ length: 79 }, (_, index) => index + 1).filter((number) => !without.has(number));
  expect(ambiguityIds).toEqual(numbers.map((number) => `AMB-${String(number).padStart(2, '0')}`));
});

test('choices, readings and literal are those of the register', () => {
  const choices = register.flatMap((ambiguity) => ambiguity.choices);
  expect(register.map(({ id }) => id)).toEqual([...ambiguityIds]);
  expect(choices.map(({ id }) => id)).toEqual([...choiceIds]);
  expect(Object.fromEntries(choices.map(({ id, readings }) => [id, readings.map((reading) => reading.id)]))).toEqual(
    readingsOf,
  );
  expect(Object.fromEntries(choices.map(({ id, literal }) => [id, literal.reading]))).toEqual(literalOf);
});

test('readings of one choice differ in words and in what they come to', () => {
  for (const { choices } of register) {
    for (const { readings } of choices) {
      expect(new Set(readings.map(({ says }) => says)).size).toBe(readings.length);
      const effects = readings.map(({ effect }) => JSON.stringify(effect)).filter((effect) => effect !== '[]');
      expect(new Set(effects).size).toBe(effects.length);
    }
  }
});
