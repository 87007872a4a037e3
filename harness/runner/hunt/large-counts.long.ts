import { expect, test } from 'vitest';
import { literal, open } from '../../../spec/profiles/profile.ts';
import { drawnFrom, exhausted, openSource, type WorldOrigin } from '../../generators/world-source.ts';
import { mutants } from '../../implementations/registry.ts';
import { reference } from '../../implementations/reference/reference.ts';
import { trustedPlayer } from '../trusted-player.ts';
import { huntChunk, type HuntFailure } from './hunt-chunk.ts';
import { chunkSize } from './hunt-plan.ts';
import { huntingPower } from './hunting-power.ts';

const player = trustedPlayer(reference);

const failuresIn = async (
  origin: WorldOrigin,
  profile: typeof open,
  total: number,
): Promise<readonly HuntFailure[]> => {
  const failures: HuntFailure[] = [];
  for (let from = 0; from < total; from += chunkSize) {
    const chunk = await huntChunk(player, { origin, profile }, from, Math.min(chunkSize, total - from));
    failures.push(...chunk.failures);
  }
  return failures;
};

const small = exhausted('small');
const smallCount = openSource(small).count ?? 0;

test.each([
  ['literal', literal],
  ['open', open],
] as const)('the reference conforms in every world of the small scope, under %s', async (_name, profile) => {
  const failures = await failuresIn(small, profile, smallCount);
  expect(failures.filter(({ status }) => status !== 'inconclusive')).toEqual([]);
  // One in a thousand may have too many hypotheses at once.
  expect(failures.length).toBeLessThan(smallCount / 1000);
});

test.each([
  ['literal', literal, 100_000],
  ['open', open, 20_000],
] as const)('and in generated worlds, under %s', async (_name, profile, count) => {
  const failures = await failuresIn(drawnFrom(1), profile, count);
  expect(failures.filter(({ status }) => status !== 'inconclusive')).toEqual([]);
  expect(failures.length).toBeLessThan(count / 100);
});

test.each([1, 2, 3, 4, 5])('a hunt with seed %i kills 95 %% of the mutants that no reading saves', (seed) => {
  const killable = mutants.filter(({ savedBy }) => savedBy === undefined).map(({ implementation }) => implementation);
  const killed = huntingPower(killable, openSource(drawnFrom(seed)), 20_000).filter(
    ({ killedBy }) => killedBy !== undefined,
  );
  expect(killed.length / killable.length).toBeGreaterThanOrEqual(0.95);
});
