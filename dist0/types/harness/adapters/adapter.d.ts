import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { Claim, CommandRef, Job, KillResult, ProcessRole } from '../../spec/vocabulary/trace.ts';
import type { KillMode } from '../../spec/vocabulary/kill-settings.ts';
import type { KillOption, Unit, UnitType } from '../../spec/vocabulary/unit.ts';
/** A virtual process id. All lie above the kernel's limit, so that none can name a real process. */
export type Pid = number;
/** A process that the unit has when a case begins. */
export interface InitialProcess {
    readonly pid: Pid;
    readonly role: ProcessRole;
    /** True for a kernel thread in the unit's control group: no signal can end it. */
    readonly kernelThread?: true;
    /** True for a process that is not a child of the manager; such a main process was named by PIDFile= or MAINPID=. */
    readonly foreign?: true;
}
/** What a service manager is told. Each event is delivered at the instant at which it happens. */
export type ManagerEvent = 
/** The case begins: the unit's state, and the processes it has. Always the first event. */
{
    readonly kind: 'begin';
    readonly state: 'active' | 'inactive';
    readonly processes: readonly InitialProcess[];
}
/** A job for the unit: start, stop, one of the kinds of restart, reload, remount. */
 | {
    readonly kind: 'job';
    readonly job: Job;
}
/** A process of the unit's control group, the main process wherever it is, or a command that the manager ran, ended. */
 | {
    readonly kind: 'exit';
    readonly pid: Pid;
    readonly status?: number;
    readonly signal?: SignalName;
}
/**
 * This process is now named as the main process: by PIDFile=, by a notification with MAINPID=, or because it is the
 * only one left of a forking service. `foreign` where it is not a child of the manager.
 */
 | {
    readonly kind: 'main';
    readonly pid: Pid;
    readonly foreign?: true;
} | {
    readonly kind: 'notify';
    readonly pid: Pid;
    readonly fields: Readonly<Record<string, string>>;
}
/** The watchdog timeout of WatchdogSec= has expired. */
 | {
    readonly kind: 'watchdog';
}
/** The kernel killed this process of the unit for lack of memory. */
 | {
    readonly kind: 'oom';
    readonly pid: Pid;
}
/** The unit's control group was frozen, or thawed, because somebody asked for it. Only for who can deal with it. */
 | {
    readonly kind: 'freeze';
} | {
    readonly kind: 'thaw';
}
/** The unit file changed and the configuration was reloaded. */
 | {
    readonly kind: 'daemon-reload';
    readonly unit: Unit;
};
/** What a service manager may do, and ask. Everything happens at the current instant of the virtual clock. */
export interface Host {
    readonly unit: Unit;
    /** As kill(2). Signal 0 is not offered: look at `processes`. */
    kill(pid: Pid, signal: SignalName): KillResult;
    /**
     * The processes of the unit's control group and of all groups below it, as from the cgroup.procs files of the whole
     * tree: those that have not ended, lowest pid first. Who has left the group is not among them, and nobody is told that
     * it has.
     */
    processes(): readonly Pid[];
    /**
     * The groups below the unit's control group, by name, and which of `processes()` are in each of them. The others are
     * directly in the unit's own group. Only a unit with Delegate= has such sub-groups.
     */
    subgroups(): Readonly<Record<string, readonly Pid[]>>;
    /** Starts a command of the unit; its end comes as an `exit` event. For ExecStart= of most types this is the main process. */
    run(command: CommandRef): Pid;
    /** Tells the world that the unit is now in this state. */
    claim(state: Claim): void;
    /** Moves a process out of the unit's control group. */
    move(pid: Pid, group: string): void;
    /** Removes the unit's control group. */
    removeGroup(): void;
    /** Thaws the unit's control group, if it is frozen. */
    thaw(): void;
}
/** One service manager in charge of one unit, for one case. */
export interface Manager {
    /**
     * Told once for each event, in order. May act on the host at once, later from a timer (`setTimeout` and `Date` are
     * the virtual clock's), or after a promise.
     */
    handle(event: ManagerEvent): void | Promise<void>;
}
/** What an implementation says that it can do. What is absent is supported, unless it is said otherwise. */
export interface Capabilities {
    readonly unitTypes?: readonly UnitType[];
    readonly killModes?: readonly KillMode[];
    /** Which of the seven options it heeds where a unit sets them. */
    readonly options?: readonly KillOption[];
    readonly operations?: readonly string[];
    /** True where it knows the events `freeze` and `thaw`. Cases in which a unit is frozen are asked of nobody else. */
    readonly freezing?: true;
}
/** What an adapter module exports, as `implementation`. */
export interface Implementation {
    readonly name: string;
    readonly version: string;
    readonly capabilities?: Capabilities;
    /** How late its signals may be, in microseconds; 0 where absent. */
    readonly latenessUs?: Us;
    /** True where `handle` and timers never leave a promise pending: such a manager is driven faster. */
    readonly synchronous?: boolean;
    /** Called once for each case. */
    start(host: Host): Manager;
}
