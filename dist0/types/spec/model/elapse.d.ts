import type { Us } from '../vocabulary/time.ts';
import type { State } from './state.ts';
/** Lets everything happen that is due before an instant, in order. What is due at the instant itself stays. */
export declare const passTime: (state: State, untilUs: Us) => void;
/** Whether a delay passes at this very instant. */
export declare const isDelayPassing: (state: State, atUs: Us) => boolean;
/**
 * Lets fall due the one thing that does so first, of what is due by this instant; false where nothing is. What the
 * manager does at an instant tells what it takes to have fallen due: facts of the same instant may come before the rest.
 */
export declare const fallDue: (state: State, atUs: Us) => boolean;
/** Lets fall due everything whose delay passes at this very instant, but not what falls due because of that. */
export declare const fallDueTogether: (state: State, atUs: Us) => void;
/** The next instant at which, without any event, something falls due; absent where nothing does. */
export declare const nextDueUs: (state: State) => Us | undefined;
/** The next instant at which, without any event, something falls due or must have been done. */
export declare const nextInstant: (state: State) => Us | undefined;
