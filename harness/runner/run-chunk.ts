import { setImmediate } from 'node:timers/promises';
import type { Chunk } from './in-chunks.ts';
import { playAhead } from './play-ahead.ts';
import { type PlayedCase, type PlayOptions, playCase } from './play-case.ts';
import type { PlayableCase } from './playable-case.ts';
import type { Player } from './player.ts';
import { hangsInARowMax } from './run-sheet.ts';

/** What became of consecutive cases of a run: of fewer than asked for, where nothing was to be hoped for any more. */
export interface RunChunk extends Chunk {
  readonly played: readonly PlayedCase[];
}

/** How many cases of a run are done at once by one of several workers. */
export const caseChunkSize = 16;

/** Gives way to Ctrl-C, and to messages, at least once in so many cases; each time would cost more than most cases. */
const casesPerTurn = 16;

/**
 * Plays cases one after the other, or several at a time, and gives what comes of each in their order. `undefined` comes
 * of the first that was not begun before `isOver` said so.
 */
export async function* playInTurn(
  cases: readonly PlayableCase[],
  player: Player,
  options: PlayOptions,
  isOver: () => boolean = () => false,
): AsyncGenerator<readonly [PlayableCase, PlayedCase | undefined], void, undefined> {
  let begun = 0;
  const play = async (one: PlayableCase): Promise<PlayedCase | undefined> => {
    begun += 1;
    if (player.inFlightMax === undefined && begun % casesPerTurn === 1) await setImmediate();
    return isOver() ? undefined : playCase(one.world, player, options);
  };
  player.prepare?.(cases.map(({ world }) => world));
  yield* playAhead(cases, play, player.inFlightMax ?? 1);
}

/** Plays some cases of a run. The same cases and player give the same chunk. */
export const runChunk = async (
  cases: readonly PlayableCase[],
  player: Player,
  options: PlayOptions,
  from: number,
  count: number,
): Promise<RunChunk> => {
  const played: PlayedCase[] = [];
  let hangsInARow = 0;
  for await (const [, one] of playInTurn(cases.slice(from, from + count), player, options)) {
    if (one === undefined) break;
    played.push(one);
    hangsInARow = one.outcome.status === 'hang' ? hangsInARow + 1 : 0;
    if (one.isLast === true || hangsInARow >= hangsInARowMax) break;
  }
  return { from, count, played };
};
