import { type SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { CommandRef, KillResult, ProcessInfo, ProcessName, TraceEvent } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { ManagerEvent } from '../adapters/adapter.ts';
import { type Act, type Process } from './process-table.ts';
/** What processes need of the kernel: time, the trace, and a turn later on. */
export interface Stage {
    nowUs(): Us;
    /** The unit as it was last loaded. */
    unit(): Unit;
    record(event: TraceEvent): void;
    schedule(afterUs: Us, act: Act): void;
}
/**
 * How many processes there may be at a time, as a kernel has it (pids_max, RLIMIT_NPROC). More cannot be forked: processes
 * that fork and never end come to an end, so that what a manager does about them can be judged.
 */
export declare const processCountMax = 500;
/**
 * The processes of a case and what they do, as signal(7), kill(2) and fork(2) have it. What the manager must be told
 * is returned, one event for each act.
 */
export declare class Processes {
    #private;
    constructor(world: World, stage: Stage);
    /** All of them, dead or alive, lowest pid first. */
    get all(): readonly Process[];
    /** Those of the unit's control group that have not ended, lowest pid first. */
    get members(): readonly Process[];
    /** True where nobody is left in the control group, and the main process is not anywhere else either. */
    get isUnitEmpty(): boolean;
    /** What a trace's header says of those that are there. */
    infos(): readonly ProcessInfo[];
    byPid(pid: number): Process | undefined;
    /** Whom a world means by a name; `$MAINPID` is the current main process. */
    resolve(name: ProcessName): Process | undefined;
    /** Has a living process do what is its turn to do. */
    act(act: Act): ManagerEvent | undefined;
    /** As kill(2): `from` sends a signal. */
    send(from: 'manager' | ProcessName, to: Process, signal: SignalName): KillResult;
    /** Dooms a process as SIGKILL does, without anybody having sent it; false where that cannot be. */
    kill(process: Process): boolean;
    /** The manager runs a command: a control process, or the main process itself. */
    run(command: CommandRef): Process;
    /**
     * A main process becomes known: that of a forking service when its ExecStart= command has just succeeded, another one
     * when a notification has named it.
     */
    announceMain(): ManagerEvent | undefined;
    /** The manager moves a process to another control group. One that comes out of a frozen group runs on. */
    move(process: Process, group: string): void;
    /** Freezes the control group with all that is in it; false where it was frozen already. */
    freeze(): boolean;
    /** Thaws it; false where it was not frozen. */
    thaw(by?: 'manager'): boolean;
}
