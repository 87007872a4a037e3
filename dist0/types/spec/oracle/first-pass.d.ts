import type { Us } from '../vocabulary/time.ts';
import type { CommandName } from '../vocabulary/unit.ts';
import { type Context } from './context.ts';
import type { Stop, StopCause, StopJob, Trigger } from '../rules/situation.ts';
/** What is run for a stop, by the type of the unit. */
export declare const stopCommand: Readonly<Partial<Record<string, CommandName>>>;
/** What is particular about the beginning of a stop. */
export interface StopBeginning {
    readonly job?: StopJob | undefined;
    /** Nothing is owed or licensed. */
    readonly passive?: boolean;
    /** `later`: the caller says when, and the stop command is not waited for. */
    readonly firstPass?: 'later';
    /** The unit goes on: only one command is killed. */
    readonly aside?: boolean;
    /** Nothing has shown it until now: nobody owes the stop command. */
    readonly unseen?: boolean;
}
/**
 * What a reading takes for no stop, though another would: from here on nothing is owed or licensed, until a stop begins.
 * What else is under way goes on, the rest of an earlier stop before all.
 */
export declare const standStill: (context: Context, cause: StopCause) => void;
/** A stop of the unit begins now. */
export declare const beginStop: (context: Context, cause: StopCause, beginning?: StopBeginning) => void;
/**
 * The stop command comes first. For sockets, mounts and swaps no sentence asks for it, nor for a service that may have
 * ended unseen: where none is started at this instant, or as much later as may be seen, the first pass is due now. Whoever
 * runs one of them runs them all.
 */
export declare const awaitCommands: (context: Context, stop: Stop, isUnseen?: boolean) => void;
/** No stop command was started when it could have been, at `sinceUs`: the first pass was due then. */
export declare const withoutCommand: (context: Context, sinceUs: Us) => void;
/** The first pass is due now. */
export declare const firstPass: (context: Context, trigger: Trigger, kind?: "first" | "watchdog" | "abort") => void;
/** Starts the delay after which the final signal is due (AMB-04, AMB-33). */
export declare const startFinalTimer: (context: Context) => void;
