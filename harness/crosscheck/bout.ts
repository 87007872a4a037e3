import type { Profile } from '../../spec/profiles/profile.ts';
import type { World } from '../../spec/vocabulary/world.ts';

/** Who plays a world, so that there is a trace to be judged. */
export type Performer =
  | { readonly by: 'reference' }
  | { readonly by: 'mutant'; readonly name: string }
  /** What the page asks for under the bout's profile; `eager`: and what it allows. */
  | { readonly by: 'obedient'; readonly eager: boolean };

/**
 * Which of the changes of a trace are judged too: all, a share of them drawn from a seed, or none. `share-if-touching`:
 * a share where the page, obeyed, asks for what the profile takes otherwise than `literal`, else none.
 */
export type Changes = 'all' | 'share' | 'share-if-touching' | 'none';

/** A performer, and what is judged of what it does. */
export interface Performance {
  readonly performer: Performer;
  readonly changes: Changes;
}

/** One world in which the two judges are compared, under one profile that settles every choice. */
export interface Bout {
  readonly world: World;
  /** What the world is about, for a person. */
  readonly about: string;
  readonly profile: Profile;
  readonly performances: readonly Performance[];
}
