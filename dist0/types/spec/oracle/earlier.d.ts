import type { Context } from './context.ts';
import type { Hypothesis, Timer } from './hypothesis.ts';
/** A step that an earlier stop takes, as if it were the one under way; its timers are its own. */
type Move = (context: Context) => void;
/** Every timer that runs: those of earlier stops, too. */
export declare const everyTimer: ({ timers, earlier }: Hypothesis) => readonly Timer[];
/** Has earlier stops take a step: all of them, or those with this timer; false where there are none. */
export declare const inEarlier: (context: Context, move: Move, timer?: Timer) => boolean;
/**
 * Leaves out the earlier stops of which nobody was left before this instant, and those that are spent but for the latest.
 * What is left is bounded by those who are there and by what may still fall due, not by how often the unit was stopped.
 * Whether a claim or a timeout has ended a stop is asked when it matters.
 */
export declare const withoutEnded: (context: Context) => void;
export {};
