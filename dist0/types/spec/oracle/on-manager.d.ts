import type { TraceEvent } from '../vocabulary/trace.ts';
import { type Context } from './context.ts';
import { type Facts } from '../rules/facts.ts';
type EventOf<K extends TraceEvent['kind']> = Extract<TraceEvent, {
    kind: K;
}>;
/** A stop command may run for so long: each of them, or all together (AMB-05). */
export declare const startCommandTimer: (context: Context, process: string) => void;
/** What the manager does besides sending signals. */
export declare const onManagerActs: (context: Context, event: EventOf<"spawn"> | EventOf<"claim"> | EventOf<"move"> | EventOf<"remove-group">, before: Facts) => void;
export {};
