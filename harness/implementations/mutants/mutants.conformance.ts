import { expect, test } from 'vitest';
import { judge } from '../../../spec/oracle/judge.ts';
import { literal, open, type Profile, withReading } from '../../../spec/profiles/profile.ts';
import { type RuleId, ruleIds } from '../../../spec/rules/rule-id.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Implementation } from '../../adapters/adapter.ts';
import { mutants } from '../registry.ts';
import { play } from '../test-support.ts';
import { reference } from '../reference/reference.ts';
import { witnesses } from './witnesses.ts';

const witnessOf = (name: string): World => {
  const world = witnesses[name];
  if (world === undefined) throw new Error(`no world shows the mistake of ${name}`);
  return world;
};

/** The rules that fail; none for a conformant trace. */
const failing = (implementation: Implementation, world: World, profile: Profile): readonly RuleId[] => {
  const verdict = judge(play(implementation, world), profile);
  if (verdict.status === 'inconclusive') throw new Error(verdict.reason);
  return ruleIds.filter((id) => verdict.rules[id] === 'fail');
};

test('every rule has a mutant, every mutant its own name and a world, and no world is left over', () => {
  expect(new Set(mutants.map(({ breaks }) => breaks))).toEqual(new Set(ruleIds));
  expect(mutants.map(({ name }) => name).toSorted()).toEqual(Object.keys(witnesses).toSorted());
});

test.each(Object.entries(witnesses))('the reference is conformant where %s is not', (_, world) => {
  expect(failing(reference, world, open)).toEqual([]);
  expect(failing(reference, world, literal)).toEqual([]);
});

const plain = mutants.filter(({ savedBy }) => savedBy === undefined);

test.each(plain)('$name breaks $breaks under every reading', ({ name, breaks, implementation }) => {
  expect(failing(implementation, witnessOf(name), open)).toContain(breaks);
});

const readingMutants = mutants.flatMap((mutant) =>
  mutant.savedBy === undefined ? [] : [{ ...mutant, ...mutant.savedBy }],
);

test.each(readingMutants)('$name breaks $breaks unless $choice is $reading', (mutant) => {
  const { implementation, choice, reading } = mutant;
  const world = witnessOf(mutant.name);
  expect(failing(implementation, world, literal)).toContain(mutant.breaks);
  expect(failing(implementation, world, withReading(literal, choice, reading as never))).toEqual([]);
});
