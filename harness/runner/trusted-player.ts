import type { Implementation } from '../adapters/adapter.ts';
import { recordCase } from '../adapters/in-process/record-case.ts';
import { worldBoundUs } from './case-bound.ts';
import { playedFrom } from './played.ts';
import type { Player } from './player.ts';

/**
 * Plays an implementation of ours in this thread, without a guard against hangs: for the reference and the mutants,
 * which are known to come back.
 */
export const trustedPlayer = (implementation: Implementation): Player => {
  const { name, version, capabilities } = implementation;
  return {
    implementation: { name, version, ...(capabilities === undefined ? {} : { capabilities }) },
    play: async (world) => {
      const boundUs = worldBoundUs(world, implementation.latenessUs ?? 0);
      return playedFrom(await recordCase(implementation, world, { boundUs }));
    },
    close: async () => {},
  };
};
