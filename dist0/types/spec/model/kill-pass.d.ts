import type { Us } from '../vocabulary/time.ts';
import type { FailureMode } from '../vocabulary/unit.ts';
import { type Pass } from './pass.ts';
import { type FirstSignal, type StopJob } from './procedure.ts';
import type { MemberIndex, State, Stop } from './state.ts';
/** When a pass is due, and for whom. */
export interface PassCall {
    readonly dueUs: Us;
    readonly lateActs: number;
    readonly to: readonly MemberIndex[];
    readonly gone?: readonly MemberIndex[];
    readonly isForAll?: boolean;
}
/** The job that this stop stands in; `remount` for that of a remount that hangs (AMB-40). */
export declare const jobOf: ({ cause, job }: Stop) => StopJob | "remount" | undefined;
/** The signal that this stop begins with. */
export declare const firstSignalOf: (stop: Stop) => FirstSignal;
/** The signal of a later pass in the same stop (AMB-23). */
export declare const laterSignalOf: (state: State, stop: Stop) => FirstSignal;
/** What is sent when a timeout has passed: a failure mode may put another signal in the place of the usual one (AMB-34). */
export declare const kindByFailureMode: (state: State, { procedure }: Stop, mode: FailureMode) => Pass["kind"];
/** Opens a pass of KillSignal= or RestartKillSignal=, with what follows it. */
export declare const killPass: (state: State, stop: Stop, signal: FirstSignal, call: PassCall) => void;
/** Opens a pass of WatchdogSignal=. */
export declare const watchdogPass: (state: State, stop: Stop, call: PassCall) => void;
/** KillSignal= or WatchdogSignal= to one command (AMB-29, AMB-79), to which no other process is a bystander. */
export declare const askCommand: (state: State, stop: Stop, dueUs: Us, command: MemberIndex, kind?: "kill" | "watchdog") => void;
