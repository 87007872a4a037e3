import type { Us } from '../vocabulary/time.ts';
import { type FinalCall } from './final-pass.ts';
import type { MemberIndex, State, Stop } from './state.ts';
/** How a first pass came to be due. */
export interface FirstCall {
    readonly dueUs: Us;
    readonly lateActs: number;
    /** The stop command that ran into its timeout, where one did. */
    readonly hung?: MemberIndex | undefined;
}
/** Whether main's exit calls for a final pass in this stop (KillMode=, paragraph 4, first bullet). */
export declare const isMainExitCall: (state: State, stop: Stop) => boolean;
/** Those that went at this very instant and may be sent what goes to the targets of the first pass all the same. */
export declare const goneFor: (state: State, stop: Stop, call: FirstCall, isForAll: boolean) => readonly MemberIndex[];
/** The first pass falls due: the stop's commands are over, or it has none. */
export declare const firstPass: (state: State, stop: Stop, call: FirstCall) => void;
/** Whether what main's exit calls for is due when ExecStopPost= has ended (AMB-08). */
export declare const waitsForStopPost: ({ readings }: State, { procedure: { settings } }: Stop) => boolean;
/** Main's exit calls for the final signal (KillMode=, first bullet): now, or when ExecStopPost= has ended (AMB-08). */
export declare const finalByMainExit: (state: State, stop: Stop, call: FinalCall) => void;
