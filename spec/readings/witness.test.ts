import { describe, expect, it, test } from 'vitest';
import { accepts } from '../oracle/answer-fixture.ts';
import {
  acceptanceBy,
  acceptanceOfIndifferent,
  acceptanceOfWitness,
  acceptingToo,
  indifferentTraces,
  witnessTraces,
} from '../oracle/witness-fixture.ts';
import { choiceIds, readingsOf, register } from './register.ts';
import { indifferent } from './witnesses/indifferent.ts';
import { withoutWitness } from './witnesses/without.ts';
import { witnesses } from './witnesses/witnesses.ts';

const choices = register.flatMap((ambiguity) => ambiguity.choices);

describe('each reading accepts its witness, and the others reject it', () => {
  it.each(
    witnesses.map(
      (witness) => [`${witness.choice} in ${witness.unit ?? 'a.service'}: ${witness.set ?? ''}`, witness] as const,
    ),
  )('%s', (_, witness) => {
    expect(acceptanceBy(accepts, witnessTraces(witness))).toEqual(acceptanceOfWitness(witness));
  });
});

test.each(indifferent)('$choice: all readings accept the same, and refuse the same', (one) => {
  expect(acceptanceBy(accepts, indifferentTraces(one))).toEqual(acceptanceOfIndifferent(one));
});

/** The readings of the choices that can show on a trace, or by what a setting comes to. */
const shown = register
  .filter(({ shows }) => shows === 'trace' || shows === 'effect')
  .flatMap((ambiguity) => ambiguity.choices);

test('every reading that can show has a trace that it accepts, and one that it rejects', () => {
  const missing = shown.flatMap(({ id, readings }) => {
    const own = witnesses.filter(({ choice }) => choice === id);
    return readings.flatMap((reading) => {
      const has = own.some(({ traces }) => reading.id in traces);
      const rejects = own.some(
        ({ traces, refused }) =>
          refused !== undefined || Object.keys(traces).some((other) => !acceptingToo(id, other).includes(reading.id)),
      );
      return has && rejects ? [] : [`${id}=${reading.id}`];
    });
  });
  expect(missing).toEqual([]);
});

test('every choice has its traces: those that tell its readings apart, or those that none of them tells apart', () => {
  const told = register.flatMap(({ shows, choices: own }) =>
    own.map(({ id }) => [id, shows === 'trace' || shows === 'effect'] as const),
  );
  expect(told.filter(([, canShow]) => !canShow).map(([id]) => id)).toEqual(indifferent.map(({ choice }) => choice));
  expect(told.filter(([, canShow]) => canShow).map(([id]) => id)).toEqual(
    choiceIds.filter((id) => witnesses.some(({ choice }) => choice === id)),
  );
});

test('only what no trace can tell apart goes without a witness of its own', () => {
  const own = choiceIds.flatMap((id) =>
    readingsOf[id].filter((reading) => acceptingToo(id, reading).length > 1).map((reading) => `${id}=${reading}`),
  );
  const narrower = choices.flatMap(({ id, readings }) =>
    readings.filter(({ narrowerThan }) => narrowerThan !== undefined).map((reading) => `${id}=${reading.id}`),
  );
  const without = withoutWitness.flatMap(({ choice, reading, sameAs }) => [
    `${choice}=${reading}`,
    `${choice}=${sameAs}`,
  ]);
  expect(own.toSorted()).toEqual([...narrower, ...without].toSorted());
  expect(withoutWitness.every(({ none }) => none.length > 40)).toBe(true);
});
