import type { BaselineReport } from '../../harness/runner/baseline/baseline-report.ts';
import type { Score } from '../../harness/runner/score.ts';
import type { SourceText } from '../../harness/scenarios/source-text.ts';

/** A line of a file that can be pointed at. */
export interface FilePlace {
  /** With `/` between folders: as seen from the folder of the run, or, of what is killspec's, from killspec's own. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** True for a file that comes with killspec. */
  readonly isOurs?: true;
}

/** What a report for other tools says besides the results. */
export interface ReportTerms {
  readonly baseline?: BaselineReport;
  /** The baseline's text, by which its entries have places. */
  readonly baselineSource?: SourceText;
  /** The command that plays a case again. */
  readonly again: (caseName: string) => string;
  /** Absent where only a part of the cases was played. */
  readonly score?: Score;
  /** Where a case's unit file stands, in its scenario. */
  readonly placeOf?: (caseName: string) => FilePlace | undefined;
  /** The file of the implementation, where it was named by one. */
  readonly adapter?: FilePlace;
}
