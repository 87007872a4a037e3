import type { Us } from '../vocabulary/time.ts';
import type { End, LifeTimer, MemberIndex, State } from './state.ts';
/** Whether the manager starts the unit by running this. */
export declare const isStartCommand: (state: State, index: MemberIndex) => boolean;
/** A run of the unit begins: what is there now is left from the runs before. */
export declare const beginStart: (state: State, atUs: Us) => void;
/** Whether the unit starts without the manager running anything, so that it does so when it is asked to. */
export declare const needsNoCommand: (state: State) => boolean;
/** What Type= asks for is there: the start succeeds once the ExecStartPost= commands have ended. */
export declare const isUp: (state: State, atUs: Us) => void;
/** RuntimeMaxSec= begins to count, for units that it has an effect on: not for a oneshot (systemd.service(5)). */
export declare const startRuntime: (state: State, atUs: Us) => void;
/** Whether stop commands come first: they belong to a unit that has started (AMB-43). */
export declare const hasCommands: (state: State) => boolean;
/** The unit goes down: it waits for nothing any more. */
export declare const goDown: (state: State) => void;
/** The start has failed (AMB-64). `how`: by a command, or by its timeout. */
export declare const startFails: (state: State, atUs: Us, how: "start-failed" | "start-timed-out") => void;
/** Something that a unit waited for which is not being stopped. */
export declare const lifeTimerFires: (state: State, timer: LifeTimer, dueUs: Us) => void;
/** Whether something has happened that may have ended the unit, though the readings do not call it a stop. */
export declare const mayHaveEnded: ({ stops, run }: State) => boolean;
/**
 * The manager claims that the unit has ended, though no stop was seen to end it: so it has where its last process has gone
 * and it needs one, or where something else may have ended it.
 */
export declare const noteEnd: (state: State) => void;
/** The main process exits although nobody asked the unit to stop. */
export declare const mainExitsByItself: (state: State, atUs: Us, main: MemberIndex, end: End) => void;
/**
 * A service without a main process, or one that goes on after it (ExitType=cgroup), ends by itself when its last process
 * has: nothing is left of it then but its commands.
 */
export declare const endsWithLastProcess: (state: State, atUs: Us) => void;
/** A start command other than the main process has ended. */
export declare const startCommandEnds: (state: State, atUs: Us, index: MemberIndex, end: End) => void;
/** The manager runs a command that starts the unit: a new run begins, unless one has. */
export declare const startCommandRuns: (state: State, atUs: Us, index: MemberIndex) => void;
/** Whether the unit is starting, or has started. */
export declare const isGoing: ({ life }: State) => boolean;
