import type { KillResult } from '../../spec/vocabulary/trace.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
/** What was recorded of a system. Instants are on the recording's own clock. */
export type RawFact = {
    readonly kind: 'signal';
    readonly from: number;
    readonly to: number;
    readonly number: number;
    /** What kill(2) answered, where that is known. */
    readonly result?: KillResult;
}
/** A signal takes effect on a process; `isFatal` where its default action does. */
 | {
    readonly kind: 'deliver';
    readonly pid: number;
    readonly number: number;
    readonly isFatal: boolean;
} | {
    readonly kind: 'fork';
    readonly parent: number;
    readonly child: number;
}
/** How a process ended is often not known. */
 | {
    readonly kind: 'exit';
    readonly pid: number;
    readonly status?: number;
    readonly number?: number;
}
/** What a process of the guest wrote into the trace: `case` is absent where it speaks of all of them. */
 | {
    readonly kind: 'mark';
    readonly pid: number;
    readonly case?: number;
    readonly text: string;
}
/** Something happened to a control group, by the doing of a process; `pid` is the one that came into it. */
 | {
    readonly kind: 'group';
    readonly what: 'attach' | 'remove';
    readonly by: number;
    readonly path: string;
    readonly pid?: number;
}
/** A line of the kernel's log, in which systemd's stands. */
 | {
    readonly kind: 'log';
    readonly text: string;
};
/** A fact that was recorded, at its instant. */
export type RawEvent = {
    readonly atUs: Us;
} & RawFact;
/** Reads a trace of the kernel's tracepoints as text; lines of other events are passed over. */
export declare const readFtrace: (text: string) => readonly RawEvent[];
