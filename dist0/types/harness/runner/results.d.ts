import type { RunConstraint } from '../../spec/oracle/run-constraints.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { BaselineReport } from './baseline/baseline-report.ts';
import type { CaseResult } from './case-result.ts';
import type { RunEnd, RunSummary } from './exit-code.ts';
/** The version of the results format that this code writes and reads. */
export declare const resultsFormat = "killspec-results/1";
/** Events of the traces that are kept of a run, together. Only who floods the world with signals comes as far as that. */
export declare const keptEventCountMax = 200000;
/** What a run was of. Holds nothing that differs between two runs of the same: no date, host, duration or path. */
export interface ResultsHeader {
    readonly format: typeof resultsFormat;
    /** The version of killspec that judged. */
    readonly killspec: string;
    /** The version of the set of rules that was judged by. */
    readonly suite: number;
    readonly implementation: {
        readonly name: string;
        readonly version: string;
    };
    readonly profile: Profile;
    readonly seed: number;
    /** The selected cases: how many, and a hash over their names and worlds. */
    readonly cases: {
        readonly count: number;
        readonly hash: string;
    };
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
/** What the cases say together, but for what a baseline knows of it. */
export declare const newConstraints: ({ constraints }: Results, baseline?: BaselineReport) => readonly RunConstraint[];
/** What the exit code and the headline of these results are decided by, held against a baseline where there is one. */
export declare const summarise: (results: Results, baseline?: BaselineReport) => RunSummary;
