import { describe, expect, it } from 'vitest';
import { accepts } from '../../spec/model/accepts.ts';
import { traceOf } from '../../spec/oracle/trace-fixture.ts';
import { literal, type Profile } from '../../spec/profiles/profile.ts';
import { readingsOf, register } from '../../spec/readings/register.ts';
import type { Witness } from '../../spec/readings/witness.ts';
import { witnesses01to19 } from '../../spec/readings/witnesses/amb-01-to-19.ts';
import { witnesses20to39 } from '../../spec/readings/witnesses/amb-20-to-39.ts';
import { witnesses40to60 } from '../../spec/readings/witnesses/amb-40-to-60.ts';
import { witnesses61to79 } from '../../spec/readings/witnesses/amb-61-to-79.ts';
import { withoutWitness } from '../../spec/readings/witnesses/without.ts';

const witnesses: readonly Witness[] = [...witnesses01to19, ...witnesses20to39, ...witnesses40to60, ...witnesses61to79];

/** The readings that accept what this one accepts: itself, one that is wider, one that no trace tells from it. */
const acceptingToo = (choice: string, reading: string): readonly string[] => {
  const choices = register.flatMap((ambiguity) => ambiguity.choices);
  const { narrowerThan } = choices.find(({ id }) => id === choice)?.readings.find(({ id }) => id === reading) ?? {};
  const same = withoutWitness
    .filter((each) => each.choice === choice)
    .flatMap((each) => (each.reading === reading ? [each.sameAs] : each.sameAs === reading ? [each.reading] : []));
  return [reading, ...(narrowerThan === undefined ? [] : [narrowerThan]), ...same];
};

const literalBut = (readings: Readonly<Record<string, string>>): Profile => ({
  ...literal,
  choices: { ...literal.choices, ...Object.fromEntries(Object.entries(readings).map(([id, one]) => [id, [one]])) },
});

/** For each trace of a witness the readings under which the twin accepts it. */
const acceptance = ({ choice, traces, refused, before = '', besides = {}, ...world }: Witness) =>
  Object.fromEntries(
    Object.entries({ ...traces, ...(refused === undefined ? {} : { refused }) }).map(([name, events]) => {
      const trace = traceOf({ ...world, events: `${before}; ${events}` });
      const isAccepting = (reading: string): boolean =>
        accepts(trace, literalBut({ ...besides, [choice]: reading })).status === 'accepted';
      return [name, readingsOf[choice].filter(isAccepting)];
    }),
  );

const asItShouldBe = ({ choice, traces, refused }: Witness) => ({
  ...Object.fromEntries(
    Object.keys(traces).map((name) => {
      const accepting = acceptingToo(choice, name);
      return [name, readingsOf[choice].filter((reading) => accepting.includes(reading))];
    }),
  ),
  ...(refused === undefined ? {} : { refused: [] }),
});

const titled = witnesses.map(
  (witness) => [`${witness.choice} in ${witness.unit ?? 'a.service'}: ${witness.set ?? ''}`, witness] as const,
);

describe('the twin takes each reading as the witnesses of the register do', () => {
  it.each(titled)('%s', (_, witness) => {
    expect(acceptance(witness)).toEqual(asItShouldBe(witness));
  });
});
