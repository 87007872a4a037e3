import { expect, test } from 'vitest';
import { modelManager } from '../implementations/model/model-driven.ts';
import { duplicates } from '../implementations/operators/duplicates.ts';
import { everyOperatorMutant, operatorMutants } from '../implementations/operators/registry.ts';
import { alikeIn } from './alike.ts';
import { fateOf } from './assess.ts';
import { openGround } from './ground.ts';
import { subjects } from './subject.ts';
import type { Trial } from './trial.ts';

const ground = openGround({ seed: 1, drawnMax: 0, spareDrawnMax: 2000, bound: 'small' });

/** The suite, and then the whole scope, scattered: neighbours are much alike. */
const everything = function* everything(): Generator<Trial> {
  yield* ground.suite;
  const step = 104_729;
  for (let at = 0; at < ground.scopeCount; at += 1) yield ground.scopeAt((at * step) % ground.scopeCount);
};

test('there is no mutant but those that are killed, and those that a reading allows', () => {
  const fates = subjects.map((subject) => [subject.mutant.name, fateOf(subject, ground)] as const);
  expect(fates.filter(([, { kind }]) => kind !== 'killed' && kind !== 'reading')).toEqual([]);
});

test('no two mutants by operator do the same in the suite and the whole small scope, but the duplicates', () => {
  const all = [modelManager, ...everyOperatorMutant.map(({ implementation }) => implementation)];
  const groups = alikeIn(all, everything()).map((group) => group.map(({ name }) => name));
  const kept = new Set(operatorMutants.map(({ name }) => name));
  expect(groups.filter((group) => group.filter((name) => kept.has(name)).length > 1)).toEqual([]);
  const left = groups.flat().filter((name) => !kept.has(name));
  expect(left.toSorted()).toEqual(Object.keys(duplicates).toSorted());
});
