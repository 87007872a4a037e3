import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Implementation } from '../../adapters/adapter.ts';
/** An implementation that does what a profile says, as far as its quirks can be played. */
export declare const followedProfile: (profile: Profile) => Implementation;
