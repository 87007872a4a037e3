import type { Profile } from '../../spec/profiles/profile.ts';
import type { Player } from '../runner/player.ts';

/** One of two that are told apart: a way to read the page, or an implementation. */
export type Side =
  | { readonly kind: 'profile'; readonly name: string; readonly profile: Profile }
  | { readonly kind: 'implementation'; readonly name: string; readonly player: Player };

/** Two that are told apart. */
export type Sides = readonly [Side, Side];
