import type { Problem } from './problem.ts';
/** How many problems are shown of one lot, the first ones. */
export declare const shownProblemsMax = 20;
/**
 * A problem as it is shown: `FILE:LINE:COLUMN message`, the line with a caret under the column and the hint beside it;
 * a hint's further lines follow below. A problem of the file as a whole is one line.
 */
export declare const formatProblem: (problem: Problem) => string;
/** Several problems, one below the other; beyond the first `shownProblemsMax` only their number. */
export declare const formatProblems: (problems: readonly Problem[]) => string;
