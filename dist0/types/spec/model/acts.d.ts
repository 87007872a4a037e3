import type { SignalName } from '../vocabulary/signals.ts';
import type { Us } from '../vocabulary/time.ts';
import type { ProcessName } from '../vocabulary/trace.ts';
import type { CommandName } from '../vocabulary/unit.ts';
import type { State } from './state.ts';
/** Something that a manager which follows the page may do now. */
export type Act = {
    readonly kind: 'signal';
    readonly to: ProcessName;
    readonly signal: SignalName;
    /** True where it must be done by `untilUs`, unless its target is gone by then. */
    readonly isOwed: boolean;
    readonly untilUs: Us;
} | {
    readonly kind: 'command';
    readonly name: CommandName;
    /** Counts from 0 within its setting. */
    readonly index: number;
    readonly isOwed: boolean;
    readonly untilUs: Us;
};
/** What the manager may do next because of what has fallen due so far. */
export declare const openActs: (state: State) => readonly Act[];
/** What the manager may do in this state, next: for each process of each pass the signal whose turn it is. */
export declare const acts: (state: State) => readonly Act[];
