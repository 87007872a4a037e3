import type { TraceEvent } from '../vocabulary/trace.ts';
import type { State } from './state.ts';
/** Whether the manager sent a signal. */
export declare const isSignalOfManager: (event: TraceEvent) => boolean;
/**
 * Takes an event into states that nobody else holds, in every way in which it may have come: a fact at the very instant
 * at which a delay passes may have come before that, or after it.
 */
export declare const takeInEveryWay: (states: readonly State[], event: TraceEvent) => readonly State[];
