import { type DataProblem } from './data-problem.ts';
import { type Profile } from './profile.ts';
/** The version of the profile format that this code reads. */
export declare const profileFormat = "killspec-profile/1";
/** A profile, or everything that is wrong with it. */
export type ParsedProfile = {
    readonly status: 'ok';
    readonly profile: Profile;
} | {
    readonly status: 'bad';
    readonly problems: readonly DataProblem[];
};
/**
 * A profile from the data of a user's file:
 *
 *     format: killspec-profile/1     (optional)
 *     name: my-init
 *     base: literal                  (optional: what choices that are not named take; `open` if absent)
 *     choices:
 *       AMB-16: restart-too
 *       AMB-17: [same-targets, whole-group]
 *     unitTypes:                     (optional: what stands in the place of these for units of one type)
 *       scope: { AMB-48: at-once }
 *     plays: { AMB-18: batch-hup-first }      (optional: what is predicted by of what is left open, if not by literal)
 *     quirks: [waits one second more before the final signal]      (optional)
 *
 * Choices that `base` settles give way where the named ones contradict them.
 */
export declare const parseProfile: (data: unknown) => ParsedProfile;
