import type { World } from '../../spec/vocabulary/world.ts';
import { firstThat, type Trying } from '../generators/first-that.ts';
import { type Reduction, reductions } from './reductions.ts';

/** At most so many worlds are played to make one failing case smaller. */
export const attemptsMax = 2000;

/** A failing world from which nothing can be left out. */
export interface Minimised {
  readonly world: World;
  /** What was left out or made simpler, in order. */
  readonly removed: readonly string[];
  readonly attempts: number;
  /** False where `attemptsMax` was reached: then parts may be left that do not matter. */
  readonly complete: boolean;
}

/**
 * Leaves out part after part of a failing world as long as it still fails the same way, which is for `stillFails` to
 * say. The same world and the same answers give the same result, also where several are tried together.
 */
export const minimise = async (
  world: World,
  stillFails: (world: World) => Promise<boolean>,
  { bound = attemptsMax, announce }: Partial<Trying<World>> = {},
): Promise<Minimised> => {
  const announceAll = announce && ((all: readonly Reduction[]) => announce(all.map((each) => each.world)));
  const removed: string[] = [];
  let current = world;
  let attempts = 0;
  // One round after the other until nothing could be left out of a whole one; each change makes the world smaller.
  for (let changed = true; changed; ) {
    changed = false;
    let candidates = reductions(current);
    for (let at = 0; at < candidates.length; ) {
      if (attempts >= bound) return { world: current, removed, attempts, complete: false };
      const { thing, tried } = await firstThat(candidates.slice(at), (each) => stillFails(each.world), {
        bound: bound - attempts,
        announce: announceAll,
      });
      attempts += tried;
      at += tried;
      if (thing === undefined) continue;
      removed.push(thing.what);
      current = thing.world;
      candidates = reductions(current);
      changed = true;
      // What stood after the part that went now stands at its place.
      at -= 1;
    }
  }
  return { world: current, removed, attempts, complete: true };
};
