import { isDeepStrictEqual } from 'node:util';
import type { Assignment } from '../../spec/oracle/verdict.ts';
import { applyImplications } from '../../spec/profiles/implications.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { OnAsk } from '../../spec/readings/on-ask.ts';
import { type ChoiceId, choiceIds, implications } from '../../spec/readings/register.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { Random } from '../generators/random.ts';
import { jointProfile } from './joint-profiles.ts';

/** A judge that tells which choices it consults. What it says is compared as a whole, with its reasons. */
export type TellingJudge<Said> = (trace: Trace, profile: Profile, unit: Unit, onAsk?: OnAsk) => Said;

/** A trace, and what it is judged by. */
export interface Hearing {
  readonly trace: Trace;
  readonly profile: Profile;
  readonly unit: Unit;
}

/** What a judge says of a trace, and what it asked for to say so. */
export interface Heard<Said> {
  readonly said: Said;
  readonly asked: ReadonlySet<ChoiceId>;
}

/** Judges a trace, and listens to what is asked for. */
export const hear = <Said>(judge: TellingJudge<Said>, { trace, profile, unit }: Hearing): Heard<Said> => {
  const asked = new Set<ChoiceId>();
  const said = judge(trace, profile, unit, (choice) => asked.add(choice));
  return { said, asked };
};

const seed = 3;

/** Profiles that settle every choice at random: of joint profiles each fourth draws all of them. */
const atRandom: readonly Profile[] = Array.from({ length: 50 }, (_, index) => jointProfile(seed, 4 * index));

/** So many of them are tried; readings that were kept may contradict what is drawn. */
const triesMax = 8;

const linked: ReadonlySet<string> = new Set(implications.flatMap(({ when, then }) => [when.choice, then.choice]));

/** Readings as in one profile, but for those of another that no implication speaks of. */
const unlinkedFrom = (one: Assignment, other: Assignment): Assignment => ({
  ...one,
  ...Object.fromEntries(Object.entries(other).filter(([choice]) => !linked.has(choice))),
});

/** A profile that takes as another does what was asked for, and everything else at random. */
const otherwise = (profile: Profile, asked: ReadonlySet<ChoiceId>, random: Random): Profile => {
  const kept = Object.fromEntries([...asked].map((choice) => [choice, profile.choices[choice] ?? []]));
  const drawn = (): Assignment => atRandom[random.below(atRandom.length)]?.choices ?? {};
  for (let count = 0; count < triesMax; count++) {
    const choices = { ...drawn(), ...kept };
    if (applyImplications(choices) !== undefined) return { ...profile, choices };
  }
  return { ...profile, choices: { ...unlinkedFrom(profile.choices, drawn()), ...kept } };
};

/**
 * Judges a trace once more, with every choice that was not asked for taken at random. Where the judge then says something
 * else, it knows of a reading without having asked for it: the choices that were changed come back. None do where it says
 * the same.
 */
export const hiddenChoices = <Said>(
  judge: TellingJudge<Said>,
  { said, asked }: Heard<Said>,
  { trace, profile, unit }: Hearing,
  random: Random,
): readonly ChoiceId[] => {
  const other = otherwise(profile, asked, random);
  if (isDeepStrictEqual(judge(trace, other, unit), said)) return [];
  return choiceIds.filter((choice) => other.choices[choice]?.[0] !== profile.choices[choice]?.[0]);
};
