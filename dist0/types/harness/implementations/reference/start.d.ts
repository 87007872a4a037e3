import type { Us } from '../../../spec/vocabulary/time.ts';
import type { ExitEvent } from './charge.ts';
/** How a start ended. `skipped`: an ExecCondition= command said that the unit need not run. */
export type StartEnd = 'started' | 'failed' | 'timed-out' | 'skipped';
/** A start under way. It reports its end once, unless it is abandoned before. */
export interface Start {
    begin(): void;
    /** A process of the unit, or a command, has ended; `wasMain` where it was the main process. */
    exited(exit: ExitEvent, wasMain: boolean): void;
    /** A process says READY=1. */
    ready(): void;
    /** The main process is now known. */
    mainKnown(): void;
    /** The service asks for more time: at least this long from now. */
    extend(byUs: Us): void;
    /** Goes no further. What runs goes on running. */
    abandon(): void;
}
