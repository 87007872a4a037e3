import { applyImplications } from '../../../spec/profiles/implications.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { choiceIds, readingsOf } from '../../../spec/readings/register.ts';
import { quirks } from '../../implementations/quirks/quirks.ts';
import { mispredicted } from './mispredicted.ts';
import type { RecordedPair } from './recorded-pairs.ts';

interface Refined {
  readonly profile: Profile;
  readonly wrongCount: number;
}

const better = (best: Refined, profile: Profile, pairs: readonly RecordedPair[]): Refined => {
  const wrongCount = mispredicted(profile, pairs).length;
  return wrongCount < best.wrongCount ? { profile, wrongCount } : best;
};

const withQuirk = (profile: Profile, name: string): Profile => ({ ...profile, quirks: [...profile.quirks, name] });

const playing = (profile: Profile, choice: string, reading: string): Profile => ({
  ...profile,
  plays: { ...profile.plays, [choice]: [reading] },
});

/**
 * A profile that predicts more of what was recorded: with those quirks, and of what is left open that reading, which make
 * it agree in more cases. One after the other, so that the same recording gives the same profile.
 */
export const refineProfile = (inferred: Profile, pairs: readonly RecordedPair[]): Profile => {
  let best: Refined = { profile: inferred, wrongCount: mispredicted(inferred, pairs).length };
  for (const { name } of quirks) best = better(best, withQuirk(best.profile, name), pairs);
  for (const choice of choiceIds) {
    const left: readonly string[] = inferred.choices[choice] ?? readingsOf[choice];
    if (left.length === 1) continue;
    for (const reading of left) {
      if (applyImplications({ ...inferred.choices, [choice]: [reading] }) === undefined) continue;
      best = better(best, playing(best.profile, choice, reading), pairs);
    }
  }
  return best.profile;
};
