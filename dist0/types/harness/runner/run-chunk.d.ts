import type { Chunk } from './in-chunks.ts';
import { type PlayedCase, type PlayOptions } from './play-case.ts';
import type { PlayableCase } from './playable-case.ts';
import type { Player } from './player.ts';
/** What became of consecutive cases of a run: of fewer than asked for, where nothing was to be hoped for any more. */
export interface RunChunk extends Chunk {
    readonly played: readonly PlayedCase[];
}
/** How many cases of a run are done at once by one of several workers. */
export declare const caseChunkSize = 16;
/**
 * Plays cases one after the other, or several at a time, and gives what comes of each in their order. `undefined` comes
 * of the first that was not begun before `isOver` said so.
 */
export declare function playInTurn(cases: readonly PlayableCase[], player: Player, options: PlayOptions, isOver?: () => boolean): AsyncGenerator<readonly [PlayableCase, PlayedCase | undefined], void, undefined>;
/** Plays some cases of a run. The same cases and player give the same chunk. */
export declare const runChunk: (cases: readonly PlayableCase[], player: Player, options: PlayOptions, from: number, count: number) => Promise<RunChunk>;
