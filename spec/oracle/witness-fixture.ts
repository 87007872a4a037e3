import type { Profile } from '../profiles/profile.ts';
import { type ChoiceId, readingsOf, register } from '../readings/register.ts';
import type { Indifferent, Witness } from '../readings/witness.ts';
import { withoutWitness } from '../readings/witnesses/without.ts';
import { literalBut } from './answer-fixture.ts';
import type { Script } from './trace-fixture.ts';

/** Whether a judge accepts a trace. */
export type Accepting = (script: Script, profile: Profile) => boolean;

/** The readings that accept each trace, by its name. */
export type Acceptances = Readonly<Record<string, readonly string[]>>;

const choices = register.flatMap((ambiguity) => ambiguity.choices);

/** The readings that accept what this one accepts: itself, one that is wider, one that no trace tells from it. */
export const acceptingToo = (choice: string, reading: string): readonly string[] => {
  const { narrowerThan } = choices.find(({ id }) => id === choice)?.readings.find(({ id }) => id === reading) ?? {};
  const same = withoutWitness
    .filter((each) => each.choice === choice)
    .flatMap((each) => (each.reading === reading ? [each.sameAs] : each.sameAs === reading ? [each.reading] : []));
  return [reading, ...(narrowerThan === undefined ? [] : [narrowerThan]), ...same];
};

/** A trace, and readings under which it is to be judged: one profile for each reading of a choice. */
export interface WitnessTrace {
  readonly name: string;
  readonly script: Script;
  readonly underReadings: readonly (readonly [reading: string, profile: Profile])[];
}

const tracesOf = (
  choice: ChoiceId,
  world: Omit<Script, 'events'>,
  before: string,
  traces: Readonly<Record<string, string>>,
  besides: Readonly<Record<string, string>>,
): readonly WitnessTrace[] =>
  Object.entries(traces).map(([name, events]) => ({
    name,
    script: { ...world, events: `${before}; ${events}` },
    underReadings: readingsOf[choice].map(
      (reading) => [reading, literalBut({ ...besides, [choice]: reading })] as const,
    ),
  }));

/** The traces of a witness, the one that no reading accepts as `refused`. */
export const witnessTraces = (witness: Witness): readonly WitnessTrace[] => {
  const { choice, traces, refused, before = '', besides = {}, ...world } = witness;
  return tracesOf(choice, world, before, { ...traces, ...(refused === undefined ? {} : { refused }) }, besides);
};

/** The traces of a choice that shows on none. */
export const indifferentTraces = ({ choice, accepted, refused, before = '', ...world }: Indifferent) =>
  tracesOf(choice, world, before, { ...accepted, ...refused }, {});

/** Under which readings a judge accepts each of these traces. */
export const acceptanceBy = (accepts: Accepting, traces: readonly WitnessTrace[]): Acceptances =>
  Object.fromEntries(
    traces.map(({ name, script, underReadings }) => [
      name,
      underReadings.filter(([, profile]) => accepts(script, profile)).map(([reading]) => reading),
    ]),
  );

/** Each reading accepts its own trace, and so do those that accept whatever it accepts; the others refuse it. */
export const acceptanceOfWitness = ({ choice, traces, refused }: Witness): Acceptances => ({
  ...Object.fromEntries(
    Object.keys(traces).map((reading) => {
      const accepting = acceptingToo(choice, reading);
      return [reading, readingsOf[choice].filter((other) => accepting.includes(other))];
    }),
  ),
  ...(refused === undefined ? {} : { refused: [] }),
});

/** All readings accept the same, and refuse the same. */
export const acceptanceOfIndifferent = ({ choice, accepted, refused }: Indifferent): Acceptances => ({
  ...Object.fromEntries(Object.keys(accepted).map((what) => [what, readingsOf[choice]])),
  ...Object.fromEntries(Object.keys(refused).map((what) => [what, []])),
});
