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

/** The profile instead, where it is wrong in no more cases. */
const asGood = (best: Refined, profile: Profile): Refined => {
  const wrong = mispredictedPairs(profile, best.pairs, best.wrong.length + 1);
  return wrong.length <= best.wrong.length ? refined(profile, best.pairs, wrong) : best;
};

/** Quirks are played in the order of the list, whichever was found first. */
const withQuirk = (profile: Profile, name: string): Profile => {
  const all = new Set([...profile.quirks, name]);
  return { ...profile, quirks: quirks.map((quirk) => quirk.name).filter((each) => all.has(each)) };
};

const playing = (profile: Profile, readings: Assignment): Profile => ({
  ...profile,
  plays: { ...profile.plays, ...readings },
});

const withoutQuirk = (profile: Profile, name: string): Profile => ({
  ...profile,
  quirks: profile.quirks.filter((each) => each !== name),
});

/** With each quirk that makes it agree in more cases, a narrow one before one that changes more. */
const withMore = (first: Refined): Refined => {
  let best = first;
  for (const { name } of quirks) {
    if (!best.profile.quirks.includes(name)) best = better(best, withQuirk(best.profile, name));
  }
  return best;
};

/** Without each quirk that explains nothing beside the others, one that changes much before a narrow one. */
const withFewer = (first: Refined): Refined => {
  let best = first;
  for (const name of first.profile.quirks.toReversed()) best = asGood(best, withoutQuirk(best.profile, name));
  return best;
};

/** Each round explains more than the one before, or with fewer quirks. */
const roundCountMax = 8;

/** Of the sets of quirks that explain as much, a small one of narrow quirks. */
const quirky = (inferred: Profile, pairs: readonly RecordedPair[]): Profile => {
  let best = toBegin(inferred, pairs);
  for (let round = 0; round < roundCountMax; round += 1) {
    const next = withFewer(withMore(best));
    if (next.profile.quirks.join() === best.profile.quirks.join()) break;
    best = next;
  }
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
