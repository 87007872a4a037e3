import type { Profile } from '../../spec/profiles/profile.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { WorldOrigin } from '../generators/world-source.ts';
import type { HuntChunk } from '../runner/hunt/hunt-chunk.ts';

/** What a thread of a hunt is started with: everything that it opens for itself. */
export interface HuntThreadStart {
  readonly adapter: string;
  readonly folder: string;
  readonly latenessUs?: Us;
  readonly origin: WorldOrigin;
  readonly profile: Profile;
  /** The path of a user's own invariant. */
  readonly invariant?: string;
}

/** Worlds to be played; the thread ends when it is told so. */
export type HuntThreadJob = { readonly from: number; readonly count: number } | 'end';

/** What a thread answers to each job. */
export type HuntThreadAnswer =
  | { readonly kind: 'chunk'; readonly chunk: HuntChunk }
  | { readonly kind: 'broken'; readonly message: string };
