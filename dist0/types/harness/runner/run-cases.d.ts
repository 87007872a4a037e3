import type { CaseResult } from './case-result.ts';
import { type ChunkMaker } from './in-chunks.ts';
import type { PlayOptions } from './play-case.ts';
import type { PlayableCase } from './playable-case.ts';
import type { Player } from './player.ts';
import type { Results } from './results.ts';
import { type RunChunk } from './run-chunk.ts';
import { RunSheet } from './run-sheet.ts';
/** How a run goes. */
export interface RunOptions extends PlayOptions {
    /** The version of killspec, for the results. */
    readonly killspec: string;
    readonly seed: number;
    /** The version of the suite that was asked for; the newest where absent. */
    readonly suite?: number;
    /** Ends the run at the first failure that is not known. */
    readonly bail?: boolean;
    /** Which failures are known, and no reason to end the run; none where absent. */
    readonly isKnown?: (result: CaseResult) => boolean;
    /** Aborted to end the run after the case that is being played; what was judged is kept. */
    readonly signal?: {
        readonly aborted: boolean;
    };
    /** Called after each case, the last one. */
    readonly onProgress?: (progress: {
        readonly done: number;
        readonly total: number;
        readonly failed: number;
        readonly last: CaseResult;
    }) => void;
}
/**
 * Plays cases on one implementation, one after the other or several at a time, and judges each recording; then intersects what the
 * conformant ones say of the readings. The same cases on the same implementation give the same results.
 */
export declare const runCases: (cases: readonly PlayableCase[], player: Player, options: RunOptions) => Promise<Results>;
/** Plays the cases that a sheet does not have yet; by chunks, where there are makers in the place of the player. */
export declare const playRun: (cases: readonly PlayableCase[], player: Player, options: RunOptions, sheet: RunSheet, makers?: readonly ChunkMaker<RunChunk>[]) => Promise<void>;
