import type { TraceEvent, TraceHeader } from '../vocabulary/trace.ts';
import { type Hypothesis } from './hypothesis.ts';
import type { RuleId } from '../rules/rule-id.ts';
import type { Entry } from '../rules/situation.ts';
import { type View } from '../rules/view.ts';
type SignalEvent = Extract<TraceEvent, {
    kind: 'signal';
}>;
/** True for a signal that is owed or licensed now. */
export declare const isLicensed: (draft: Hypothesis, view: View, event: SignalEvent, header: TraceHeader) => boolean;
/** Why the closed world does not judge a signal that nothing licenses: AMB-75, AMB-72, or another run than the one stopped. */
export type OutOfScope = 'AMB-75/start' | 'AMB-72/ends' | 'AMB-75/end' | 'later-run';
/** What a signal of the manager stands on under one hypothesis. */
export type Standing = 
/** It pays a debt, or makes use of a licence. */
{
    readonly kind: 'entry';
    readonly entry: Entry;
} | {
    readonly kind: 'out-of-scope';
    readonly by: OutOfScope;
} | {
    readonly kind: 'forbidden';
    readonly charged: readonly RuleId[];
};
/** What one signal of the manager stands on, its order aside. */
export declare const standing: (draft: Hypothesis, view: View, event: SignalEvent, header: TraceHeader) => Standing;
/** Judges one signal of the manager. */
export declare const judgeSignal: (draft: Hypothesis, view: View, event: SignalEvent, header: TraceHeader) => void;
/** Whether the end of the stop has been claimed, with nothing left that is owed or will be, and that ends it (AMB-75). */
export declare const isClosedByClaim: ({ entries, timers }: Hypothesis, view: View) => boolean;
export {};
