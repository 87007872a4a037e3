import type { Problem, ProblemCode } from './problem.ts';
/** The most problems that are kept of one file; a file with more is no better known for them. */
export declare const problemsMax = 100;
/** The text of one file that is being read, and the problems found in it so far. */
export declare class SourceText {
    #private;
    readonly file: string;
    readonly text: string;
    readonly problems: Problem[];
    constructor(file: string, text: string);
    /** Line and column, from 1, of an offset into the text. */
    place(offset: number): {
        readonly line: number;
        readonly column: number;
    };
    /** The offset at which a line starts; lines count from 1. */
    lineStart(line: number): number;
    /** The line as written, without its end. */
    lineText(line: number): string;
    /** Notes a problem at an offset; the same one twice (as the cases of a scenario may have it) is noted once. */
    report(offset: number, code: ProblemCode, message: string, hint?: string): void;
    /** Notes a problem of the file as a whole. */
    reportWhole(code: ProblemCode, message: string): void;
}
