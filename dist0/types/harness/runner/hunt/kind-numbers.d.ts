import type { HuntFailure } from './hunt-chunk.ts';
/** A failure as it is written: the first of its kind says what kind that is, the others name it by its number. */
export type WrittenFailure = HuntFailure | (Pick<HuntFailure, 'index' | 'about'> & {
    /** Counts from 0, in the order in which the first failures of the kinds stand in the file. */
    readonly kind: number;
});
/** How many failures of which kind are left out of a chunk, by the numbers of the kinds. */
export type WrittenCounts = Readonly<Record<string, number>>;
/**
 * The kinds of failures of one hunt, by number. Whoever writes a hunt and whoever reads it goes through its failures in
 * the same order, and so they count alike. A kind takes many times the letters of its number, and of a hunt that finds
 * much each chunk names twenty.
 */
export declare class KindNumbers {
    #private;
    write({ index, about, status, manner }: HuntFailure): WrittenFailure;
    /** `undefined` where the number stands for nothing: that was not written by `write`. */
    read(written: WrittenFailure): HuntFailure | undefined;
    /** The counts by number; their keys are those of a `HuntChunk`. */
    writeCounts(counts: Readonly<Record<string, number>>): WrittenCounts;
    /** `undefined` where a number stands for nothing. */
    readCounts(written: WrittenCounts): Readonly<Record<string, number>> | undefined;
}
