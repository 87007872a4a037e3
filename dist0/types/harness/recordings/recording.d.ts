import type { Us } from '../../spec/vocabulary/time.ts';
import { type ProcessInfo, type Trace, type TraceEvent, type TraceEventKind } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { DrawnOrigin } from '../generators/world-source.ts';
/** Where traces come from: what was run, in what, and how it was seen. */
export interface Provenance {
    readonly name: string;
    readonly version: string;
    /** The kernel that it ran on, and whatever else it takes to run it again. */
    readonly machine: string;
    readonly latenessUs: Us;
    readonly observed: readonly TraceEventKind[];
    /** Where its worlds were drawn from, where they are no scenarios. */
    readonly drawn?: DrawnOrigin;
}
/** What was recorded of one case, beside what its world says already. */
export interface RecordedCase {
    readonly name: string;
    /** The world that was played, by its hash: another one under the same name was not recorded. */
    readonly world: string;
    readonly processes: readonly ProcessInfo[];
    readonly events: readonly TraceEvent[];
    readonly endUs: Us;
}
/** Traces of an implementation, to be judged without it. */
export interface Recording {
    readonly provenance: Provenance;
    readonly cases: readonly RecordedCase[];
}
/** The hash that a recording knows a world by. */
export declare const hashOfWorld: (world: World) => string;
/** Takes a trace apart into what its world does not say. */
export declare const recordedCase: (name: string, world: World, { header, events, endUs }: Trace) => RecordedCase;
/** The trace of a case that was recorded. */
export declare const traceOf: (world: World, { processes, events, endUs }: RecordedCase, from: Provenance) => Trace;
/** Writes a recording: lines of JSON, compressed, with the number of cases at the end. The same gives the same bytes. */
export declare const writeRecording: ({ provenance, cases }: Recording) => Buffer;
/** Reads a recording; says in words what is wrong with one that is not whole, or is of another kind. */
export declare const readRecording: (bytes: Buffer) => Recording | string;
