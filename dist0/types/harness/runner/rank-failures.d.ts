import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { CaseResult } from './case-result.ts';
import type { OutcomeStatus } from './outcome.ts';
/** A failing case of a run, by the number that `killspec why` knows it by. */
export interface Failure {
    /** Counts from 1, in the order in which failures are reported. */
    readonly number: number;
    readonly result: CaseResult;
}
/** Failures that are of one kind: that break the same rule first, or have the same outcome. */
export interface FailureGroup {
    readonly status: OutcomeStatus;
    /** The rule charged first; absent where none was judged. */
    readonly rule?: RuleId;
    readonly failures: readonly Failure[];
}
/**
 * The failures of a run in the order in which they are reported: by outcome, then the rule that most cases break, then
 * the page's order; within a rule the cases that were written for it come
 * first, and those of which there is least to be known.
 */
export declare const rankFailures: (results: readonly CaseResult[]) => readonly FailureGroup[];
