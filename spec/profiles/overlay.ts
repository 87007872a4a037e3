import type { Assignment } from '../oracle/verdict.ts';
import type { PageChange } from '../rules/page-change.ts';
import { unitTypes } from '../vocabulary/unit.ts';
import { narrowByImplications } from './implications.ts';
import type { Profile } from './profile.ts';

/** What if the page said something else: rules that are dropped or changed, and readings that it would settle. */
export interface Overlay {
  readonly title: string;
  readonly rules: PageChange;
  readonly readings: Assignment;
}

/** The readings that a profile has for units of some type. */
const settledIn = (choices: Assignment, readings: Assignment): Assignment | undefined => {
  const settled = narrowByImplications(readings);
  if (settled.status === 'contradictory') return undefined;
  const { assignment } = settled;
  const kept = Object.entries(choices).map(([choice, allowed]) => {
    const left = assignment[choice]?.filter((reading) => allowed.includes(reading)) ?? allowed;
    return [choice, left.length > 0 ? left : (assignment[choice] ?? allowed)] as const;
  });
  return { ...assignment, ...Object.fromEntries(kept), ...readings };
};

/**
 * A profile as it would be if the page said what an overlay says: its readings come before those of the profile, which
 * give way where they contradict them. `undefined` where the readings of the overlay contradict each other.
 */
export const withOverlay = (profile: Profile, { title, rules, readings }: Overlay): Profile | undefined => {
  const choices = settledIn(profile.choices, readings);
  if (choices === undefined) return undefined;
  const ofTypes = unitTypes.flatMap((type) => {
    const own = profile.unitTypes?.[type];
    const settled = own === undefined ? undefined : settledIn(own, readings);
    return settled === undefined ? [] : [[type, settled] as const];
  });
  return {
    ...profile,
    name: `${profile.name}, if: ${title}`,
    choices,
    ...(ofTypes.length === 0 ? {} : { unitTypes: Object.fromEntries(ofTypes) }),
    ...(Object.keys(rules).length === 0 ? {} : { page: rules }),
  };
};
