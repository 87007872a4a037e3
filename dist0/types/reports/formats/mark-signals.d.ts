import type { Assignment } from '../../spec/oracle/verdict.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProcessName, Trace } from '../../spec/vocabulary/trace.ts';
/** What one set of readings makes of an act of the manager. */
export type Mark = 
/** It was owed, and came when it was. */
'as owed'
/** It was licensed, and need not have been. */
 | 'allowed'
/** Nothing licensed it. */
 | 'forbidden'
/** It was owed or licensed, though not yet: another act comes before it. */
 | 'out of order';
/** Something that was owed and did not happen. */
export interface Missing {
    readonly atUs: Us;
    readonly to: ProcessName;
    readonly signal: SignalName;
    readonly rules: readonly RuleId[];
}
/** A trace, told under one set of readings. */
export interface MarkedTrace {
    readonly trace: Trace;
    /** The marks of events, by their index; what is not judged has none. */
    readonly marks: ReadonlyMap<number, Mark>;
    readonly missing: readonly Missing[];
    /** The rules that the marked events break, by their index. */
    readonly broken: ReadonlyMap<number, readonly RuleId[]>;
    /** From this instant on nothing is marked: what happened there cannot be mended and judged on. */
    readonly lostAtUs?: Us;
}
/**
 * Tells a trace under the readings of an assignment, one for each choice: which signals came as owed, which were only
 * allowed, which nothing licensed, and which are missing. What breaks a rule is taken out before what follows it is
 * judged, so that one mistake is told once.
 */
export declare const markSignals: (trace: Trace, assignment: Assignment) => MarkedTrace;
