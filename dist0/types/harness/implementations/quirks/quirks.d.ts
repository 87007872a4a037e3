import type { Quirk } from './quirk.ts';
/**
 * All quirks that can be played, in the order in which they are tried on an implementation and played: those that change
 * little before those that change much, so that what one of the former explains is not put down to one of the latter.
 */
export declare const quirks: readonly Quirk[];
/** A quirk by its name. */
export declare const quirkNamed: (name: string) => Quirk | undefined;
