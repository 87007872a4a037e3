// A thread of a perturbation: perturbs the cells that it is given.

import { parentPort, workerData } from 'node:worker_threads';
import { type PerturbChunk, perturbChunk } from '../perturbation/perturb-cells.ts';
import type { PerturbThreadStart } from './perturb-thread-start.ts';
import { serveThread } from './serve-thread.ts';

if (parentPort !== null) {
  const { chosen, plan } = workerData as PerturbThreadStart;
  serveThread<PerturbChunk>(parentPort, {
    play: async (from, count) => perturbChunk(chosen, plan, from, count),
    close: async () => {},
  });
}
