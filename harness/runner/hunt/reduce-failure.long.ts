import { expect, test } from 'vitest';
import { literal, open, type Profile } from '../../../spec/profiles/profile.ts';
import { drawnFrom } from '../../generators/world-source.ts';
import { subjects } from '../../mutation/subject.ts';
import type { Player } from '../player.ts';
import { trustedPlayer } from '../trusted-player.ts';
import { huntChunk, type HuntFailure } from './hunt-chunk.ts';
import { chunkSize, type HuntPlan } from './hunt-plan.ts';
import { leftOverParts } from './left-over-parts-fixture.ts';
import { reduceFailure } from './reduce-failure.ts';

const planUnder = (profile: Profile): HuntPlan => ({ origin: drawnFrom(1), profile });

/** What a reading saves is no failure under `open`: of that `literal` is asked. */
const plans: readonly { readonly plan: HuntPlan; readonly worldsMax: number }[] = [
  { plan: planUnder(open), worldsMax: 2000 },
  { plan: planUnder(literal), worldsMax: 20_000 },
];

interface Found {
  readonly plan: HuntPlan;
  readonly failure: HuntFailure;
}

const firstFailure = async (player: Player): Promise<Found | undefined> => {
  for (const { plan, worldsMax } of plans) {
    for (let from = 0; from < worldsMax; from += chunkSize) {
      const { failures } = await huntChunk(player, plan, from, chunkSize);
      const failure = failures.find(({ status }) => status === 'nonconformant');
      if (failure !== undefined) return { plan, failure };
    }
  }
  return undefined;
};

const mutants = subjects.map(({ mutant: { name, implementation } }) => ({ name, implementation }));

test.each(mutants)('nothing can be left out of what a hunt finds of $name', async ({ implementation }) => {
  const player = trustedPlayer(implementation);
  const found = await firstFailure(player);
  if (found === undefined) throw new Error('it does not fail');
  const { plan, failure: first } = found;
  const reduced = await reduceFailure(first.index, first, player, plan);
  if (reduced === undefined) throw new Error('it does not fail when it is played again');
  expect([reduced.complete, reduced.hunted.failure]).toEqual([true, { status: first.status, manner: first.manner }]);
  expect(await leftOverParts(reduced, first, player, plan)).toEqual([]);
});
