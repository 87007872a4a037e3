import { expect, test } from 'vitest';
import { modelManager } from '../implementations/model/model-driven.ts';
import type { Mutant } from '../implementations/mutants/mutant.ts';
import { duplicates } from '../implementations/operators/duplicates.ts';
import { everyOperatorMutant, operatorMutants } from '../implementations/operators/registry.ts';
import { alikeIn } from './alike.ts';
import { openGround } from './ground.ts';
import type { Trial } from './trial.ts';

const ground = openGround({ seed: 1, drawnMax: 0, spareDrawnMax: 0, bound: 'small' });

// All of them, in more worlds, are played in large-counts.long.ts.
const mutantStride = 5;
const worldStride = 1901;
const caseStride = 4;

const sample: readonly Trial[] = Array.from({ length: Math.floor(ground.scopeCount / worldStride) }, (_, at) =>
  ground.scopeAt(at * worldStride),
);

const namesOf = (groups: ReturnType<typeof alikeIn>): readonly (readonly string[])[] =>
  groups.map((group) => group.map(({ name }) => name));

test('no two mutants by operator do the same in all cases, and none does what is right', () => {
  const some = operatorMutants.filter((_, at) => at % mutantStride === 0);
  const all = [modelManager, ...some.map(({ implementation }) => implementation)];
  expect(namesOf(alikeIn(all, [...ground.suite, ...sample]))).toEqual([]);
});

const called = (name: string): Mutant | undefined => everyOperatorMutant.find((mutant) => mutant.name === name);

test.each(Object.entries(duplicates))('%s does what %s does', (left, like) => {
  const pair = [called(left), called(like)].flatMap((mutant) => (mutant === undefined ? [] : [mutant.implementation]));
  const cases = ground.suite.filter((_, at) => at % caseStride === 0);
  expect(namesOf(alikeIn(pair, [...cases, ...sample]))).toEqual([[left, like]]);
});
