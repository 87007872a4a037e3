import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { CommandRef, ProcessInfo, ProcessName, ProcessRole } from '../../spec/vocabulary/trace.ts';
import type { Behaviour, Deed } from '../../spec/vocabulary/world.ts';
import type { Pid } from '../adapters/adapter.ts';
import { SignalQueue } from './signal-queue.ts';
/** Virtual process ids count from here: above the highest that a Linux kernel gives, so that none names a real process. */
export declare const pidFirst: Pid;
/** Something that a process does once it is its turn. */
export type Act = 
/** Takes the signals that wait for it. */
{
    readonly kind: 'take-signals';
    readonly process: Process;
}
/** The default action of a signal that it caught first. */
 | {
    readonly kind: 'default';
    readonly process: Process;
    readonly signal: SignalName;
} | {
    readonly kind: 'do';
    readonly process: Process;
    readonly deed: Deed;
}
/** Ends by a signal that nothing can keep from it any more. */
 | {
    readonly kind: 'die';
    readonly process: Process;
    readonly signal: SignalName;
}
/** Comes out of uninterruptible sleep. */
 | {
    readonly kind: 'wake-up';
    readonly process: Process;
};
/**
 * How far the life of a process has come. `doomed`: a fatal signal has reached it and it does nothing more but die;
 * `zombie`: dead, and not reaped; `gone`: reaped.
 */
export type ProcessState = 'running' | 'stopped' | 'doomed' | 'zombie' | 'gone';
/** A process that is to be made. */
export interface ProcessPlan {
    readonly name: ProcessName;
    /** The name that the world knows it by: `main` of the second incarnation `main.2`. */
    readonly base: ProcessName;
    readonly role: ProcessRole;
    readonly behaviour: Behaviour;
    readonly command?: CommandRef;
    /** True where it does not belong to the unit's control group. */
    readonly outside: boolean;
    /** The group below the unit's that it is in. */
    readonly subgroup?: string | undefined;
    /** True where it is not a child of the manager. */
    readonly foreign?: boolean;
}
/** A virtual process. */
export declare class Process {
    readonly pid: Pid;
    readonly name: ProcessName;
    readonly base: ProcessName;
    readonly role: ProcessRole;
    readonly behaviour: Behaviour;
    readonly command: CommandRef | undefined;
    readonly subgroup: string | undefined;
    readonly isForeign: boolean;
    readonly signals: SignalQueue;
    /** What came due while it was stopped, asleep or frozen. */
    readonly deferred: Act[];
    state: ProcessState;
    isInGroup: boolean;
    /** In uninterruptible sleep, whatever its state: it does nothing, and does not die either. */
    isAsleep: boolean;
    /** Frozen with its group: it does nothing but die. */
    isFrozen: boolean;
    /** True once it is going to take its signals in this instant. */
    isAboutToTakeSignals: boolean;
    constructor(pid: Pid, plan: ProcessPlan);
    get isAlive(): boolean;
    /** What a trace says of it when it comes to be. */
    info(): ProcessInfo;
}
/** The processes of a case, of the unit or not, dead or alive. */
export declare class ProcessTable {
    #private;
    add(plan: ProcessPlan): Process;
    /** All of them, lowest pid first. */
    get all(): readonly Process[];
    byPid(pid: Pid): Process | undefined;
    /** The name for the next process of this base: itself, then `base.2`, `base.3` (or `#2` for commands), never one in use. */
    freshName(base: ProcessName, mark: '.' | '#'): ProcessName;
    /**
     * Whom a world means by a name: the process of just that name if it lives, or its latest living incarnation, or else
     * the latest that there was.
     */
    resolve(name: ProcessName): Process | undefined;
}
