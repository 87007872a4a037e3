import type { Us } from '../vocabulary/time.ts';
import type { TraceHeader } from '../vocabulary/trace.ts';
import type { Facts } from '../rules/facts.ts';
import type { Hypothesis, Timer, TimerKind } from './hypothesis.ts';
import type { Entry, Point, Stop } from '../rules/situation.ts';
import type { Choose } from '../readings/choose.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { type View } from '../rules/view.ts';
/** Everything a step of one hypothesis works with: the draft that it writes to, the facts, and the readings. */
export interface Context {
    readonly draft: Hypothesis;
    readonly facts: Facts;
    readonly header: TraceHeader;
    readonly choose: Choose;
    readonly book: Rulebook;
}
/** What rules see of the stop under way. */
export declare const view: ({ draft, facts, choose, book }: Context, stop?: Stop) => View;
/** Changes the stop under way. */
export declare const amend: ({ draft }: Context, by: Partial<Stop>) => Stop;
/** Lets something fall due now, unless a reading takes the stop for none. What has been opened comes back. */
export declare const raise: (context: Context, point: Omit<Point, "atUs" | "slackUs"> & Partial<Pick<Point, "atUs" | "slackUs">>, change?: (entry: Entry) => Entry) => readonly Entry[];
/** Like `raise`, for what may be sent and need not be. */
export declare const license: (context: Context, point: Parameters<typeof raise>[1]) => void;
/** Starts a timer, in place of one of its kind for the same process. */
export declare const setTimer: ({ draft }: Context, timer: Timer) => void;
/**
 * A timer of this kind, `span` after `sinceUs`; none where the span is infinite. `slackUs` is how late its beginning
 * may have been: 0 where that was an event, more where it was itself something the manager did at a due instant.
 */
export declare const after: (context: Context, kind: TimerKind, sinceUs: Us, span: Us | "infinity", more?: Partial<Timer>) => void;
export declare const clearTimers: ({ draft }: Context, ...kinds: readonly TimerKind[]) => void;
