import type { Verdict } from '../../spec/oracle/verdict.ts';
/** The verdict of a trace that conforms. */
export type ConformantVerdict = Extract<Verdict, {
    readonly status: 'conformant';
}>;
/** The verdict of a trace that breaks a rule under every reading that its profile allows. */
export type NonconformantVerdict = Extract<Verdict, {
    readonly status: 'nonconformant';
}>;
/** What became of one case. The names say who must act. */
export type Outcome = {
    readonly status: 'conformant';
    readonly verdict: ConformantVerdict;
} | {
    readonly status: 'nonconformant';
    readonly verdict: NonconformantVerdict;
}
/** The implementation says of itself that it cannot do this. */
 | {
    readonly status: 'unsupported';
    readonly what: string;
}
/** It says of itself that it can do this, and when it was asked, it answered that it cannot. */
 | {
    readonly status: 'not-kept';
    readonly message: string;
}
/** The case asks nothing of this implementation, or of any under this profile. */
 | {
    readonly status: 'not-applicable';
    readonly why: string;
    /** Only rules of a later suite than the one that was asked for object to it. */
    readonly isOfLaterSuite?: true;
}
/** A bound was reached, or facts are missing. */
 | {
    readonly status: 'inconclusive';
    readonly reason: string;
}
/** The same case, played again, gave another trace; `repetition` counts from 2. */
 | {
    readonly status: 'nondeterministic';
    readonly repetition: number;
    readonly difference: string;
}
/** The implementation threw. */
 | {
    readonly status: 'crash';
    readonly message: string;
}
/** It did not come back, or never stopped asking to be woken. */
 | {
    readonly status: 'hang';
    readonly message: string;
}
/** It did something that no implementation may: signalled what never existed, returned rubbish, kept timers. */
 | {
    readonly status: 'protocol-error';
    readonly message: string;
}
/** killspec itself failed; never the implementation's fault. */
 | {
    readonly status: 'harness-error';
    readonly message: string;
};
/** The outcomes of a case, by name. */
export type OutcomeStatus = Outcome['status'];
/** Every outcome of a case, in the order in which they are reported. */
export declare const outcomeStatuses: readonly ["conformant", "nonconformant", "not-kept", "unsupported", "not-applicable", "inconclusive", "nondeterministic", "crash", "hang", "protocol-error", "harness-error"];
/** How many cases had each outcome. */
export type OutcomeCounts = Readonly<Record<OutcomeStatus, number>>;
/** No case yet. */
export declare const noOutcomes: OutcomeCounts;
/** Counts outcomes. */
export declare const countOutcomes: (outcomes: Iterable<{
    readonly status: OutcomeStatus;
}>) => OutcomeCounts;
/** The outcomes that are nobody's success: all but conformant, unsupported and not applicable. */
export declare const isFailure: (outcome: {
    readonly status: OutcomeStatus;
}) => boolean;
