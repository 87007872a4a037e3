import type { Results } from './results.ts';
/** A share of cases. */
export interface Share {
    readonly count: number;
    readonly of: number;
}
/** How well and how widely an implementation follows the page. Neither means anything without the other. */
export interface Score {
    /** The conformant ones of the cases that it says it can do; whatever it fails at in any way is not. */
    readonly correct: Share;
    /** The cases that it says it can do, and does not refuse when it comes to it, of all that apply. */
    readonly breadth: Share;
}
/**
 * The score of a run; none unless each of `cases` was played, which are killspec's own. A selection of cases, and cases
 * of one's own besides, would make of it whatever one likes.
 */
export declare const scoreOf: (results: Results, cases: ReadonlySet<string>) => Score | undefined;
