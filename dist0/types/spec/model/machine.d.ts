import { type OnAsk } from '../readings/on-ask.ts';
import type { Us } from '../vocabulary/time.ts';
import type { TraceEvent, TraceHeader } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { type Settled } from './settled.ts';
import type { State } from './state.ts';
/**
 * The unit as a trace begins, under a profile that settles every choice.
 *
 * @param onAsk hears, from now on, which choices are consulted
 * @throws {Error} where the profile leaves a choice open.
 */
export declare const initial: (unit: Unit, header: TraceHeader, profile: Settled, onAsk?: OnAsk) => State;
/**
 * The states that may follow upon an event, which comes no earlier than the one before: more than one where it falls on
 * the very instant at which a delay passes.
 */
export declare const transitions: (state: State, event: TraceEvent) => readonly State[];
/** The state after an event, what falls due at the same instant coming after it. Events come in order of time. */
export declare const transition: (state: State, event: TraceEvent) => State;
/** The next instant at which, without any event, signals fall due or must have been sent; absent where none does. */
export declare const deadline: (state: State) => Us | undefined;
/** The state once it is `atUs`: everything that was due before has fallen due, and what is missing is missed. */
export declare const elapse: (state: State, atUs: Us) => State;
