import type { HuntFailure } from '../../../harness/runner/hunt/hunt-chunk.ts';
import { type HuntFile, HuntSheet, type HuntSum } from '../../../harness/runner/hunt/hunt-file.ts';
import { kindsOf } from '../../formats/hunt.ts';

/** So many kinds of failures are told. */
export const kindsMax = 200;

/** What a file of a hunt comes to. */
export const sumOf = ({ header, chunks }: Pick<HuntFile, 'header' | 'chunks'>): HuntSum => {
  const sheet = new HuntSheet();
  sheet.header(header);
  for (const chunk of chunks) sheet.chunk(chunk);
  return sheet.sum();
};

/** The first failure of each kind that is told. */
export const firstFailures = (hunt: HuntFile): readonly HuntFailure[] =>
  kindsOf(sumOf(hunt))
    .slice(0, kindsMax)
    .flatMap(({ failures }) => failures.slice(0, 1));
