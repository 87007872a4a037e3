import type { Span, Us } from '../../spec/vocabulary/time.ts';
/** The step of the clock that generated worlds are made for: "just before" an instant is one of these before it. */
export declare const stepUs: Us;
/** The delays of generated worlds: around every timeout there are the instant itself and its two neighbours. */
export declare const delays: readonly ["none", "second", "step", "before-stop-timeout", "stop-timeout", "after-stop-timeout", "before-abort-timeout", "abort-timeout", "after-abort-timeout", "before-two-timeouts", "two-timeouts", "after-two-timeouts", "half"];
export type Delay = (typeof delays)[number];
/** The timeouts that delays are measured by. */
export interface Timeouts {
    readonly stop: Span;
    readonly abort: Span;
}
/** A delay in microseconds; never less than none. */
export declare const delayUs: (delay: Delay, { stop, abort }: Timeouts) => Us;
