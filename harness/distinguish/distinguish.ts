import { setImmediate } from 'node:timers/promises';
import type { World } from '../../spec/vocabulary/world.ts';
import { minimise } from '../runner/minimise.ts';
import { isSound } from '../scenarios/is-sound.ts';
import type { Distinction, Looked, Others } from './distinction.ts';
import type { Depth } from './made-traces.ts';
import { type Parting, partingIn } from './parting.ts';
import type { SettledPair } from './reading-pairs.ts';
import type { Stage } from './search-stages.ts';
import type { Side, Sides } from './side.ts';
import { worldSize } from './world-size.ts';

/** How a search is done. */
export interface Search {
  readonly stages: readonly Stage[];
  /** Of so many worlds in which two differ the smallest is made as small as it can be; 1 takes the first. */
  readonly candidates: number;
  /** Worlds are left as they are. */
  readonly isFixed?: boolean;
  readonly signal?: AbortSignal;
  /** Hears of each world that was looked at. */
  readonly onWorld?: (done: number, total: number) => void;
}

interface Candidate {
  readonly from: string;
  readonly world: World;
}

const playsDearly = (side: Side): boolean => side.kind === 'implementation' && side.player.playsDearly === true;

/** A search gives way to Ctrl-C at least once in so many worlds. */
const worldsPerTurn = 16;

/** The first worlds of a stage in which two differ, and how many worlds were looked at. */
const candidatesIn = async (stage: Stage, sides: Sides, search: Search) => {
  const candidates: Candidate[] = [];
  // Where no other worlds can be played than those known, the smallest of all of them is the shortest there is.
  const countMax = sides.some(playsDearly) ? stage.count : search.candidates;
  let worlds = 0;
  for (let index = 0; index < stage.count && candidates.length < countMax; index += 1) {
    if (index % worldsPerTurn === 0) await setImmediate();
    if (search.signal?.aborted === true) return 'interrupted';
    const { about, world } = stage.at(index);
    const parting = await partingIn(sides, world, stage.depth);
    if (parting !== 'unplayable') worlds += 1;
    if (typeof parting === 'object') candidates.push({ from: about, world });
    search.onWorld?.(index + 1, stage.count);
  }
  return { candidates, worlds };
};

/** In what way two differ: which of them refuses what the other does, and how it is broken. */
const mannerOf = (parting: Parting): string =>
  parting.kind === 'refused'
    ? parting.refusals.map(({ allows, violation }) => `${allows} ${violation.breach.kind}`).join()
    : '';

/** Both directions are held on to where they are cheap to find. */
const partsAs = async (sides: Sides, world: World, depth: Depth): Promise<Parting | undefined> => {
  const parting = await partingIn(sides, world, depth, depth === 'as asked');
  return typeof parting === 'object' ? parting : undefined;
};

const smaller = async ({ world }: Candidate, sides: Sides, depth: Depth) => {
  const parting = await partsAs(sides, world, depth);
  const manner = parting === undefined ? undefined : mannerOf(parting);
  return minimise(world, async (other) => {
    const smallerParting = await partsAs(sides, other, depth);
    return smallerParting !== undefined && mannerOf(smallerParting) === manner && isSound(other);
  });
};

/** A signal that is missing tells a person more than another that comes out of its order for want of it. */
const orderWeight = (parting: Parting): number =>
  parting.kind === 'refused'
    ? parting.refusals.filter(({ violation }) => violation.breach.kind === 'out-of-order').length
    : 0;

/** The smallest of some worlds, made as small as it can be, and all that is to be said of it. */
const shortest = async (
  candidates: readonly Candidate[],
  { sides, isFixed }: { readonly sides: Sides; readonly isFixed: boolean },
  depth: Depth,
): Promise<{ readonly parting: Parting; readonly from: string; readonly isShortest: boolean } | undefined> => {
  const made = [];
  for (const candidate of candidates) {
    const { world, complete } = isFixed ? { ...candidate, complete: false } : await smaller(candidate, sides, depth);
    // The other direction may show only where what is asked for is changed.
    const parting = await partingIn(sides, world, 'changed', true);
    if (typeof parting === 'object') made.push({ from: candidate.from, parting, isShortest: complete });
  }
  return made.toSorted(
    ({ parting: a }, { parting: b }) => orderWeight(a) - orderWeight(b) || worldSize(a.world) - worldSize(b.world),
  )[0];
};

/** Where the worlds of a stage were all looked at, those that differ besides the one that is shown. */
const othersOf = (
  shown: string,
  { candidates, worlds }: { readonly candidates: readonly Candidate[]; readonly worlds: number },
  { where }: Stage,
  sides: Sides,
): { readonly others?: Others } => {
  if (!sides.some(playsDearly)) return {};
  return { others: { where, worlds, names: candidates.flatMap(({ from }) => (from === shown ? [] : [from])) } };
};

/**
 * Searches for the smallest world in which two differ, stage by stage and, in each, under one way after the other to
 * settle all else. Gives what it went through where there is none.
 */
export const distinguish = async (pairs: readonly SettledPair[], search: Search): Promise<Distinction> => {
  const looked: Looked[] = [];
  for (const stage of search.stages) {
    let worlds = 0;
    for (const pair of pairs) {
      const { sides } = pair;
      const found = await candidatesIn(stage, sides, search);
      if (found === 'interrupted') return { status: 'interrupted' };
      worlds = Math.max(worlds, found.worlds);
      const isFixed = search.isFixed === true || sides.some(playsDearly);
      const best = await shortest(found.candidates, { sides, isFixed }, stage.depth);
      if (best !== undefined) return { status: 'found', pair, ...best, ...othersOf(best.from, found, stage, sides) };
    }
    looked.push({ where: stage.where, worlds, isChanged: stage.depth === 'changed' });
  }
  const [pair] = pairs;
  if (pair === undefined) throw new Error('there are no two to be told apart');
  return { status: 'none', pair, looked };
};
