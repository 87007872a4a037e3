import { profileFor } from '../../../spec/profiles/profile-for.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { settleProfile } from '../../../spec/profiles/settle-profile.ts';
import { type UnitType, unitTypes } from '../../../spec/vocabulary/unit.ts';
import type { Implementation } from '../../adapters/adapter.ts';
import { modelDriven } from '../model/model-driven.ts';
import { ModelManager } from '../model/model-manager.ts';
import { quirkNamed } from './quirks.ts';
import { seamsOf } from './seams-of.ts';

/** An implementation that does what a profile says, as far as its quirks can be played. */
export const followedProfile = (profile: Profile): Implementation => {
  const settled = Object.fromEntries(
    unitTypes.map((unitType) => [unitType, settleProfile(profileFor(profile, unitType))]),
  ) as Readonly<Record<UnitType, Profile>>;
  const seams = seamsOf(profile.quirks.flatMap((name) => quirkNamed(name) ?? []));
  return {
    ...modelDriven(profile.name),
    start: (host) => new ModelManager(host, settled[host.unit.type], seams),
  };
};
