import type { TraceEvent } from '../vocabulary/trace.ts';
import type { Unit, UnitSource } from '../vocabulary/unit.ts';
import type { State } from './state.ts';
/** The unit that these texts say, parsed once. */
export declare const unitFrom: (name: string, sources: readonly UnitSource[]) => Unit;
/** Takes an event into a state that nobody else holds: time passes up to it, and it happens. */
export declare const takeEvent: (state: State, event: TraceEvent) => void;
