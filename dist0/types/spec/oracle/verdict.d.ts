import type { RuleId } from '../rules/rule-id.ts';
import type { Act } from '../rules/situation.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import type { Us } from '../vocabulary/time.ts';
import type { ProcessName } from '../vocabulary/trace.ts';
export type { Act } from '../rules/situation.ts';
/** What became of one rule in one trace. */
export type RuleVerdict = 'pass' | 'fail' | 'not-exercised' | 'not-applicable' | 'unobserved';
/** The readings that are still possible, by choice (`AMB-18`, `AMB-14/SIGKILL`). A choice that is absent is wholly open. */
export type Assignment = Readonly<Record<string, readonly string[]>>;
/** The window of instants in which something is owed or licensed, both ends included. */
export interface Window {
    readonly fromUs: Us;
    readonly toUs: Us;
}
/** One thing owed or licensed. */
export interface Expectation {
    readonly act: Act;
    readonly window: Window;
    /** False for what is licensed only. */
    readonly owed: boolean;
    readonly rules: readonly RuleId[];
    /** The state of affairs that called for it, as a clause: "the stop was requested at 0 s". */
    readonly because: string;
}
/** How a trace broke a rule. */
export type Breach = 
/** Something owed did not happen within its window. */
{
    readonly kind: 'unpaid';
    readonly expectation: Expectation;
}
/** A signal that nothing licenses; `instead` is what was open towards the same process at that instant. */
 | {
    readonly kind: 'unlicensed';
    readonly to: ProcessName;
    readonly signal: SignalName;
    readonly instead: readonly Expectation[];
}
/** A licensed signal, out of the order that the page asks for. */
 | {
    readonly kind: 'out-of-order';
    readonly to: ProcessName;
    readonly signal: SignalName;
    readonly order: string;
}
/** Something else that a rule forbids: a command run, a process moved, the control group removed. */
 | {
    readonly kind: 'forbidden';
    readonly what: string;
};
/** One broken rule (or several that speak with one voice) in one trace, under one hypothesis. */
export interface Violation {
    readonly atUs: Us;
    /** The event that showed it; absent for a debt found unpaid. */
    readonly eventIndex?: number;
    /** The rules charged, the most specific first. */
    readonly rules: readonly RuleId[];
    readonly breach: Breach;
    /** The derivation, clause by clause: in this state, because of this, this was owed; however, that happened. */
    readonly because: readonly string[];
    /** The readings under which this is so. */
    readonly assignment: Assignment;
}
/** The outcome of judging one trace. */
export type Verdict = {
    readonly status: 'conformant';
    readonly rules: Readonly<Record<RuleId, RuleVerdict>>;
    /** Every joint assignment that survived; an empty object among them means that nothing depends on readings. */
    readonly assignments: readonly Assignment[];
    /** What all surviving assignments share and the profile left open. */
    readonly dependsOn: Assignment;
} | {
    readonly status: 'nonconformant';
    readonly rules: Readonly<Record<RuleId, RuleVerdict>>;
    /** The violation under the hypothesis that lived longest. */
    readonly violation: Violation;
    /** What killed each hypothesis, the longest-lived first. */
    readonly deaths: readonly Violation[];
} | {
    readonly status: 'inconclusive';
    readonly reason: string;
};
/** What the page asks for and allows next, under the hypotheses that live. */
export interface Allowed {
    readonly hypotheses: readonly {
        readonly assignment: Assignment;
        readonly open: readonly Expectation[];
        /** The next instant at which, without any event, something new falls due. */
        readonly nextUs?: Us;
    }[];
}
