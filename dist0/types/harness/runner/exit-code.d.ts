import { type OutcomeCounts } from './outcome.ts';
/**
 * How a run came to its end: all its cases, a person's Ctrl-C, the first failure of `--bail`, or an implementation that
 * failed in a way that leaves no hope for the rest.
 */
export type RunEnd = 'complete' | 'interrupted' | 'bailed' | 'given-up';
/** What decides a run's exit code, and its headline. */
export interface RunSummary {
    /** Cases that were selected. */
    readonly selected: number;
    /** What became of the cases; those that failed as a baseline knows them to are left out. */
    readonly counts: OutcomeCounts;
    /** What became of the cases that failed as a baseline knows them to; absent where there is no baseline. */
    readonly known?: OutcomeCounts;
    /** How many entries of the baseline do not hold any more, or say too little. */
    readonly baselineErrors?: number;
    readonly end: RunEnd;
    /** Of the run as a whole: its cases, each conformant, allow no joint reading. */
    readonly selfContradictory: boolean;
    /** Of the run as a whole: a bound was reached where readings were intersected. */
    readonly constraintsInconclusive: boolean;
}
/** What became of a run as a whole, the first that applies; `exitCode` follows it. */
export type RunOutcome = 'harness-error' | 'implementation-failed' | 'incomplete' | 'vacuous' | 'nonconformant' | 'self-contradiction' | 'not-kept' | 'stale-baseline' | 'inconclusive' | 'conformant';
/** The exit codes of killspec. */
export declare const exitCodes: {
    readonly ok: 0;
    readonly nonconformant: 1;
    readonly usage: 2;
    readonly harnessError: 3;
    readonly implementationFailed: 4;
    readonly inconclusive: 5;
    readonly incomplete: 6;
};
/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
/** Names what became of a run: the first that applies. */
export declare const runOutcome: (summary: RunSummary) => RunOutcome;
/** The exit code of a run that could be started; a mistake in its arguments or files is `exitCodes.usage`. */
export declare const exitCode: (summary: RunSummary) => ExitCode;
