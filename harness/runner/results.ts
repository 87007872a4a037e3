import type { RunConstraint } from '../../spec/oracle/run-constraints.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { BaselineReport } from './baseline/baseline-report.ts';
import { contradictionName } from './baseline/failable.ts';
import type { CaseResult } from './case-result.ts';
import type { RunEnd, RunSummary } from './exit-code.ts';
import { countOutcomes, type OutcomeCounts } from './outcome.ts';

/** The version of the results format that this code writes and reads. */
export const resultsFormat = 'killspec-results/1';

/** Events of the traces that are kept of a run, together. Only who floods the world with signals comes as far as that. */
export const keptEventCountMax = 200_000;

/** What a run was of. Holds nothing that differs between two runs of the same: no date, host, duration or path. */
export interface ResultsHeader {
  readonly format: typeof resultsFormat;
  /** The version of killspec that judged. */
  readonly killspec: string;
  /** The version of the set of rules that was judged by. */
  readonly suite: number;
  readonly implementation: { readonly name: string; readonly version: string };
  readonly profile: Profile;
  readonly seed: number;
  /** The selected cases: how many, and a hash over their names and worlds. */
  readonly cases: { readonly count: number; readonly hash: string };
}

/** The results of one run. */
export interface Results {
  readonly header: ResultsHeader;
  readonly cases: readonly CaseResult[];
  readonly end: RunEnd;
  /** What the conformant cases say together, for each unit type. */
  readonly constraints: readonly RunConstraint[];
  /** Of so many cases the trace was not kept, as all of them together have too many events. */
  readonly tracesLeftOut?: number;
}

const countOf = (cases: readonly CaseResult[]): OutcomeCounts => countOutcomes(cases.map(({ outcome }) => outcome));

const countKnown = (
  cases: readonly CaseResult[],
  { known, notices }: BaselineReport,
): Pick<RunSummary, 'counts' | 'known' | 'baselineErrors'> => ({
  counts: countOf(cases.filter(({ name }) => !known.has(name))),
  known: countOf(cases.filter(({ name }) => known.has(name))),
  baselineErrors: notices.length,
});

/** What the cases say together, but for what a baseline knows of it. */
export const newConstraints = ({ constraints }: Results, baseline?: BaselineReport): readonly RunConstraint[] =>
  constraints.filter((constraint) => baseline?.known.has(contradictionName(constraint)) !== true);

/** What the exit code and the headline of these results are decided by, held against a baseline where there is one. */
export const summarise = (results: Results, baseline?: BaselineReport): RunSummary => ({
  selected: results.header.cases.count,
  ...(baseline === undefined ? { counts: countOf(results.cases) } : countKnown(results.cases, baseline)),
  end: results.end,
  selfContradictory: newConstraints(results, baseline).some(({ status }) => status === 'contradiction'),
  constraintsInconclusive: newConstraints(results, baseline).some(({ status }) => status === 'inconclusive'),
});
