import { expect, test } from 'vitest';
import { open } from '../../../spec/profiles/profile.ts';
import { drawnFrom } from '../../generators/world-source.ts';
import { mutants } from '../../implementations/registry.ts';
import { trustedPlayer } from '../trusted-player.ts';
import { huntChunk } from './hunt-chunk.ts';
import type { HuntPlan } from './hunt-plan.ts';
import { leftOverParts } from './left-over-parts-fixture.ts';
import { reduceFailure } from './reduce-failure.ts';

const plan: HuntPlan = { origin: drawnFrom(1), profile: open };

// A mutant that a reading saves may show nothing under `open`. Of all mutants it is checked in reduce-failure.long.ts.
const sample = mutants.filter(({ savedBy }, at) => at % 4 === 0 && savedBy === undefined);

test.each(sample)('nothing can be left out of what a hunt finds of $name', async ({ implementation }) => {
  const player = trustedPlayer(implementation);
  const { failures } = await huntChunk(player, plan, 0, 150);
  const [first] = failures.filter(({ status }) => status === 'nonconformant');
  if (first === undefined) throw new Error('it does not fail within these worlds');
  const reduced = await reduceFailure(first.index, first, player, plan);
  if (reduced === undefined) throw new Error('it does not fail when it is played again');
  expect([reduced.complete, reduced.hunted.failure]).toEqual([true, { status: first.status, manner: first.manner }]);
  expect(await leftOverParts(reduced, first, player, plan)).toEqual([]);
});
