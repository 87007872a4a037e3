import type { Distinction } from './distinction.ts';
import { distinguish, type Search } from './distinguish.ts';
import { knownWorld } from './known-worlds.ts';
import { type ReadingPair, settledPairs } from './reading-pairs.ts';
import { stagesOf } from './search-stages.ts';

/**
 * Tells two readings apart: by the world that is known to be the shortest, which is played again, or, where there is none
 * (or `isLimited` wants only what the search names), by a search.
 */
export const distinguishReadings = async (
  pair: ReadingPair,
  search: Search,
  isLimited = false,
): Promise<Distinction> => {
  const pairs = settledPairs(pair);
  const world = isLimited ? undefined : knownWorld(pair);
  if (world === undefined) return distinguish(pairs, search);
  const stages = stagesOf('the known worlds', [{ about: 'a world that was found before', world }], true);
  const known = await distinguish(pairs, { ...search, stages, isFixed: true });
  if (known.status === 'none') return distinguish(pairs, search);
  return known.status === 'found' ? { ...known, isShortest: true } : known;
};
