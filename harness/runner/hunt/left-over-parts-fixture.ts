import type { World } from '../../../spec/vocabulary/world.ts';
import { isSound } from '../../scenarios/is-sound.ts';
import type { Player } from '../player.ts';
import { reductions } from '../reductions.ts';
import { type FailureKind, huntWorld } from './hunt-chunk.ts';
import type { HuntPlan } from './hunt-plan.ts';
import type { ReducedFailure } from './reduce-failure.ts';
import { deletions } from './world-parts-fixture.ts';

/**
 * The parts of a reduced world that could still go, by what they are called: the failure would stay the same, and the world
 * sound. They are tried by the reductions that the minimiser itself has, and by a means that knows nothing of those: by
 * deleting each part from the data that a world is.
 */
export const leftOverParts = async (
  reduced: ReducedFailure,
  kind: FailureKind,
  player: Player,
  plan: HuntPlan,
): Promise<readonly string[]> => {
  const failsAlike = async (world: World): Promise<boolean> => {
    const { failure } = await huntWorld(world, player, plan);
    return failure?.status === kind.status && failure.manner === kind.manner && isSound(world);
  };
  const found: string[] = [];
  for (const { what, world } of reductions(reduced.world)) if (await failsAlike(world)) found.push(what);
  for (const { what, world } of deletions(reduced.world)) {
    try {
      if (await failsAlike(world)) found.push(what);
    } catch {
      // What is no world any more fails in no manner.
    }
  }
  return found;
};
