import { expect, test } from 'vitest';
import { modelManager } from '../implementations/model/model-driven.ts';
import { duplicates } from '../implementations/operators/duplicates.ts';
import { everyOperatorMutant, operatorMutants } from '../implementations/operators/registry.ts';
import { alikeIn } from './alike.ts';
import { fateOf } from './assess.ts';
import { openGround } from './ground.ts';
import { subjects } from './subject.ts';
import type { Trial } from './trial.ts';
import { worldsNeeded } from './worlds-needed.ts';

const huntMax = 20_000;

const ground = openGround({ seed: 1, drawnMax: 0, spareDrawnMax: 2000, bound: 'small' });

// All of the scope, for everybody who has not yet done what nobody else does, would take hours.
const scopeMax = 100_000;

/** The suite, and then worlds from all over the scope: neighbours are much alike. */
const everything = function* everything(): Generator<Trial> {
  yield* ground.suite;
  const step = 104_729;
  for (let at = 0; at < scopeMax; at += 1) yield ground.scopeAt((at * step) % ground.scopeCount);
};

const fates = subjects.map((subject) => ({ subject, fate: fateOf(subject, ground) }));

test('there is no mutant but those that are killed, those that a reading allows, and one that contradicts itself', () => {
  const others = fates.filter(({ fate: { kind } }) => kind !== 'killed' && kind !== 'reading');
  expect(others.map(({ subject, fate }) => [subject.mutant.name, fate])).toEqual([
    [
      'mode-mistaken/process/control-group/timeout',
      // What a swap that was restarted has left over it spares once, and once it does not: no run of it conforms.
      { kind: 'contradiction', cases: ['world 126', 'world 701'], choices: ['AMB-36/forks'] },
    ],
  ]);
});

test('a hunt alone kills at least 95 % of the mutants that die under every reading', () => {
  const mortal = fates.filter(({ fate }) => fate.kind === 'killed').map(({ subject }) => subject);
  const missed = mortal.filter((subject) => worldsNeeded(subject, ground, huntMax) === undefined);
  expect(missed.map(({ mutant }) => mutant.name)).toEqual([]);
  expect((mortal.length - missed.length) / mortal.length).toBeGreaterThanOrEqual(0.95);
});

test('no two mutants by operator do the same in the suite and 100,000 worlds of the small scope, but the duplicates', () => {
  const all = [modelManager, ...everyOperatorMutant.map(({ implementation }) => implementation)];
  const groups = alikeIn(all, everything()).map((group) => group.map(({ name }) => name));
  const kept = new Set(operatorMutants.map(({ name }) => name));
  expect(groups.filter((group) => group.filter((name) => kept.has(name)).length > 1)).toEqual([]);
  const left = groups.flat().filter((name) => !kept.has(name));
  expect(left.toSorted()).toEqual(Object.keys(duplicates).toSorted());
});
