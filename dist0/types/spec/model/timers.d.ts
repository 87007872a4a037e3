import type { Us } from '../vocabulary/time.ts';
import type { Procedure } from './procedure.ts';
import type { Timer } from './state.ts';
/** When a timer runs out; absent where it never does. */
export declare const dueOf: (timer: Timer<string>, procedure: Procedure) => Us | undefined;
/** A timer that counts from an instant. */
export declare const startTimer: <Kind extends string>(kind: Kind, span: Timer<Kind>["span"], baseUs: Us, more?: Partial<Pick<Timer<Kind>, "notBeforeUs" | "lateActs" | "member">>) => Timer<Kind>;
/** Puts off what would run out earlier (sd_notify(3), EXTEND_TIMEOUT_USEC=). */
export declare const putOff: (timers: readonly Timer<string>[], toUs: Us) => void;
