/**
 * Whole numbers that depend on nothing but a seed and an index (and a stream, for several uses of the same two): the
 * generator sfc32. The same three give the same numbers everywhere, in every version.
 */
export declare class Random {
    #private;
    constructor(seed: number, index: number, stream?: number);
    /** A whole number from 0 up to, but not including, `count`, which is at most 2^32. */
    below(count: number): number;
}
