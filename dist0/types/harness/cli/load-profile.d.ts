import type { Profile } from '../../spec/profiles/profile.ts';
import type { Found } from './mistake.ts';
/** Loads a profile from a user's file. */
export declare const loadProfileFile: (file: string, cwd: string) => Found<Profile>;
