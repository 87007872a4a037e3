import type { FromAdapter } from './messages.ts';
/** A line of an adapter: what it says, or what is wrong with it. */
export type ReadLine = {
    readonly status: 'message';
    readonly message: FromAdapter;
} | {
    readonly status: 'wrong';
    /** The request that the line belongs to, as far as can be told. */
    readonly request?: number;
    /** A clause about the adapter: `it sent a line that is no JSON: …`. Printable and bounded. */
    readonly message: string;
};
/** How many lists and objects may be in one another. The deepest message of the protocol has four. */
export declare const depthMax = 32;
/**
 * A line as it is shown in a message. No more of it is made a text than that: a part of a text keeps the whole of it in
 * memory, and messages are kept.
 */
export declare const shownLine: (line: Buffer) => string;
/** The text of a line; of one that is not UTF-8, each byte that is not ASCII is written as `\\xff`. */
export declare const textOfLine: (line: Buffer) => string;
/** Reads one line. Never throws, and never runs code that a line could bring. */
export declare const readLine: (line: Buffer) => ReadLine;
