import type { Implementation } from '../adapters/adapter.ts';
import { InPageClock } from '../adapters/in-page/in-page-clock.ts';
import { InProcessDriver, refusePromise } from '../adapters/in-process/in-process-driver.ts';
import { playWorld } from '../kernel/play-world.ts';
import { worldBoundUs } from './case-bound.ts';
import { playedFrom } from './played.ts';
import type { Player } from './player.ts';

/** The step of the clock, as it is in the command line for implementations in its process. */
const resolutionUs = 1000;

/**
 * As `trustedPlayer`, where nothing of Node is there: for implementations of ours, which act within each call and are
 * known to come back.
 */
export const inPagePlayer = (implementation: Implementation): Player => {
  const { name, version, capabilities, latenessUs = 0 } = implementation;
  const clock = new InPageClock();
  return {
    implementation: { name, version, ...(capabilities === undefined ? {} : { capabilities }) },
    play: (world) => {
      const driver = new InProcessDriver(implementation, clock, refusePromise);
      const options = { boundUs: worldBoundUs(world, latenessUs), resolutionUs, latenessUs };
      return Promise.resolve(playedFrom(clock.during(() => playWorld(world, driver, options))));
    },
    close: async () => {},
  };
};
