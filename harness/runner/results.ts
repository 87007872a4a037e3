import type { RunConstraint } from '../../spec/oracle/run-constraints.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { CaseResult } from './case-result.ts';
import type { RunEnd, RunSummary } from './exit-code.ts';
import { countOutcomes } from './outcome.ts';

/** The version of the results format that this code writes and reads. */
export const resultsFormat = 'killspec-results/1';

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
}

/** What the exit code and the headline of these results are decided by. */
export const summarise = (results: Results): RunSummary => ({
  selected: results.header.cases.count,
  counts: countOutcomes(results.cases.map((result) => result.outcome)),
  end: results.end,
  selfContradictory: results.constraints.some((constraint) => constraint.status === 'contradiction'),
  constraintsInconclusive: results.constraints.some((constraint) => constraint.status === 'inconclusive'),
});
