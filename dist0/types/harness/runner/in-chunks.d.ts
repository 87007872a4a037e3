/** A run of consecutive things, by index: what is done at once, and what came of it. */
export interface Chunk {
    readonly from: number;
    readonly count: number;
}
/** Somebody who does chunks, one at a time: this thread, or another. */
export interface ChunkMaker<Made extends Chunk> {
    /**
     * Does one. Chunks of one range come in order, those of other makers left out; each range has a number of its own.
     */
    readonly play: (from: number, count: number, range: number) => Promise<Made>;
}
/** What is done, chunk by chunk. */
export interface ChunkRange {
    /** The first index. */
    readonly from: number;
    /** How many; as many as `goesOn` lets be where absent. */
    readonly count?: number;
    /** How many make a chunk. */
    readonly chunkSize: number;
    /** Asked before each chunk: false where time is up. */
    readonly goesOn?: () => boolean;
    /** Aborted to end after the chunks that are being done. */
    readonly signal?: {
        readonly aborted: boolean;
    };
}
/**
 * Has makers do chunk after chunk, and hands over what comes of them in order, whoever is done first. What is handed
 * over depends on nothing but how much there is of it. Who takes a chunk may have `'enough'`: what was begun meanwhile
 * is not handed over, so that the end does not hang on how many makers there are.
 */
export declare const inChunks: <Made extends Chunk>(makers: readonly ChunkMaker<Made>[], range: ChunkRange, onChunk: (made: Made) => void | "enough") => Promise<"complete" | "interrupted">;
