import type { Stray } from '../rules/rule.ts';
import type { RuleId } from '../rules/rule-id.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Us } from '../vocabulary/time.ts';
import type { ProcessName, TraceEvent, TraceHeader } from '../vocabulary/trace.ts';
import { type Death, type Hypothesis } from './hypothesis.ts';
import type { Entry, Point } from '../rules/situation.ts';
import type { Expectation } from './verdict.ts';
import type { View } from '../rules/view.ts';
/** Notes that these rules have had something to say. */
export declare const exercise: (draft: Hypothesis, ids: readonly RuleId[]) => void;
/** Kills the hypothesis over rules that the page has, unless it is dead already: the first violation counts. */
export declare const die: (draft: Hypothesis, book: Rulebook, death: Death) => void;
/** Opens what the rules owe and license at a decision point, changed where `change` says so. */
export declare const openPass: (draft: Hypothesis, view: View, point: Point, header: TraceHeader, change?: (entry: Entry) => Entry) => readonly Entry[];
/** Opens what must follow a signal of a pass that was just sent. */
export declare const openFollowUps: (draft: Hypothesis, view: View, sent: Entry, atUs: Us) => void;
/** What an entry comes to, in the words of a verdict. */
export declare const expectationOf: (entry: Entry) => Expectation;
/**
 * The target of these entries (of `which` of them) ended or left: its debts lapse, what was licensed stays so until the
 * window closes.
 */
export declare const lapse: (draft: Hypothesis, name: ProcessName, which?: "all" | "final") => void;
/** Closes every window that ends before `atUs`; a debt in one of them kills. */
export declare const closeWindows: (draft: Hypothesis, book: Rulebook, atUs: Us) => void;
/** The rules that an unlicensed signal is charged to; none where only the closed world speaks against it. */
export declare const chargedFor: (stray: Stray, view: View) => readonly RuleId[];
type SignalEvent = Extract<TraceEvent, {
    kind: 'signal';
}>;
/** Kills over a signal that nothing licenses. */
export declare const dieOfStray: (draft: Hypothesis, view: View, event: SignalEvent, charged: readonly RuleId[]) => void;
export {};
