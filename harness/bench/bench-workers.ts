import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { literal } from '../../spec/profiles/profile.ts';
import { startThreads } from '../cli/threads.ts';
import { drawnFrom } from '../generators/world-source.ts';
import type { HuntChunk } from '../runner/hunt/hunt-chunk.ts';
import { hunt } from '../runner/hunt/hunt.ts';
import type { Figure, Section } from './figure.ts';

/** Something to do that needs nothing but a core, in so many turns. */
const spin = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (turns) => {
  if (turns === 0) return parentPort.close();
  let sum = 0;
  for (let turn = 0; turn < turns; turn += 1) sum = (sum * 31 + turn) % 1000003;
  parentPort.postMessage(sum);
});
`;

const turns = 100_000_000;
const worldCount = 4000;
const roundCount = 5;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const beganMs = performance.now();
  await act();
  return performance.now() - beganMs;
};

const turn = async (worker: Worker, count: number): Promise<void> => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's, not a window's
  worker.postMessage(count);
  await once(worker, 'message');
};

/** What two workers gain over one, beside what a bare loop gains: what the machine has to give. */
export const benchWorkers = async (): Promise<Section> => {
  const start = { adapter: 'killspec:reference', folder: '.', origin: drawnFrom(1), profile: literal };
  const threads = await startThreads<HuntChunk>('hunt-thread', 2, start);
  const first = new Worker(spin, { eval: true });
  const loops = [first, new Worker(spin, { eval: true })];
  let next = 0;
  const huntWith = (count: number): Promise<unknown> => {
    const from = next;
    next += worldCount;
    return hunt(threads.makers.slice(0, count), { from, count: worldCount }, () => {});
  };
  const huntGains: number[] = [];
  const loopGains: number[] = [];
  const rates: number[] = [];
  try {
    await huntWith(2);
    for (let round = 0; round < roundCount; round += 1) {
      const alone = await timed(() => turn(first, turns));
      const together = await timed(() => Promise.all(loops.map((loop) => turn(loop, turns / 2))));
      loopGains.push(alone / together);
      const one = await timed(() => huntWith(1));
      const two = await timed(() => huntWith(2));
      huntGains.push(one / two);
      rates.push((worldCount * 1000) / two);
    }
  } finally {
    await threads.close();
    for (const loop of loops) await loop.terminate();
  }
  const ratio = median(huntGains) / median(loopGains);
  const figure: Figure = { name: 'workers: hunt with two threads', perSecond: median(rates), ratio };
  return {
    lines: [
      `two workers, ${worldCount} worlds under literal a round, by the clock on the wall`,
      `  a bare loop gains from two threads (the baseline)${median(loopGains).toFixed(2).padStart(7)}`,
      `  a hunt gains from two threads                    ${median(huntGains).toFixed(2).padStart(7)}`,
      `  ratio: ${ratio.toFixed(2)} of the baseline (hold 0.9: ${ratio >= 0.9 ? 'holds' : 'does not hold'})`,
    ],
    figures: [figure],
  };
};
