import { literal, type Profile } from '../../spec/profiles/profile.ts';
import { withReadings } from '../../spec/profiles/single-deviations.ts';
import type { Ambiguity } from '../../spec/readings/ambiguity.ts';
import { type ChoiceId, choiceIds, literalOf } from '../../spec/readings/register.ts';
import { withoutWitness } from '../../spec/readings/witnesses/without.ts';
import { witnesses } from '../../spec/readings/witnesses/witnesses.ts';
import type { Sides } from './side.ts';

/** Two readings of one choice. */
export interface ReadingPair {
  readonly choice: ChoiceId;
  readonly readings: readonly [string, string];
}

/** Two profiles that take one choice in two ways, and all others as `literal` does where that can be. */
export interface SettledPair {
  readonly sides: Sides;
  /** The other choices that both take otherwise than `literal`. */
  readonly besides: Readonly<Record<string, string>>;
}

/** Every two readings of each choice of an ambiguity, in the register's order. */
export const readingPairs = ({ choices }: Ambiguity<string, ChoiceId>): readonly ReadingPair[] =>
  choices.flatMap(({ id, readings }) =>
    readings.flatMap((one, at) =>
      readings.slice(at + 1).map((other): ReadingPair => ({ choice: id, readings: [one.id, other.id] })),
    ),
  );

/** Why no trace tells two readings apart; absent where one may. */
export const inseparableBecause = ({ choice, readings }: ReadingPair): string | undefined =>
  withoutWitness.find(
    (none) => none.choice === choice && readings.includes(none.reading) && readings.includes(none.sameAs),
  )?.none;

const readingIn = ({ choices }: Profile, choice: ChoiceId): string => choices[choice]?.[0] ?? literalOf[choice];

/** `literal`, and what it must be changed to for some readings to make a difference, as the register's witnesses have it. */
const basesFor = (choice: ChoiceId): readonly Profile[] => {
  const besides = witnesses.flatMap((witness) =>
    witness.choice === choice && witness.besides !== undefined ? [witness.besides] : [],
  );
  const settled = besides.map((readings) =>
    Object.fromEntries(Object.entries(readings).map(([id, reading]) => [id, [reading]])),
  );
  return [literal, ...settled.flatMap((readings) => withReadings(readings, literal))];
};

const differingIn = (one: Profile, other: Profile): readonly ChoiceId[] =>
  choiceIds.filter((choice) => readingIn(one, choice) !== readingIn(other, choice));

type ProfilePair = readonly [Profile, Profile];

/** The two ways to settle all else that are nearest to each other: of two that imply other things one has to give way. */
const nearest = ({ choice, readings: [one, other] }: ReadingPair, base: Profile): readonly ProfilePair[] => {
  const pairs = [
    ...withReadings({ [choice]: [other] }, base).flatMap((second) =>
      withReadings({ [choice]: [one] }, second).map((first): ProfilePair => [first, second]),
    ),
    ...withReadings({ [choice]: [one] }, base).flatMap((first) =>
      withReadings({ [choice]: [other] }, first).map((second): ProfilePair => [first, second]),
    ),
  ];
  const least = Math.min(...pairs.map((pair) => differingIn(...pair).length));
  return pairs.filter((pair) => differingIn(...pair).length === least);
};

const settledPair = ({ choice, readings: [one, other] }: ReadingPair, [first, second]: ProfilePair): SettledPair => {
  const differing = differingIn(first, second);
  const sideOf = (profile: Profile, reading: string) => {
    const more = differing.filter((id) => id !== choice).map((id) => ` with ${id}=${readingIn(profile, id)}`);
    const name = `${choice}=${reading}${more.join('')}`;
    return { kind: 'profile', name, profile: { ...profile, name } } as const;
  };
  const strays = choiceIds.filter((id) => !differing.includes(id) && readingIn(first, id) !== literalOf[id]);
  return {
    sides: [sideOf(first, one), sideOf(second, other)],
    besides: Object.fromEntries(strays.map((id) => [id, readingIn(first, id)])),
  };
};

/** The ways to settle all other choices in which two readings are compared, `literal` first, each once. */
export const settledPairs = (pair: ReadingPair): readonly SettledPair[] => {
  const pairs = basesFor(pair.choice).flatMap((base) => nearest(pair, base));
  const known = new Set<string>();
  return pairs
    .filter((profiles) => {
      const key = profiles.map((profile) => choiceIds.map((id) => readingIn(profile, id)).join()).join(' ');
      const isNew = !known.has(key);
      known.add(key);
      return isNew;
    })
    .map((profiles) => settledPair(pair, profiles));
};
