/**
 * How many letters must be inserted, deleted, replaced, or swapped with their neighbour to turn one word into the other
 * (optimal string alignment).
 */
export declare const editDistance: (left: string, right: string) => number;
/**
 * The candidate that was probably meant by a mistyped word: the nearest by edit distance, case aside, or else the only
 * one that begins with it. `undefined` when none is near, or when the word is a candidate.
 */
export declare const didYouMean: (word: string, candidates: readonly string[]) => string | undefined;
