import type { Ambiguity } from '../../spec/readings/ambiguity.ts';
import type { ChoiceId } from '../../spec/readings/register.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { packageRoot } from '../package-root.ts';
import { findProfile, profileNames } from './find-profile.ts';

/** Which of those whose profiles come with killspec were seen to follow which reading of a choice. */
export interface Followers {
  readonly choice: ChoiceId;
  /** By reading, in the register's order: `systemd-257`, or `systemd-257 (mount)` where it holds of one unit type. */
  readonly readings: readonly { readonly reading: string; readonly who: readonly string[] }[];
  /** Those of whom several readings are left, or none because their cases contradict each other. */
  readonly untold: readonly string[];
}

interface Said {
  readonly who: string;
  readonly readings: readonly string[];
}

/** What a profile says of a choice: of all units, and of those of one type where that is something else. */
const saidBy = ({ name, choices, unitTypes = {} }: Profile, choice: ChoiceId): readonly Said[] => {
  const common = choices[choice];
  const own = Object.entries(unitTypes).flatMap(([unitType, more]): readonly Said[] => {
    const readings = more[choice];
    return readings === undefined ? [] : [{ who: `${name} (${unitType})`, readings }];
  });
  return [...(common === undefined ? [] : [{ who: name, readings: common }]), ...own];
};

/** Who was seen to follow which reading of each choice of an ambiguity, by the profiles that come with killspec. */
export const followersOf = async ({ choices }: Ambiguity<string, ChoiceId>): Promise<readonly Followers[]> => {
  const profiles: Profile[] = [];
  for (const name of profileNames()) {
    const profile = await findProfile(name, packageRoot());
    if (profile.ok) profiles.push(profile.value);
  }
  return choices.map(({ id, readings }) => {
    const said = profiles.map((profile) => ({ name: profile.name, all: saidBy(profile, id) }));
    const flat = said.flatMap(({ all }) => all);
    const single = (reading: string): readonly string[] =>
      flat.flatMap((each) => (each.readings.length === 1 && each.readings[0] === reading ? [each.who] : []));
    return {
      choice: id,
      readings: readings.map((reading) => ({ reading: reading.id, who: single(reading.id) })),
      untold: [
        ...flat.flatMap((each) => (each.readings.length > 1 ? [each.who] : [])),
        ...said.flatMap(({ name, all }) => (all.length === 0 ? [name] : [])),
      ],
    };
  });
};
