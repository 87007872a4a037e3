import type { Profile } from '../../../spec/profiles/profile.ts';
import { recordCaseSync } from '../../adapters/in-process/record-case.ts';
import { followedProfile } from '../../implementations/quirks/followed-profile.ts';
import { agree } from './agreement.ts';
import type { RecordedPair } from './recorded-pairs.ts';

/** The cases, by name, in which a profile predicts other signals than were recorded. */
export const mispredicted = (profile: Profile, pairs: readonly RecordedPair[]): readonly string[] => {
  const implementation = followedProfile(profile);
  return pairs.flatMap(({ name, world, boundUs, trace }) =>
    agree(recordCaseSync(implementation, world, { boundUs }).trace, trace) ? [] : [name],
  );
};
