import type { State, Stop } from '../../../spec/model/state.ts';
/**
 * Whether the processes have been dealt with, so that ExecStopPost= is next, or the end: nobody is left, or the final
 * signal has been sent, which is not waited for.
 */
export declare const isDealtWith: (state: State, stop: Stop) => boolean;
