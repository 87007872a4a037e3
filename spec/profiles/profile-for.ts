import { type UnitType, unitTypes } from '../vocabulary/unit.ts';
import type { Profile } from './profile.ts';

const known = new WeakMap<Profile, Readonly<Record<UnitType, Profile>>>();

const narrowed = (profile: Profile): Readonly<Record<UnitType, Profile>> => {
  const { unitTypes: own = {}, ...rest } = profile;
  const entries = unitTypes.map((type) => [type, { ...rest, choices: { ...profile.choices, ...own[type] } }] as const);
  return Object.fromEntries(entries) as Readonly<Record<UnitType, Profile>>;
};

/** What a profile says of units of one type. The same comes back for the same profile and type. */
export const profileFor = (profile: Profile, unitType: UnitType): Profile => {
  if (profile.unitTypes === undefined) return profile;
  const before = known.get(profile) ?? narrowed(profile);
  known.set(profile, before);
  return before[unitType];
};
