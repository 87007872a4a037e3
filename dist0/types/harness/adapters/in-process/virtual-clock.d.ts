import type { Us } from '../../../spec/vocabulary/time.ts';
/** What `Date` says when a case begins; any fixed instant would do. */
export declare const epochMs: number;
/** The step of the virtual clock: `Date` and timers know no less than a millisecond. */
export declare const resolutionUs: Us;
/**
 * The clock that an implementation in this process lives by: it stands still until it is told to move. There is one
 * for each thread, used by one case after the other, since to make one takes longer than to play a short case.
 */
export declare class VirtualClock {
    #private;
    /** Leaves the machine's own clock in place; see `enter`. */
    constructor();
    /** From now on the thread's global timers and dates are the virtual clock's. */
    enter(): void;
    /** Gives the thread its own timers and dates back. */
    leave(): void;
    /**
     * As `enter`, for `node:timers`, `node:timers/promises` and all of `performance` too, and for good: for a thread that
     * does nothing else.
     */
    takeOver(): void;
    /** Back to the beginning, without any timer. */
    reset(): void;
    /** Moves to a later instant, without anything happening. */
    moveTo(atUs: Us): void;
    /** When the first timer is due, counted from the beginning. */
    nextUs(): Us | undefined;
    /** Moves to the instant of the first timer and calls it. Throws what it throws. */
    fireNext(): void;
}
