import type { HuntChunk } from './hunt-chunk.ts';
import type { HuntEnd } from './hunt-file.ts';
import { chunkSize } from './hunt-plan.ts';

/** Somebody who plays chunks, one at a time: this thread, or another. */
export interface Hunter {
  readonly play: (from: number, count: number) => Promise<HuntChunk>;
}

/** How far a hunt goes. */
export interface HuntRange {
  /** The index of the first world. */
  readonly from: number;
  /** How many worlds; as many as `goesOn` lets be where absent. */
  readonly count?: number;
  /** Asked before each chunk: false where time is up. */
  readonly goesOn?: () => boolean;
  /** Aborted to end the hunt after the chunks that are being played. */
  readonly signal?: { readonly aborted: boolean };
}

/**
 * Has hunters play chunk after chunk, and hands over what comes of them in the order of their worlds, whoever is done
 * first. What is handed over depends on nothing but how much there is of it.
 */
export const hunt = async (
  hunters: readonly Hunter[],
  range: HuntRange,
  onChunk: (chunk: HuntChunk) => void,
): Promise<HuntEnd> => {
  const { count = Number.POSITIVE_INFINITY, goesOn = () => true, signal } = range;
  const waiting = new Map<number, HuntChunk>();
  const endIndex = range.from + count;
  let next = range.from;
  let written = range.from;
  let isInterrupted = false;
  const take = (): { readonly from: number; readonly count: number } | undefined => {
    isInterrupted ||= signal?.aborted === true;
    // The first chunk is played in any case: no budget is too short for it.
    if (isInterrupted || next >= endIndex || (next > range.from && !goesOn())) return undefined;
    const from = next;
    next = Math.min(endIndex, from + chunkSize);
    return { from, count: next - from };
  };
  const follow = async (hunter: Hunter): Promise<void> => {
    for (let job = take(); job !== undefined; job = take()) {
      const chunk = await hunter.play(job.from, job.count);
      waiting.set(chunk.from, chunk);
      for (let ready = waiting.get(written); ready !== undefined; ready = waiting.get(written)) {
        waiting.delete(written);
        written += ready.count;
        onChunk(ready);
      }
    }
  };
  await Promise.all(hunters.map(follow));
  return isInterrupted && next < endIndex ? 'interrupted' : 'complete';
};
