import type { Us } from '../vocabulary/time.ts';
import type { TraceEvent } from '../vocabulary/trace.ts';
import type { State } from './state.ts';
type Spawn = Extract<TraceEvent, {
    kind: 'spawn';
}>;
/** The manager takes the unit to have been stopped though nothing has stopped it yet: what does so has come. */
export declare const awaitStop: (state: State, atUs: Us) => void;
/** The manager claims an end at the very instant at which a stop command runs into its timeout: so it has. */
export declare const endHungCommands: (state: State, atUs: Us) => void;
/** A process comes to be. */
export declare const spawns: (state: State, spawn: Spawn) => void;
export {};
