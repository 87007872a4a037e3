import type { Assignment } from '../../../spec/oracle/verdict.ts';
import { applyImplications } from '../../../spec/profiles/implications.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { type ChoiceId, choiceIds, readingsOf } from '../../../spec/readings/register.ts';
import { quirks } from '../../implementations/quirks/quirks.ts';
import { mispredictedPairs } from './mispredicted.ts';
import type { RecordedPair } from './recorded-pairs.ts';

/** What else is known of whom a profile is of. */
export interface RefineOptions {
  /** Choices of which the readings hang together. */
  readonly linked?: readonly (readonly ChoiceId[])[];
  /** Cases that are not about anything: generated worlds. */
  readonly others?: readonly RecordedPair[];
}

interface Refined {
  readonly profile: Profile;
  readonly wrong: readonly RecordedPair[];
  /** All of them, those that are wrong first: most changes mend none of these, and then nothing else is played. */
  readonly pairs: readonly RecordedPair[];
}

const refined = (profile: Profile, pairs: readonly RecordedPair[], wrong: readonly RecordedPair[]): Refined => {
  const isWrong = new Set(wrong);
  return { profile, wrong, pairs: [...wrong, ...pairs.filter((pair) => !isWrong.has(pair))] };
};

const toBegin = (profile: Profile, pairs: readonly RecordedPair[]): Refined =>
  refined(profile, pairs, mispredictedPairs(profile, pairs));

/** The profile instead, where it is wrong in fewer cases. */
const better = (best: Refined, profile: Profile): Refined => {
  const wrong = mispredictedPairs(profile, best.pairs, best.wrong.length);
  return wrong.length < best.wrong.length ? refined(profile, best.pairs, wrong) : best;
};

const withQuirk = (profile: Profile, name: string): Profile => ({ ...profile, quirks: [...profile.quirks, name] });

const playing = (profile: Profile, readings: Assignment): Profile => ({
  ...profile,
  plays: { ...profile.plays, ...readings },
});

const withoutQuirk = (profile: Profile, name: string): Profile => ({
  ...profile,
  quirks: profile.quirks.filter((each) => each !== name),
});

/** With each quirk that makes it agree in more cases, and then without those that do so no more beside the others. */
const quirky = (inferred: Profile, pairs: readonly RecordedPair[]): Profile => {
  let best = toBegin(inferred, pairs);
  for (const { name } of quirks) best = better(best, withQuirk(best.profile, name));
  for (const name of best.profile.quirks) best = better(best, withoutQuirk(best.profile, name));
  return best.profile;
};

/** Of at most so many combinations of readings that go together all are tried, rather than one choice after the other. */
const combinationCountMax = 64;

const combinations = (allowed: Assignment, choices: readonly ChoiceId[]): readonly Assignment[] => {
  const left = choices.map((choice): readonly string[] => allowed[choice] ?? readingsOf[choice]);
  const count = left.reduce((product, readings) => product * readings.length, 1);
  if (count > combinationCountMax) return [];
  return choices.reduce<readonly Assignment[]>(
    (all, choice, at) => all.flatMap((some) => (left[at] ?? []).map((reading) => ({ ...some, [choice]: [reading] }))),
    [{}],
  );
};

/** Plays of each group of choices what makes it agree in most cases. */
const played = (first: Profile, linked: readonly (readonly ChoiceId[])[], pairs: readonly RecordedPair[]): Profile => {
  const { choices: allowed } = first;
  const isLeft = (choice: ChoiceId): boolean => (allowed[choice] ?? readingsOf[choice]).length > 1;
  const groups = [...linked.map((choices) => choices.filter(isLeft)), ...choiceIds.filter(isLeft).map((id) => [id])];
  let best = toBegin(first, pairs);
  for (const group of groups) {
    const before = best.profile;
    for (const readings of combinations(allowed, group)) {
      if (applyImplications({ ...allowed, ...readings }) !== undefined) best = better(best, playing(before, readings));
    }
  }
  return best.profile;
};

/**
 * A profile that predicts more of what was recorded: with those quirks, and of what is left open those readings, which
 * make it agree in more cases. Quirks are sought in all that was recorded, `others` included; readings in the scenarios,
 * each of which is about one. Of choices that are linked all combinations are tried. The same recording gives the same
 * profile.
 */
export const refineProfile = (
  inferred: Profile,
  pairs: readonly RecordedPair[],
  options: RefineOptions = {},
): Profile => {
  const { linked = [], others = [] } = options;
  return played(quirky(inferred, [...pairs, ...others]), linked, pairs);
};
