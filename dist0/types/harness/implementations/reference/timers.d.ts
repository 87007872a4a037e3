import type { Span, Us } from '../../../spec/vocabulary/time.ts';
/** A timeout that runs. It may be called off, or put off. */
export interface Timer {
    cancel(): void;
    /** Not before this long from now. Never brings it forward. */
    extend(byUs: Us): void;
}
/** Calls `onElapsed` once `span` has passed; never for `infinity`. */
export declare const startTimer: (span: Span, onElapsed: () => void) => Timer;
