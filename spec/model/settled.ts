import { type ChoiceId, choiceIds, type Readings, readingsOf } from '../readings/register.ts';

/** A profile that settles every choice: exactly one reading of each. */
export interface Settled {
  readonly name: string;
  /** The one reading of each choice, in a list of one. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

const known = new WeakMap<Settled['choices'], Readings>();

const readingIn = (profile: Settled, choice: ChoiceId): string => {
  const [reading, ...others] = profile.choices[choice] ?? [];
  if (reading === undefined || others.length > 0) throw new Error(`profile ${profile.name} does not settle ${choice}`);
  if (!(readingsOf[choice] as readonly string[]).includes(reading)) {
    throw new Error(`profile ${profile.name} takes ${choice} as ${reading}, which is no reading of it`);
  }
  return reading;
};

/**
 * The readings that a profile takes, by choice.
 *
 * @throws {Error} where the profile leaves a choice open: a machine does one thing at a time.
 */
export const readingsUnder = (profile: Settled): Readings => {
  const before = known.get(profile.choices);
  if (before !== undefined) return before;
  const readings = Object.fromEntries(
    choiceIds.map((choice) => [choice, readingIn(profile, choice)]),
  ) as unknown as Readings;
  known.set(profile.choices, readings);
  return readings;
};
