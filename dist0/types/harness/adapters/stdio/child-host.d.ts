import { type Gone } from './gone.ts';
/** How a child is started. */
export interface Startable {
    /** The program and its arguments. */
    readonly command: readonly string[];
    readonly cwd: string;
    /** Whether the command is bubblewrap's, which runs the adapter's. */
    readonly isInSandbox?: boolean | undefined;
}
/** What a child is started with, and whom it tells. */
export interface ChildOptions extends Startable {
    readonly onOutput: (chunk: Buffer) => void;
    readonly onErrorOutput: (chunk: Buffer) => void;
    /** Called once, after everything that it had written. */
    readonly onGone: (gone: Gone) => void;
}
/**
 * A child process in a process group of its own. However it ends, and whenever killspec does, nothing that it has
 * started is left behind.
 */
export declare class ChildHost {
    #private;
    constructor(options: ChildOptions);
    /** Writes a line. What is written in one go of this thread is sent in one piece. */
    write(line: string): void;
    /** Ends it, and whatever it has started, at once. Nobody is told of anything any more. */
    destroy(): Promise<void>;
    /**
     * Tells it, by the end of its standard input, that nothing more comes, gives it a while, and ends it. Gives how it went
     * where it did so by itself.
     */
    leave(): Promise<Gone | undefined>;
    /** As a last resort, without waiting for anything. */
    abandon(): void;
}
