import type { Chunk } from '../runner/in-chunks.ts';

/** What a thread is to do; it ends when it is told so. */
export type ThreadJob = (Chunk & { readonly range: number }) | 'end';

/** What a thread answers to each job. */
export type ThreadAnswer<Made extends Chunk> =
  | { readonly kind: 'chunk'; readonly chunk: Made }
  | { readonly kind: 'broken'; readonly message: string };
