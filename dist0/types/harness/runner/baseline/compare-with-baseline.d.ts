import type { CaseResult } from '../case-result.ts';
import { type HowItFails } from '../how-it-fails.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Results } from '../results.ts';
import type { Baseline } from './baseline.ts';
import type { BaselineReport } from './baseline-report.ts';
/** What a comparison hangs on besides the results. */
export interface BaselineTerms {
    /** The day on which the run is judged, as `2027-01-31`. */
    readonly today: string;
    /** Whether only a part of the cases was asked for, so that a name may well stand for none of them. */
    readonly isPart: boolean;
}
/** A failure in words: `rule KM-MX-2, KillSignal= sent to aux at once (unlicensed)`. */
export declare const failureWords: ({ what, manner }: HowItFails) => string;
/**
 * Whether a failure is the one that is known. A part of the cases may contradict itself elsewhere than all of them do.
 */
export declare const isSameFailure: (one: HowItFails, known: HowItFails, isPart: boolean) => boolean;
/** Tells of a case, as soon as it was played, whether it fails as a baseline knows it to. */
export declare const knownBy: ({ known }: Baseline, profile: Profile) => (result: CaseResult) => boolean;
/** Holds a run against a baseline: which failures are known, and which entries do not hold any more. */
export declare const compareWithBaseline: (baseline: Baseline, results: Results, { today, isPart }: BaselineTerms) => BaselineReport;
