import { type Profile } from '../../spec/profiles/profile.ts';
import { type Found } from './mistake.ts';
/** The names of the profiles that come with killspec as files: what real implementations were seen to follow. */
export declare const profileNames: () => readonly string[];
/** The profile of a name, or of a user's file. `open` where nothing was said. */
export declare const findProfile: (name: string | undefined, cwd: string) => Promise<Found<Profile>>;
