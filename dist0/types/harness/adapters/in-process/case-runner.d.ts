import type { Us } from '../../../spec/vocabulary/time.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Bounds } from '../../kernel/bounds.ts';
import type { CaseRecording } from '../../kernel/recording.ts';
import type { AdapterProblem } from './adapter-problem.ts';
import type { ImplementationFacts, WorkerAnswer } from './worker-messages.ts';
import { type Lost, WorkerThread } from './worker-thread.ts';
/** How cases are run. */
export interface CaseRunnerOptions {
    /** What a user wrote: `killspec:NAME`, or the path of a JavaScript or TypeScript file. */
    readonly place: string;
    /** The folder that the path is relative to; the working directory where absent. */
    readonly folder?: string | undefined;
    /** How long an implementation may take over one turn, in real time; 5 s where absent. */
    readonly hangMs?: number | undefined;
    /** How long it may take to be loaded, in real time; 20 s where absent. */
    readonly loadMs?: number | undefined;
    readonly bounds?: Partial<Bounds> | undefined;
    /** Called with what the implementation writes to its output, made printable. It is dropped where absent. */
    readonly onOutput?: ((text: string) => void) | undefined;
}
/** A case to be recorded. */
export interface CaseToRecord {
    readonly name: string;
    readonly world: World;
    /** The last instant that is played. */
    readonly boundUs: Us;
}
/** A recording, and of which case. */
export interface RecordedCase extends CaseRecording {
    readonly name: string;
}
/** A runner, or why there is none: a user's mistake. */
export type CreatedCaseRunner = {
    readonly status: 'ready';
    readonly runner: CaseRunner;
} | {
    readonly status: 'refused';
    readonly problem: AdapterProblem;
};
/**
 * Runs the cases of one implementation that is not trusted, in a worker thread under a virtual clock. A case in which
 * the thread hangs or ends has its own ending; the thread is replaced, and the run goes on.
 */
export declare class CaseRunner {
    #private;
    /** What the implementation says of itself. */
    readonly implementation: ImplementationFacts;
    /** Use `createCaseRunner`. */
    constructor(facts: ImplementationFacts, options: CaseRunnerOptions, thread: WorkerThread, startThread: (runner: CaseRunner) => WorkerThread);
    /** Records one case, after those asked for before. Rejects where killspec itself is at fault, or once closed. */
    record(world: World, boundUs: Us): Promise<CaseRecording>;
    /** Records cases, some ahead of the one that is asked for, and gives them in their order. */
    run(cases: Iterable<CaseToRecord> | AsyncIterable<CaseToRecord>): AsyncGenerator<RecordedCase, void, undefined>;
    /** Ends the thread. Cases that are not back yet are rejected. */
    close(): Promise<void>;
    /** For the thread's answers. */
    answered(answer: WorkerAnswer): void;
    /** For the thread's end: whoever was being played is to blame, and the rest goes on in another thread. */
    lost({ kind, message, current }: Lost): void;
}
/**
 * Makes a runner for what a user named as an adapter, and loads that. Whatever is wrong with it comes back as a
 * problem. The runner has to be closed.
 */
export declare const createCaseRunner: (options: CaseRunnerOptions) => Promise<CreatedCaseRunner>;
