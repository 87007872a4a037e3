import { expect, test } from 'vitest';
import { open } from '../../../spec/profiles/profile.ts';
import { drawnFrom } from '../../generators/world-source.ts';
import { reference } from '../../implementations/reference/reference.ts';
import type { Player } from '../player.ts';
import { trustedPlayer } from '../trusted-player.ts';
import { huntChunk, isGivenUp } from './hunt-chunk.ts';

const plan = { origin: drawnFrom(1), profile: open };

const hanging: Player = {
  implementation: { name: 'hanging', version: '1' },
  play: async () => ({ status: 'hang', message: 'it did not answer within 5 s' }),
  close: async () => {},
};

test.each([1, 4])(
  'what hangs three times in a row is not waited for a fourth time, with %i in flight',
  async (inFlightMax) => {
    const chunk = await huntChunk({ ...hanging, inFlightMax }, plan, 0, 10);
    expect([chunk.counts.hang, chunk.counts.inconclusive, isGivenUp(chunk)]).toEqual([3, 7, true]);
  },
);

test('several worlds in flight give the same chunk as one', async () => {
  const player = trustedPlayer(reference);
  const expected = await huntChunk(player, plan, 0, 20);
  expect(await huntChunk({ ...player, inFlightMax: 5 }, plan, 0, 20)).toEqual(expected);
  expect(isGivenUp(expected)).toBe(false);
});
