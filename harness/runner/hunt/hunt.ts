import { type ChunkRange, inChunks } from '../in-chunks.ts';
import type { HuntChunk } from './hunt-chunk.ts';
import type { HuntEnd } from './hunt-file.ts';
import { chunkSize } from './hunt-plan.ts';
import type { Hunter } from './hunter.ts';

/** How far a hunt goes. */
export type HuntRange = Omit<ChunkRange, 'chunkSize'>;

/**
 * Has hunters play chunk after chunk, and hands over what comes of them in the order of their worlds. What is handed
 * over depends on nothing but how much there is of it.
 */
export const hunt = (
  hunters: readonly Hunter[],
  range: HuntRange,
  onChunk: (chunk: HuntChunk) => void | 'enough',
): Promise<HuntEnd> => inChunks(hunters, { ...range, chunkSize }, onChunk);
