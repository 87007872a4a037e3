import type { CaseResult } from './case-result.ts';
import { type ChunkMaker, inChunks } from './in-chunks.ts';
import type { PlayedCase, PlayOptions } from './play-case.ts';
import type { PlayableCase } from './playable-case.ts';
import type { Player } from './player.ts';
import type { Results } from './results.ts';
import { caseChunkSize, playInTurn, type RunChunk } from './run-chunk.ts';
import { runHeader, RunSheet, takenCase } from './run-sheet.ts';

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
  readonly signal?: { readonly aborted: boolean };
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
export const runCases = async (
  cases: readonly PlayableCase[],
  player: Player,
  options: RunOptions,
): Promise<Results> => {
  const sheet = new RunSheet(runHeader(cases, player.implementation, options), options);
  await playRun(cases, player, options, sheet);
  return sheet.results();
};

/** Plays the cases that a sheet does not have yet; by chunks, where there are makers in the place of the player. */
export const playRun = async (
  cases: readonly PlayableCase[],
  player: Player,
  options: RunOptions,
  sheet: RunSheet,
  makers?: readonly ChunkMaker<RunChunk>[],
): Promise<void> => {
  const isInterrupted = (): boolean => options.signal?.aborted === true;
  const take = (one: PlayableCase, played: PlayedCase): boolean => {
    const goesOn = sheet.take(takenCase(one, played));
    const last = sheet.taken.at(-1)?.result;
    if (last !== undefined) {
      options.onProgress?.({ done: sheet.taken.length, total: cases.length, failed: sheet.failed, last });
    }
    return goesOn;
  };
  const from = sheet.taken.length;
  if (makers === undefined) {
    for await (const [one, played] of playInTurn(cases.slice(from), player, options, isInterrupted)) {
      if (played === undefined) sheet.interrupt();
      if (played === undefined || !take(one, played)) break;
    }
    return;
  }
  const range = {
    from,
    count: cases.length - from,
    chunkSize: caseChunkSize,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  const end = await inChunks(makers, range, (chunk) => {
    for (const [at, played] of chunk.played.entries()) {
      const one = cases[chunk.from + at];
      if (one === undefined || !take(one, played)) return 'enough';
    }
    return undefined;
  });
  if (end === 'interrupted') sheet.interrupt();
};
