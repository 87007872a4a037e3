import type { SignalName } from '../vocabulary/signals.ts';
import type { Us } from '../vocabulary/time.ts';
import type { FirstSignal, Procedure, StopJob } from './procedure.ts';
import type { Member, MemberIndex } from './state.ts';
/** One signal in the course of a pass towards one process. */
export interface Step {
    readonly signal: SignalName;
    readonly isOwed: boolean;
    /** True for the pass's own signal, which the others follow. */
    readonly isOwn: boolean;
}
/** How far a pass has come with one process. */
export interface Target {
    readonly member: MemberIndex;
    /** What is still ahead, in order. One that is sent only what follows has no step of the pass's own (AMB-17, AMB-78). */
    rest: readonly Step[];
    /** False for what may be signalled but need not be: it came or went within the instant. */
    isOwed: boolean;
    /** True once it has been sent something. */
    isBegun: boolean;
    /** False for one that is sent only what follows. */
    readonly hasOwn: boolean;
    /** When it was sent what follows before the pass's own signal, as may be where order within an instant means nothing. */
    aheadUs: Us | undefined;
}
/** What is ahead of a process with which a pass begins. */
export declare const newTarget: (member: MemberIndex, steps: readonly Step[], isOwed: boolean) => Target;
/** One burst of signals at one decision point. */
export interface Pass {
    readonly kind: 'kill' | 'watchdog' | 'final';
    readonly dueUs: Us;
    /** The last instant at which its signals are in time. */
    readonly untilUs: Us;
    /** How its signals go out: to one process after the other, its own signal to all of them first, or in any order. */
    readonly order: 'per-process' | 'batch' | 'any';
    readonly isMainFirst: boolean;
    /** What a process is to be sent that comes to be while the pass is under way; absent where it concerns nobody new. */
    readonly forNewcomers: readonly Step[] | undefined;
    readonly main: MemberIndex | undefined;
    targets: Target[];
    /** The process that is being served, where one is served after the other. */
    serving: MemberIndex | undefined;
}
/** The steps of a pass of KillSignal= or RestartKillSignal= towards one process. */
export declare const killSteps: (procedure: Procedure, first: FirstSignal, job: StopJob | "remount" | undefined, hadHangup: boolean) => readonly Step[];
/** What a process is sent that others are sent KillSignal= of: SIGHUP (AMB-17), SIGCONT (AMB-78), or nothing. */
export declare const bystanderSteps: (procedure: Procedure, first: FirstSignal, job: StopJob | "remount" | undefined, hadHangup: boolean) => readonly Step[];
/** The steps of a pass of WatchdogSignal= or FinalKillSignal= towards one process. */
export declare const otherSteps: ({ readings, kill }: Procedure, kind: "watchdog" | "final", signal: SignalName) => readonly Step[];
/** SIGKILL and nothing else (AMB-25). */
export declare const onlyKill: readonly Step[];
/** The place of the step that this signal takes, or -1. In order, what is owed to who is there is not passed over. */
export declare const placeOf: (target: Target, signal: SignalName, isOrdered: boolean, isThere: boolean) => number;
/** Whether this process must be sent something yet. */
export declare const isPending: (target: Target) => boolean;
/** Whether this process must be sent the pass's own signal yet. */
export declare const isUnsent: ({ rest, isOwed }: Target) => boolean;
/** Why a signal to this target would be out of order, as a clause; absent where it would not be. */
export declare const disorder: (pass: Pass, target: Target, place: number, isThere: (member: MemberIndex) => boolean) => string | undefined;
/**
 * Whether what must follow the pass's own signal has yet to do so: each pass is a burst. Whom it passes by it comes to when
 * nobody is left for that signal.
 */
export declare const isUnfinished: ({ targets }: Pass, isThere: (member: MemberIndex) => boolean) => boolean;
/** Somebody is gone: where nobody was sent the pass's own signal, nor must be any more, what would follow it need not be sent. */
export declare const freeBystanders: ({ targets }: Pass, gone: MemberIndex, isThere: (member: MemberIndex) => boolean) => void;
/**
 * The signal of another pass goes out: what has begun here and may be left out has been, as each pass is a burst. What must
 * not be left out comes before.
 */
export declare const endBurst: ({ targets, order }: Pass, isThere: (member: MemberIndex) => boolean) => void;
/** Takes a step. Where processes are served one after the other, the one before gets nothing more. */
export declare const takeStep: (pass: Pass, target: Target, place: number, atUs: Us) => void;
/**
 * Whether a process that is there must be signalled: one that was there before the instant, or that the manager itself
 * has run. Of what other processes fork within the instant it need not know; an ExecStopPost= command of the stop itself
 * comes when the pass is over, unless it is for that command only.
 */
export declare const mustBeSignalled: ({ cameUs, isForked }: Member, dueUs: Us, { isForOne, isStopPost }: {
    readonly isForOne: boolean;
    readonly isStopPost: boolean;
}) => boolean;
