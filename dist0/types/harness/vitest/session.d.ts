import type { Profile } from '../../spec/profiles/profile.ts';
import type { CaseResult } from '../runner/case-result.ts';
import type { Results } from '../runner/results.ts';
import type { Case } from '../scenarios/case.ts';
import { type PlannedConformance } from './plan-conformance.ts';
/** The implementation between the first test and the last, and what was played on it. */
export declare class Session {
    #private;
    readonly plan: PlannedConformance;
    readonly played: CaseResult[];
    constructor(plan: PlannedConformance);
    /** Starts the implementation; throws what is mistaken in how it was named. */
    open(): Promise<void>;
    /** The readings that are allowed. */
    get profile(): Profile;
    /** Plays and judges a case. */
    play(one: Case): Promise<CaseResult>;
    /** Some of what was played, as the results of a run. */
    results(cases: readonly CaseResult[]): Results;
    /** Ends what was started. */
    close(): Promise<void>;
}
