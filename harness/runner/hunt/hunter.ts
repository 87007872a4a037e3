import { Narrowing } from '../../../spec/oracle/narrowing.ts';
import { registerConstraints } from '../../../spec/oracle/register-constraints.ts';
import type { ChunkMaker } from '../in-chunks.ts';
import type { Player } from '../player.ts';
import { type HuntChunk, huntChunk } from './hunt-chunk.ts';
import type { HuntPlan } from './hunt-plan.ts';

/** Somebody who plays chunks of a hunt, one at a time: this thread, or another. */
export type Hunter = ChunkMaker<HuntChunk>;

/**
 * Hunts with a player. What the worlds of a range say of the readings is given once: that what is left out was said
 * before makes no difference to who takes all chunks of the range in their order.
 */
export const hunterWith = (player: Player, plan: HuntPlan): Hunter => {
  let current: number | undefined;
  let narrowing = new Narrowing(registerConstraints);
  return {
    play: (from, count, range) => {
      if (current !== range) {
        current = range;
        narrowing = new Narrowing(registerConstraints);
      }
      return huntChunk(player, plan, from, count, narrowing);
    },
  };
};
