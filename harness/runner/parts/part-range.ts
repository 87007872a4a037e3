import { chunkSize } from '../hunt/hunt-plan.ts';
import type { PartsHeader } from './part-file.ts';

/** Some of the cases or worlds of a whole, by their places in it. */
export interface PartRange {
  readonly from: number;
  readonly count: number;
}

/** What is never cut: a case, or a chunk of worlds. */
const unitSizeOf = ({ whole }: Pick<PartsHeader, 'whole'>): number => ('worlds' in whole ? chunkSize : 1);

/** Into how many parts something can be cut at most, so that none is empty. */
export const partCountMax = (header: Pick<PartsHeader, 'whole' | 'count'>): number =>
  Math.ceil(header.count / unitSizeOf(header));

/** What is in a part. */
export const partRange = (header: PartsHeader, part: number): PartRange => {
  const units = partCountMax(header);
  const begin = (of: number): number =>
    Math.min(header.count, Math.floor((of * units) / header.of) * unitSizeOf(header));
  const from = begin(part - 1);
  return { from, count: begin(part) - from };
};
