/** A command in a sandbox, or why there is none. */
export type Sandboxed = {
    readonly status: 'ready';
    readonly command: readonly string[];
}
/** bubblewrap is not installed on this machine. */
 | {
    readonly status: 'not-installed';
}
/** This machine does not allow it; `reason` is what bubblewrap says. */
 | {
    readonly status: 'not-allowed';
    readonly reason: string;
}
/** The program is not there, or not to be seen from within. */
 | {
    readonly status: 'not-found';
};
/** Puts a command, to be run in the folder `cwd`, into a sandbox of bubblewrap's, and tries whether there can be one. */
export declare const sandboxed: (command: readonly string[], cwd: string) => Sandboxed;
