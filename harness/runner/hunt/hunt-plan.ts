import type { Profile } from '../../../spec/profiles/profile.ts';
import type { WorldOrigin } from '../../generators/world-source.ts';
import type { PlayOptions } from '../play-case.ts';
import type { Invariant } from './ask-invariant.ts';

/** What is hunted, and by what it is judged. The same plan gives the same results everywhere. */
export interface HuntPlan extends Pick<PlayOptions, 'judge' | 'rules'> {
  readonly origin: WorldOrigin;
  readonly profile: Profile;
  readonly invariant?: Invariant;
}

/** How many worlds are played before anything is written of them. Part of the format: chunks begin at its multiples. */
export const chunkSize = 100;
