import type { TraceEvent } from '../vocabulary/trace.ts';
import { type Standing } from './consume.ts';
import { type Context } from './context.ts';
import { type Facts } from '../rules/facts.ts';
type EventOf<K extends TraceEvent['kind']> = Extract<TraceEvent, {
    kind: K;
}>;
/** A signal of the manager, and which event of the trace it is. */
export interface IndexedSignal {
    readonly event: EventOf<'signal'>;
    readonly eventIndex: number;
}
/** What a signal stands on; `undefined` where no stop is under way. Writes to the draft. */
export declare const standingOfSignal: (context: Context, event: EventOf<"signal">) => Standing | undefined;
/** Whether a signal is owed or licensed as things stand, before anything else falls due. */
export declare const isAskedFor: (context: Context, event: EventOf<"signal">) => boolean;
/** Judges signals of one instant whose order means nothing: what is licensed goes before what is not. */
export declare const onSignals: (context: Context, signals: readonly IndexedSignal[]) => void;
/** What one event brings about in a stop that another one has followed. */
export declare const onEventAfter: (context: Context, event: TraceEvent) => void;
/** What one event brings about under one hypothesis. `before` are the facts as they were. */
export declare const onEvent: (context: Context, event: TraceEvent, before: Facts) => void;
export {};
