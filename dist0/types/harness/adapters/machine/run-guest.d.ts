/** What a machine is made of: files of the host. */
export interface MachineFiles {
    readonly kernel: string;
    /** Its first file system, with the cases behind it. */
    readonly image: string;
}
/** How a machine is let run. */
export interface GuestOptions {
    readonly memoryMiB: number;
    /** So long may it take on the host's clock; it is ended then. */
    readonly wallMs: number;
    readonly outputBytesMax: number;
    /** The seed of all randomness in the machine. */
    readonly seed: number;
    /** Whether the manager's timers are made exact. */
    readonly isExact: boolean;
    /** What else stands in the kernel's command line, for the manager. */
    readonly kernelWords: readonly string[];
}
/** How a machine came to its end, and what it wrote to its console. */
export interface GuestRun {
    readonly ending: 'powered-off' | 'wall-limit' | 'output-limit' | 'not-started';
    readonly output: string;
}
/**
 * Runs a machine to its end. It has a process group of its own, which is killed whole whatever happens, so that nothing
 * of it is left behind.
 */
export declare const runGuest: (files: MachineFiles, options: GuestOptions) => Promise<GuestRun>;
