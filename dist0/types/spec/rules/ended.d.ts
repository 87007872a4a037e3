import type { Us } from '../vocabulary/time.ts';
import type { ProcessName } from '../vocabulary/trace.ts';
/** What has to be known of a process to find it again once it has ended. */
interface Endable {
    readonly info: {
        readonly name: ProcessName;
    };
    readonly deadUs?: Us;
}
interface Batch<Process extends Endable> {
    readonly byName: ReadonlyMap<ProcessName, Process>;
    /** When the last of them ended. */
    readonly lastUs: Us;
}
/**
 * Processes that have ended, in the order in which they did. Never written to once made; adding one costs no more the
 * more there are, as batches are joined with others of their size only.
 */
export type Ended<Process extends Endable> = readonly Batch<Process>[];
/** With one more, which ended after the others. */
export declare const withEnded: <Process extends Endable>(ended: Ended<Process>, process: Process) => Ended<Process>;
/** The one of this name. */
export declare const endedNamed: <Process extends Endable>(ended: Ended<Process>, name: ProcessName) => Process | undefined;
/** Those that ended at this instant, or since. */
export declare const endedSince: <Process extends Endable>(ended: Ended<Process>, us: Us) => readonly Process[];
export {};
