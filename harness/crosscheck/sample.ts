import { literal, type Profile } from '../../spec/profiles/profile.ts';
import { deviationsIn } from '../../spec/profiles/single-deviations.ts';
import { register } from '../../spec/readings/register.ts';
import { knownWorld, knownWorldFile } from '../distinguish/known-worlds.ts';
import { readingPairs } from '../distinguish/reading-pairs.ts';
import type { Bout } from './bout.ts';
import { type PlayedPart, playBout } from './compare-bout.ts';
import type { LegName } from './leg.ts';
import { openLeg, underProfile } from './open-leg.ts';
import { type ProfiledWorld, twoDeviations } from './two-deviations.ts';

/** A bout that is played: what is left is to judge it. */
export interface SampledBout {
  readonly name: string;
  readonly profile: Profile;
  readonly parts: readonly PlayedPart[];
}

const seed = 1;
/** One change in so many is taken where not all are. */
const share = 4;

/** How many bouts of each leg, from its beginning; `npm run verify:long` goes through more. */
const samples: readonly (readonly [leg: LegName, count: number])[] = [
  ['literal', 300],
  ['joint', 200],
  ['drawn', 150],
];

interface NamedBout {
  readonly name: string;
  readonly index: number;
  readonly bout: Bout;
}

const ofLegs = (): readonly NamedBout[] =>
  samples.flatMap(([name, count]) => {
    const leg = openLeg(name, seed);
    return Array.from({ length: count }, (_, index) => ({ name: `${name} ${index}`, index, bout: leg.at(index) }));
  });

const ofWorld = ({ about, world, profile }: ProfiledWorld, index: number): NamedBout => ({
  name: `${about} under ${profile.name}`,
  index,
  bout: underProfile(profile, { about, world }, index, 'all'),
});

/** The shortest scenarios that tell two readings of a choice apart, under each profile that differs in that choice. */
const ofReadings = (): readonly NamedBout[] =>
  register.flatMap(readingPairs).flatMap((pair) => {
    const world = knownWorld(pair);
    if (world === undefined) return [];
    const about = knownWorldFile(pair);
    return [literal, ...deviationsIn(pair.choice)].map((profile, index) => ofWorld({ about, world, profile }, index));
  });

/** Bouts in which every part of the judges has something to say. */
export const sampledBouts = (): readonly SampledBout[] =>
  [...ofLegs(), ...ofReadings(), ...twoDeviations().map(ofWorld)].map(({ name, index, bout }) => ({
    name,
    profile: bout.profile,
    parts: playBout(bout, { seed, index, share }),
  }));
