import type { State } from './state.ts';
/** A state of its own: what is done to it is not done to the other. */
export declare const copyState: (state: State) => State;
