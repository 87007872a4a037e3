import type { Profile } from '../profiles/profile.ts';
import { profileFor } from '../profiles/profile-for.ts';
import type { MonitorState } from './monitor-state.ts';
import { inBoth, possibleUnder } from './possible.ts';

/**
 * The monitor as it would be, had it been begun under a profile that allows less: what lives under it goes on, and the
 * rest is forgotten, deaths included. Spares monitoring the same events once more.
 *
 * @throws {Error} where the profile contradicts itself.
 */
export const restrict = (state: MonitorState, of: Profile): MonitorState => {
  const profile = profileFor(of, state.unit.type);
  const base = possibleUnder(profile.choices);
  if (base === undefined) throw new Error(`profile ${profile.name} contradicts itself`);
  const living = state.living.flatMap((one) => {
    const left = inBoth(one.possible, base);
    return left === undefined ? [] : [{ ...one, possible: left }];
  });
  return { ...state, profile, base, living, dead: [] };
};
