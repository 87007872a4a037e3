import type { Profile } from '../../../spec/profiles/profile.ts';
import { recordCaseSync } from '../../adapters/in-process/record-case.ts';
import { followedProfile } from '../../implementations/quirks/followed-profile.ts';
import { agree } from './agreement.ts';
import type { RecordedPair } from './recorded-pairs.ts';

/** The cases in which a profile predicts other signals than were recorded; the first of them, where only so many count. */
export const mispredictedPairs = (
  profile: Profile,
  pairs: readonly RecordedPair[],
  countMax = Infinity,
): readonly RecordedPair[] => {
  const implementation = followedProfile(profile);
  const wrong: RecordedPair[] = [];
  for (const pair of pairs) {
    if (wrong.length >= countMax) break;
    const { world, boundUs, trace } = pair;
    if (!agree(recordCaseSync(implementation, world, { boundUs }).trace, trace)) wrong.push(pair);
  }
  return wrong;
};

/** The cases, by name, in which a profile predicts other signals than were recorded. */
export const mispredicted = (profile: Profile, pairs: readonly RecordedPair[]): readonly string[] =>
  mispredictedPairs(profile, pairs).map(({ name }) => name);
