/** What a worker thread runs: a file of the package, or code. */
export type WorkerEntry = {
    readonly file: URL;
} | {
    readonly code: string;
};
/**
 * The code of the worker: the package's own bundle, or, where killspec runs from its sources, a bundle made once for
 * this process.
 */
export declare const workerEntry: () => Promise<WorkerEntry>;
