import type { ImplementationSource } from './implementation-source.ts';
import type { WorkerEntry } from './worker-entry.ts';
import { type WorkerAnswer, type WorkerCase } from './worker-messages.ts';
/** What a thread is started for, and whom it tells. */
export interface ThreadOptions {
    readonly entry: WorkerEntry;
    readonly place: string;
    readonly source: ImplementationSource;
    /** How long it may take to be loaded, in real time; then it is ended. */
    readonly loadMs: number;
    /** How long it may go without any progress, in real time; then it is ended. */
    readonly hangMs: number;
    readonly onAnswer: (answer: WorkerAnswer) => void;
    /** The thread is gone: `why` is the beginning of what to say of it. `current` is the case that it was playing. */
    readonly onLost: (lost: Lost) => void;
    /** What the implementation wrote to its output: printable, and no more than a bound of it. */
    readonly onOutput?: ((text: string) => void) | undefined;
}
/** How a thread was lost. */
export interface Lost {
    readonly kind: 'crash' | 'hang';
    readonly message: string;
    readonly current: number;
}
/** One worker thread with one implementation. It ends by itself, by a hang, or by `end`; in each case once. */
export declare class WorkerThread {
    #private;
    constructor(options: ThreadOptions);
    /** Hands a case to the thread. */
    post(one: WorkerCase): void;
    /** Watches for a hang as long as something is expected of the thread. */
    watch(isExpecting: boolean): void;
    /** Ends the thread; nobody is told of anything any more. */
    end(): Promise<void>;
}
