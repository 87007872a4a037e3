import type { Us } from '../vocabulary/time.ts';
import { type FirstCall } from './first-pass.ts';
import type { StopJob } from './procedure.ts';
import type { Cause, MemberIndex, State, Stop, StopTimer } from './state.ts';
/** A stop that has just begun and of which nothing is due yet. */
export declare const newStop: (state: State, cause: Cause, atUs: Us, phase: Stop["phase"], more?: {
    readonly run?: number;
    readonly job?: StopJob | undefined;
    readonly isUnseen?: boolean;
}) => Stop;
/** Whether this stop is still under way: not where it is none, and not once nothing of it is left to be killed. */
export declare const isUnderWay: (stop: Stop) => boolean;
/** Whether the unit only said that it would stop, and is asked for nothing but the final signal (AMB-20). */
export declare const isOnlyAnnounced: (stop: Stop) => boolean;
/** The stop that the unit is in, if it is in one. */
export declare const currentStop: (state: State) => Stop | undefined;
/** What happened is no stop, and calls for nothing: whoever is signalled now is signalled without a reason. */
export declare const callForNothing: (state: State, cause: Cause, atUs: Us) => Stop;
/**
 * The unit begins to stop. `hasCommands`: its stop commands are to run, where it has any; `isShown`: false where it may
 * as well have gone unnoticed, so that nobody owes them; `owesCommands`: false where nobody does though it is known.
 */
export declare const beginStop: (state: State, cause: Cause, atUs: Us, how: {
    readonly hasCommands: boolean;
    readonly job?: StopJob | undefined;
    readonly isShown?: boolean;
    readonly owesCommands?: boolean;
}) => void;
/** No stop command runs or is due any more: the first pass is due, unless it was before. */
export declare const endCommands: (state: State, stop: Stop, call: FirstCall) => void;
/** The manager started a command of the unit: it may be the one that this stop waits for. */
export declare const startCommand: (state: State, stop: Stop, atUs: Us, index: MemberIndex) => void;
/** A process exited: it may be the command that this stop waits for. A failure ends the list. */
export declare const endCommand: (state: State, stop: Stop, atUs: Us, index: MemberIndex, hasSucceeded: boolean) => void;
/** Whether WatchdogSignal= takes the place of what the delay asks for (AMB-34). */
export declare const isAbortedByTimeout: ({ readings }: State, { procedure, wasAborted, hadFinal }: Stop) => boolean;
/** Whom KillSignal= is sent to once more when the delay has passed (AMB-72): those of the first pass. */
export declare const askedOnceMore: (state: State, stop: Stop) => readonly MemberIndex[];
/** Something that the stop waited for has come. */
export declare const stopTimerFires: (state: State, stop: Stop, timer: StopTimer, dueUs: Us) => void;
/** The manager runs an ExecStopPost= command: the stop goes on as long as that lasts. */
export declare const startStopPost: (state: State, stop: Stop, atUs: Us, index: MemberIndex) => void;
/** An ExecStopPost= command has ended: after the last of them the final signal may be due (AMB-08). */
export declare const endStopPost: (state: State, stop: Stop, atUs: Us, index: MemberIndex, hasSucceeded: boolean) => void;
