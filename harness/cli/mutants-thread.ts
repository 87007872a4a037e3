// A thread that assesses mutants: reads the suite for itself, and tries the mutants that it is given.

import { parentPort, workerData } from 'node:worker_threads';
import { type Ground, openGround } from '../mutation/ground.ts';
import { type MutationChunk, mutationChunk, type MutationPlan } from '../mutation/mutation-chunk.ts';
import { serveThread } from './serve-thread.ts';

if (parentPort !== null) {
  const plan = workerData as MutationPlan;
  let ground: Ground | undefined;
  serveThread<MutationChunk>(parentPort, {
    play: (from, count) => {
      ground ??= openGround(plan.thoroughness);
      return mutationChunk(ground, plan, from, count);
    },
    close: async () => {},
  });
}
