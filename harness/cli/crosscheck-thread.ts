// A thread of a crosscheck: opens the leg for itself, and compares the bouts that it is given.

import { parentPort, workerData } from 'node:worker_threads';
import { type CrosscheckChunk, crosscheckChunk, type CrosscheckPlan } from '../crosscheck/crosscheck-chunk.ts';
import type { Leg } from '../crosscheck/leg.ts';
import { openLeg } from '../crosscheck/open-leg.ts';
import { serveThread } from './serve-thread.ts';

if (parentPort !== null) {
  const plan = workerData as CrosscheckPlan;
  let leg: Leg | undefined;
  serveThread<CrosscheckChunk>(parentPort, {
    play: (from, count) => {
      if (plan.leg === 'files') throw new Error('files are compared without threads');
      leg ??= openLeg(plan.leg, plan.seed);
      return crosscheckChunk(leg, plan, from, count);
    },
    close: async () => {},
  });
}
