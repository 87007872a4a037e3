import { describe, expect, it, test } from 'vitest';
import { accepts, literalBut } from '../oracle/answer-fixture.ts';
import { choiceIds, readingsOf, register } from './register.ts';
import type { Witness } from './witness.ts';
import { witnesses01to19 } from './witnesses/amb-01-to-19.ts';
import { witnesses20to39 } from './witnesses/amb-20-to-39.ts';
import { witnesses40to60 } from './witnesses/amb-40-to-60.ts';
import { witnesses61to79 } from './witnesses/amb-61-to-79.ts';
import { withoutWitness } from './witnesses/without.ts';

const witnesses: readonly Witness[] = [...witnesses01to19, ...witnesses20to39, ...witnesses40to60, ...witnesses61to79];

const choices = register.flatMap((ambiguity) => ambiguity.choices);

/** The readings that accept what this one accepts: itself, and one that is wider or the same. */
const acceptingToo = (choice: string, reading: string): readonly string[] => {
  const { narrowerThan } = choices.find(({ id }) => id === choice)?.readings.find(({ id }) => id === reading) ?? {};
  const same = withoutWitness
    .filter((each) => each.choice === choice)
    .flatMap((each) => (each.reading === reading ? [each.sameAs] : each.sameAs === reading ? [each.reading] : []));
  return [reading, ...(narrowerThan === undefined ? [] : [narrowerThan]), ...same];
};

/** Which readings accept which trace: a row for each trace, and under it the readings that accept it. */
const acceptance = ({ choice, traces, refused, before = '', besides = {}, ...world }: Witness) =>
  Object.fromEntries(
    Object.entries({ ...traces, ...(refused === undefined ? {} : { refused }) }).map(([reading, events]) => [
      reading,
      readingsOf[choice].filter((other) =>
        accepts({ ...world, events: `${before}; ${events}` }, literalBut({ ...besides, [choice]: other })),
      ),
    ]),
  );

const asItShouldBe = ({ choice, traces, refused }: Witness) => ({
  ...Object.fromEntries(
    Object.keys(traces).map((reading) => {
      const accepting = acceptingToo(choice, reading);
      return [reading, readingsOf[choice].filter((other) => accepting.includes(other))];
    }),
  ),
  ...(refused === undefined ? {} : { refused: [] }),
});

describe('each reading accepts its witness, and the others reject it', () => {
  it.each(
    witnesses.map(
      (witness) => [`${witness.choice} in ${witness.unit ?? 'a.service'}: ${witness.set ?? ''}`, witness] as const,
    ),
  )('%s', (_, witness) => {
    expect(acceptance(witness)).toEqual(asItShouldBe(witness));
  });
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
