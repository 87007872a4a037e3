import { expect, test } from 'vitest';
import { mutants } from '../registry.ts';
import { duplicates } from './duplicates.ts';
import { everyOperatorMutant, operatorMutants } from './registry.ts';

const names = everyOperatorMutant.map(({ name }) => name);

const countByOperator = (): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { name } of operatorMutants) {
    const operator = name.slice(0, name.indexOf('/'));
    counts[operator] = (counts[operator] ?? 0) + 1;
  }
  return counts;
};

test('every operator has its places', () => {
  expect(operatorMutants.length).toBeGreaterThanOrEqual(150);
  expect(countByOperator()).toMatchInlineSnapshot(`
    {
      "condition-negated": 10,
      "default-changed": 27,
      "early": 16,
      "event-mistaken": 12,
      "follow-up-added": 6,
      "follow-up-first": 4,
      "follow-up-missing": 4,
      "follow-up-swapped": 2,
      "follow-up-twice": 4,
      "late": 30,
      "mode-mistaken": 32,
      "option-ignored": 30,
      "pass-skipped": 30,
      "round-added": 23,
      "section-confused": 20,
      "signal-swapped": 25,
      "target-added": 10,
      "target-missing": 23,
      "type-confused": 10,
      "value-unknown": 16,
    }
  `);
});

test('a mutant is called by its operator and its place, and says in words of its own what it does', () => {
  expect(names.filter((name) => !/^[a-z-]+(?:\/[A-Za-z0-9-]+)+$/u.test(name))).toEqual([]);
  expect(new Set([...names, ...mutants.map(({ name }) => name)]).size).toBe(names.length + mutants.length);
  const says = operatorMutants.map((mutant) => mutant.says);
  expect(says.filter((text) => !/^[a-z].{10,}[^.]$/u.test(text))).toEqual([]);
  expect(says.filter((text, at) => says.indexOf(text) !== at)).toEqual([]);
});

test('what is left out as a duplicate is one of another that is kept', () => {
  const kept = operatorMutants.map(({ name }) => name);
  for (const [left, like] of Object.entries(duplicates)) {
    expect(names).toContain(left);
    expect(kept).toContain(like);
    expect(kept).not.toContain(left);
  }
});
