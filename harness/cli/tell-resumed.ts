import { plural } from '../../reports/formats/console.ts';
import type { HuntChunk } from '../runner/hunt/hunt-chunk.ts';
import { fullChunks } from '../runner/hunt/hunt-file.ts';

/** How many worlds there are in chunks. */
export const countOf = (chunks: readonly HuntChunk[]): number => chunks.reduce((sum, { count }) => sum + count, 0);

/**
 * The chunks of an earlier hunt that a resumed one begins with: all of them where no more are asked for, and else those
 * that are full, as those of one in one go are. `total` is absent where time decides.
 */
export const keptChunks = (chunks: readonly HuntChunk[], total: number | undefined): readonly HuntChunk[] =>
  total !== undefined && total <= countOf(chunks) ? chunks : fullChunks({ chunks });

/** A hunt that went on where another one had ended. */
export interface Resumed {
  readonly file: string;
  readonly before: readonly HuntChunk[];
  /** How many worlds were asked for, with those that were there; absent where time decides. */
  readonly total: number | undefined;
  /** Whether nobody said how many. */
  readonly isDefault: boolean;
}

/** From where to where a resumed hunt went, or why it did not. */
export const tellResumed = ({ file, before, total, isDefault }: Resumed): string => {
  const there = countOf(before);
  const kept = plural(countOf(keptChunks(before, total)), 'world', 'worlds');
  if (total === undefined) return `${file} goes on from ${kept}, for as long as --budget says`;
  if (total > there) return `${file} goes on from ${kept} to ${total}${isDefault ? ', as --runs is not given' : ''}`;
  if (total === there) return `${file} has ${kept} already: nothing is played`;
  const asked = isDefault ? `the ${total} of a hunt without --runs` : `--runs ${total}`;
  return `${file} has ${kept} already, more than ${asked}: nothing is played, and all of them are told`;
};
