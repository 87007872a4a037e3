import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import { compileSparingly } from '../cli/compile-sparingly.ts';
import { startThreads } from '../cli/threads.ts';
import { drawnFrom } from '../generators/world-source.ts';
import { type ChunkMaker, inChunks } from '../runner/in-chunks.ts';
import type { HuntChunk } from '../runner/hunt/hunt-chunk.ts';
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

interface Hunted {
  readonly profile: Profile;
  /** How many make a stretch. */
  readonly worldCount: number;
  /** Small beside a stretch, so that who is done first does not wait long: in a long hunt nobody does. */
  readonly chunkSize: number;
  /** How many each thread plays before anything is timed: until then the compiler takes a part of each core. */
  readonly warmUpCount: number;
}

const hunts: readonly Hunted[] = [
  { profile: literal, worldCount: 10_000, chunkSize: 100, warmUpCount: 30_000 },
  { profile: open, worldCount: 2000, chunkSize: 20, warmUpCount: 6000 },
];

/** Each stretch is played by one and by two: some worlds cost many times what others do. */
const stretchCount = 8;
/** So many stretches later, that no thread has their units parsed from before. */
const stretchesBetween = 4;

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

/** How much sooner two are done than one with the same, by the clock on the wall. */
interface Gains {
  readonly loop: number;
  readonly hunt: number;
  readonly worldsPerSecond: number;
}

const measureGains = async (
  makers: readonly ChunkMaker<HuntChunk>[],
  loops: readonly Worker[],
  { worldCount, warmUpCount, chunkSize }: Hunted,
): Promise<Gains> => {
  const huntBy = (who: readonly ChunkMaker<HuntChunk>[], from: number, count: number): Promise<unknown> =>
    inChunks(who, { from, count, chunkSize }, () => {});
  const begin = warmUpCount * makers.length;
  await huntBy(makers, 0, begin);
  const loopGains: number[] = [];
  const oneMs: number[] = [];
  const twoMs: number[] = [];
  for (let at = 0; at < stretchCount; at += 1) {
    const stretch = (index: number): number => begin + (index % stretchCount) * worldCount;
    // Each of the two is the one that is alone in every other round.
    const alone = loops.slice(at % 2).slice(0, 1);
    const single = makers.slice(at % 2).slice(0, 1);
    const loopMs = await timed(() => Promise.all(alone.map((loop) => turn(loop, turns))));
    const loopsMs = await timed(() => Promise.all(loops.map((loop) => turn(loop, turns / loops.length))));
    loopGains.push(loopMs / loopsMs);
    oneMs[at] = await timed(() => huntBy(single, stretch(at), worldCount));
    const other = at + stretchesBetween;
    twoMs[other % stretchCount] = await timed(() => huntBy(makers, stretch(other), worldCount));
  }
  return {
    loop: median(loopGains),
    hunt: median(oneMs.map((ms, at) => ms / (twoMs[at] ?? Number.NaN))),
    worldsPerSecond: (worldCount * 1000) / median(twoMs),
  };
};

const benchHunt = async (hunted: Hunted): Promise<Section> => {
  const { profile, worldCount } = hunted;
  const start = { adapter: 'killspec:reference', folder: '.', origin: drawnFrom(1), profile };
  const threads = await startThreads<HuntChunk>('hunt-thread', 2, start);
  const loops = [0, 1].map(() => new Worker(spin, { eval: true }));
  try {
    const { loop, hunt, worldsPerSecond } = await measureGains(threads.makers, loops, hunted);
    const ratio = hunt / loop;
    const figure: Figure = {
      name: `workers: hunt with two threads under ${profile.name}`,
      perSecond: worldsPerSecond,
      ratio,
      atLeast: 0.9,
    };
    return {
      lines: [
        `two workers, ${worldCount} worlds under ${profile.name} at a time, by the clock on the wall`,
        `  a bare loop gains from two threads (the baseline)${loop.toFixed(2).padStart(7)}`,
        `  a hunt gains from two threads                    ${hunt.toFixed(2).padStart(7)}`,
        `  ratio: ${ratio.toFixed(2)} of the baseline (hold 0.9: ${ratio >= 0.9 ? 'holds' : 'does not hold'})`,
      ],
      figures: [figure],
    };
  } finally {
    await threads.close();
    for (const loop of loops) await loop.terminate();
  }
};

/** What two workers gain over one, beside what a bare loop gains: what the machine has to give. */
export const benchWorkers = async (): Promise<Section> => {
  compileSparingly();
  const sections: Section[] = [];
  for (const hunted of hunts) sections.push(await benchHunt(hunted));
  return {
    lines: sections.flatMap(({ lines }, at) => (at === 0 ? lines : ['', ...lines])),
    figures: sections.flatMap(({ figures }) => figures),
  };
};
