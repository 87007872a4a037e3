import type { CaseRunner } from '../adapters/in-process/case-runner.ts';
import { worldBoundUs } from './case-bound.ts';
import { playedFrom } from './played.ts';
import type { Player } from './player.ts';

/** Plays an implementation that is not ours, in a thread of its own that is ended when it hangs. Closes the runner. */
export const guardedPlayer = (runner: CaseRunner): Player => {
  const { name, version, capabilities, latenessUs = 0 } = runner.implementation;
  return {
    implementation: { name, version, ...(capabilities === undefined ? {} : { capabilities }) },
    latenessUs,
    play: async (world) => playedFrom(await runner.record(world, worldBoundUs(world, latenessUs))),
    close: () => runner.close(),
  };
};
