/** Why a child is of no use any more. */
export type Gone = 
/** There is no such command, or it may not be run. `code` is the system's: ENOENT, EACCES. */
{
    readonly kind: 'not-started';
    readonly code: string;
}
/** `perhaps`: the signal that ended it, unless it chose this status itself; which of the two cannot be known. */
 | {
    readonly kind: 'exited';
    readonly status: number;
    readonly perhaps?: string;
} | {
    readonly kind: 'signalled';
    readonly signal: string;
}
/** It lives, but has closed one of its ends. */
 | {
    readonly kind: 'closed';
    readonly stream: 'standard input' | 'standard output';
};
/** How a child has ended. Of one in a sandbox only the status is known that bubblewrap passes on. */
export declare const goneBy: (status: number | undefined, signal: string | undefined, isInSandbox: boolean) => Gone;
/** Why a child is of no use any more, as a clause about the adapter. */
export declare const wayOfGoing: (gone: Gone) => string;
