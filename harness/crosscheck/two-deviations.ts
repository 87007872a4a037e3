import type { OnAsk } from '../../spec/readings/on-ask.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { deviationsIn } from '../../spec/profiles/single-deviations.ts';
import { type ChoiceId, register } from '../../spec/readings/register.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { knownWorld, knownWorldFile } from '../distinguish/known-worlds.ts';
import { type ReadingPair, readingPairs } from '../distinguish/reading-pairs.ts';
import { playObedient } from '../predict/obedient.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import type { NamedWorld } from './worlds.ts';

/** A world, and by what profile it is judged. */
export interface ProfiledWorld extends NamedWorld {
  readonly profile: Profile;
}

/** The choices that the page, obeyed, consults in a world under a profile. */
const askedIn = (world: World, profile: Profile): readonly ChoiceId[] => {
  const asked = new Set<ChoiceId>();
  const onAsk: OnAsk = (choice) => asked.add(choice);
  playObedient(world, profile, { boundUs: worldBoundUs(world, 0), eager: false, onAsk });
  return [...asked];
};

const ofPair = (pair: ReadingPair): readonly ProfiledWorld[] => {
  const { choice } = pair;
  const world = knownWorld(pair);
  if (world === undefined) return [];
  return deviationsIn(choice).flatMap((one) =>
    askedIn(world, one)
      .filter((other) => other !== choice)
      .flatMap((other) => deviationsIn(other, one))
      .filter((both) => both.choices[choice]?.[0] === one.choices[choice]?.[0])
      .map((profile) => ({ about: knownWorldFile(pair), world, profile })),
  );
};

/**
 * The shortest worlds that tell two readings of a choice apart, under each deviation from `literal` in it and in another
 * choice that is consulted there: where two readings meet, each of which is judged right by itself.
 */
export const twoDeviations = (): readonly ProfiledWorld[] => register.flatMap(readingPairs).flatMap(ofPair);
