import { describe, expect, test } from 'vitest';
import { registerConstraints } from '../../../spec/oracle/register-constraints.ts';
import { runConstraints } from '../../../spec/oracle/run-constraints.ts';
import { literal, open, type Profile } from '../../../spec/profiles/profile.ts';
import { drawnFrom, openSource, type WorldOrigin } from '../../generators/world-source.ts';
import { reference } from '../../implementations/reference/reference.ts';
import { isFailure } from '../outcome.ts';
import { trustedPlayer } from '../trusted-player.ts';
import { huntChunk, type HuntChunk, huntWorld } from './hunt-chunk.ts';

// `npm run verify:long` plays more of the same: see large-counts.long.ts.

const player = trustedPlayer(reference);

const hunt = (origin: WorldOrigin, profile: Profile, from: number, count: number): Promise<HuntChunk> =>
  huntChunk(player, { origin, profile }, from, count);

describe('the reference conforms', () => {
  test('in generated worlds, by the letter', async () => {
    expect((await hunt(drawnFrom(1), literal, 0, 3000)).failures).toEqual([]);
  });

  test('in generated worlds, whatever the reading, and contradicts itself in none', async () => {
    const { failures, statements } = await hunt(drawnFrom(2), open, 0, 500);
    expect(failures.filter(({ status }) => status !== 'inconclusive')).toEqual([]);
    expect(failures.length).toBeLessThan(10);
    const constraints = runConstraints(
      statements.map(({ index, ...statement }) => ({ name: String(index), ...statement })),
      registerConstraints,
    );
    expect(constraints.map(({ status }) => status)).toEqual(constraints.map(() => 'consistent'));
  });

  test.each([
    ['literal', literal, 71],
    ['open', open, 977],
  ] as const)('in the small scope, under %s', async (_name, profile, stride) => {
    const source = openSource({ kind: 'exhausted', version: 1, bound: 'small' });
    const failing: number[] = [];
    for (let index = 0; index < (source.count ?? 0); index += stride) {
      const { played } = await huntWorld(source.at(index), player, { origin: drawnFrom(1), profile });
      if (isFailure(played.outcome) && played.outcome.status !== 'inconclusive') failing.push(index);
    }
    expect(failing).toEqual([]);
  });
});
