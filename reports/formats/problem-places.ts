import type { FilePlace, ReportTerms } from './report-terms.ts';
import type { RunProblem } from './run-problems.ts';

/**
 * Where a problem can be looked at, the best place first: in the implementation, if its file is known, and in the unit
 * file of the case; in the baseline, if that is what is wrong.
 */
export const placesOf = ({ notice, failure }: RunProblem, terms: ReportTerms): readonly FilePlace[] => {
  const { baselineSource, placeOf, adapter } = terms;
  if (notice !== undefined) {
    if (baselineSource === undefined) return [];
    return [{ file: baselineSource.file, line: baselineSource.place(notice.offset).line }];
  }
  const unitFile = failure === undefined ? undefined : placeOf?.(failure.result.name);
  return [adapter, unitFile].filter((place) => place !== undefined);
};
