import { literal, type Profile } from '../../spec/profiles/profile.ts';
import { singleDeviations } from '../../spec/profiles/single-deviations.ts';
import { mutants } from '../implementations/registry.ts';
import type { Bout, Changes, Performance, Performer } from './bout.ts';
import { jointProfile, jointProfileCount } from './joint-profiles.ts';
import type { Leg, LegName } from './leg.ts';
import { blockSize, candidateMax, touchingWorlds } from './touching-worlds.ts';
import { drawnWorlds, type NamedWorld, smallWorlds, suiteWorlds } from './worlds.ts';

const reference: Performer = { by: 'reference' };
const obedient: Performer = { by: 'obedient', eager: false };
const eager: Performer = { by: 'obedient', eager: true };

/** One mutant after the other. */
const mutantAt = (turn: number): Performer => ({ by: 'mutant', name: mutants[turn % mutants.length]?.name ?? '' });

const unchanged = (performer: Performer): Performance => ({ performer, changes: 'none' });

const underLiteral = ({ about, world }: NamedWorld, index: number): Bout => ({
  world,
  about,
  profile: literal,
  performances: [{ performer: reference, changes: 'all' }, unchanged(obedient), unchanged(mutantAt(index))],
});

/** Under another profile the page, obeyed, is what conforms; the reference and the mutants depart from it. */
export const underProfile = (profile: Profile, { about, world }: NamedWorld, turn: number, changes: Changes): Bout => ({
  world,
  about,
  profile,
  performances: [
    { performer: obedient, changes },
    unchanged(eager),
    unchanged(reference),
    unchanged(mutantAt(2 * turn)),
    unchanged(mutantAt(2 * turn + 1)),
  ],
});

const literalLeg = (): Leg => {
  const { count, at } = smallWorlds();
  return { count, at: (index) => underLiteral(at(index), index) };
};

const drawnLeg = (seed: number): Leg => {
  const at = drawnWorlds(seed);
  return { at: (index) => underLiteral(at(index), index) };
};

const suiteLeg = (): Leg => {
  const { count, at } = suiteWorlds();
  const profiles = [literal, ...singleDeviations()];
  return {
    count: count * profiles.length,
    at: (index) => {
      const turn = Math.floor(index / profiles.length);
      const profile = profiles[index % profiles.length] ?? literal;
      return underProfile(profile, at(turn), index, profile === literal ? 'all' : 'share-if-touching');
    },
  };
};

const deviationsLeg = (seed: number): Leg => {
  const deviations = singleDeviations();
  const candidates = { drawn: drawnWorlds(seed), small: smallWorlds().at };
  let known: { readonly block: number; readonly worlds: readonly NamedWorld[] } | undefined;
  const worldsOf = (block: number, profile: Profile): readonly NamedWorld[] => {
    if (known?.block !== block) {
      known = { block, worlds: touchingWorlds(candidates, profile, block * candidateMax) };
    }
    return known.worlds;
  };
  return {
    at: (index) => {
      const block = Math.floor(index / blockSize);
      const profile = deviations[block % deviations.length] ?? literal;
      const world = worldsOf(block, profile)[index % blockSize];
      if (world === undefined) throw new Error('a block has fewer worlds than it should');
      return underProfile(profile, world, index, 'share');
    },
  };
};

const jointLeg = (seed: number): Leg => {
  const drawn = drawnWorlds(seed);
  const small = smallWorlds();
  const suite = suiteWorlds();
  const worldAt = (turn: number, index: number): NamedWorld => {
    if (turn % 4 === 0) return suite.at(index);
    return turn % 4 === 2 ? small.at(index) : drawn(index);
  };
  return {
    at: (index) => {
      const turn = Math.floor(index / jointProfileCount);
      return underProfile(jointProfile(seed, index % jointProfileCount), worldAt(turn, index), index, 'share');
    },
  };
};

/** Opens a part of a crosscheck. */
export const openLeg = (name: LegName, seed: number): Leg => {
  switch (name) {
    case 'literal':
      return literalLeg();
    case 'suite':
      return suiteLeg();
    case 'deviations':
      return deviationsLeg(seed);
    case 'joint':
      return jointLeg(seed);
    case 'drawn':
      return drawnLeg(seed);
  }
};
