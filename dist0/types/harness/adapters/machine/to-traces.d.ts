import type { Us } from '../../../spec/vocabulary/time.ts';
import { type Trace, type TraceEventKind } from '../../../spec/vocabulary/trace.ts';
import type { Recipe } from './recipes/recipe.ts';
import type { RawEvent } from '../../recordings/read-ftrace.ts';
import type { MachineCase } from './write-cases.ts';
/** What came of one case in a machine: its trace, or why there is none. */
export type MachineRecording = {
    readonly status: 'recorded';
    readonly trace: Trace;
}
/** The manager refused what was asked of it, or the unit was never as the world has it. */
 | {
    readonly status: 'unplayed';
    readonly message: string;
}
/** Its processes were not there in time, perhaps for what else there was in its boot. */
 | {
    readonly status: 'late';
    readonly message: string;
}
/** Another case of the same boot was not there in time, so that all that was asked came too late. */
 | {
    readonly status: 'disturbed';
    readonly message: string;
};
/**
 * What a machine sees. Memory does not run out in one, and nothing is frozen; what a manager takes for the state of its
 * unit is known where it says so.
 */
export declare const observedIn: (log: Recipe["log"]) => readonly TraceEventKind[];
/** What must be known of a manager to read what it did. */
export interface ManagerFacts {
    readonly latenessUs: Us;
    /** What it says of its units, see `Recipe`. */
    readonly log: Recipe['log'];
}
/** Makes the trace of each case of what the kernel recorded of all of them side by side. */
export declare const toTraces: (cases: readonly MachineCase[], raw: readonly RawEvent[], facts: ManagerFacts) => readonly MachineRecording[];
