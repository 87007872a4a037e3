import type { Clock } from '@sinonjs/fake-timers';
/**
 * Removes what sets fake timers apart from Node's in a way that would show on a trace:
 *
 * - a timer of 0 ms set inside a timer's callback fires in the same instant, not 1 ms later;
 * - `Infinity`, and what else is too long for a timer, fires after 1 ms, as in Node;
 * - an interval of 0 ms is one of 1 ms, as in Node, not an instant that never ends;
 * - ids of timers count from 1 in each case instead of growing for ever;
 * - to clear what is no timer, or a timer of the other kind, does nothing and says nothing.
 *
 * Returns what makes ids count from 1 again.
 */
export declare const tameTimers: (clock: Clock) => (() => void);
