import { expect, test } from 'vitest';
import { open } from '../../../spec/profiles/profile.ts';
import { drawnFrom } from '../../generators/world-source.ts';
import { mutants } from '../../implementations/registry.ts';
import { isSound } from '../../scenarios/is-sound.ts';
import type { Player } from '../player.ts';
import { reductions } from '../reductions.ts';
import { trustedPlayer } from '../trusted-player.ts';
import { type FailureKind, huntChunk, huntWorld } from './hunt-chunk.ts';
import type { HuntPlan } from './hunt-plan.ts';
import { type ReducedFailure, reduceFailure } from './reduce-failure.ts';
import { deletions } from './world-parts-fixture.ts';

const plan: HuntPlan = { origin: drawnFrom(1), profile: open };

/** The parts that could still go, by what they are called: the failure would stay the same, and the world sound. */
const superfluous = async (reduced: ReducedFailure, kind: FailureKind, player: Player): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { what, world } of reductions(reduced.world)) {
    const { failure } = await huntWorld(world, player, plan);
    if (failure?.status === kind.status && failure.manner === kind.manner && isSound(world)) found.push(what);
  }
  return found;
};

/** The parts that could be deleted from the data that a world is, by a means that knows nothing of reductions. */
const deletable = async (
  { world: reduced }: ReducedFailure,
  kind: FailureKind,
  player: Player,
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { what, world } of deletions(reduced)) {
    try {
      const { failure } = await huntWorld(world, player, plan);
      if (failure?.status === kind.status && failure.manner === kind.manner && isSound(world)) found.push(what);
    } catch {
      // What is no world any more fails in no manner.
    }
  }
  return found;
};

// A mutant that a reading saves may show nothing under `open`.
const sample = mutants.filter(({ savedBy }, at) => at % 4 === 0 && savedBy === undefined);

test.each(sample)('nothing can be left out of what a hunt finds of $name', async ({ implementation }) => {
  const player = trustedPlayer(implementation);
  const { failures } = await huntChunk(player, plan, 0, 150);
  const [first] = failures.filter(({ status }) => status === 'nonconformant');
  if (first === undefined) throw new Error('it does not fail within these worlds');
  const reduced = await reduceFailure(first.index, first, player, plan);
  if (reduced === undefined) throw new Error('it does not fail when it is played again');
  expect([reduced.complete, reduced.hunted.failure]).toEqual([true, { status: first.status, manner: first.manner }]);
  expect(await superfluous(reduced, first, player)).toEqual([]);
  expect(await deletable(reduced, first, player)).toEqual([]);
});
