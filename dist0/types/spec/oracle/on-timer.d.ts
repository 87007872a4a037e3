import { type Context } from './context.ts';
import type { Timer } from './hypothesis.ts';
/** What falls due, without any event, at this instant. */
export declare const onTimer: (context: Context, timer: Timer) => void;
