import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { BoundName } from './bounds.ts';
/** What an implementation did that ends a case before its time. The message is bounded, escaped and free of paths. */
export type Fault = 
/** It did something that no implementation may: signalled what never existed, returned rubbish. */
{
    readonly kind: 'protocol-error';
    readonly message: string;
}
/** It threw. `stack` is for a person who looks for the place; it names paths and is no part of any result. */
 | {
    readonly kind: 'crash';
    readonly message: string;
    readonly stack?: string;
}
/** It did not come back, or never stopped acting or asking to be woken. `bound` is the limit that it reached. */
 | {
    readonly kind: 'hang';
    readonly message: string;
    readonly bound?: BoundName;
};
/** How a case came to its end. */
export type Ending = 
/** Nothing was pending any more: no process had anything left to do, and the manager had set no timer. */
{
    readonly kind: 'quiet';
}
/** The end bound given by the caller was reached. */
 | {
    readonly kind: 'bound';
}
/** At the end bound nothing was left of the unit and of the world, but the manager still had timers. */
 | {
    readonly kind: 'leftover-timers';
    readonly message: string;
}
/** The world itself, not the manager, reached a limit: processes that keep each other busy, for instance. */
 | {
    readonly kind: 'exhausted';
    readonly message: string;
    readonly bound: BoundName;
} | Fault;
/** What was recorded of one case. A case that ended badly has the trace up to there. */
export interface CaseRecording {
    readonly trace: Trace;
    readonly ending: Ending;
}
