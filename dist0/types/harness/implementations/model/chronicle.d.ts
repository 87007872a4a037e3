import type { Us } from '../../../spec/vocabulary/time.ts';
import { type CommandRef, type ProcessName, type TraceEvent, type TraceHeader } from '../../../spec/vocabulary/trace.ts';
import type { Host, ManagerEvent, Pid } from '../../adapters/adapter.ts';
type Spawn = Extract<TraceEvent, {
    readonly kind: 'spawn';
}>;
/** What a manager hears once its case has begun. */
type Heard = Exclude<ManagerEvent, {
    readonly kind: 'begin';
}>;
/**
 * What a manager is told and does, in the words of traces: for one that has what judges traces decide what to do. It
 * gives each process a name of its own, of which no trace is made.
 */
export declare class Chronicle {
    #private;
    readonly host: Host;
    constructor(host: Host);
    /** The header of a trace that begins with this. */
    begin({ state, processes }: Extract<ManagerEvent, {
        readonly kind: 'begin';
    }>): TraceHeader;
    /** The event that the manager is told of. */
    event(told: Heard, atUs: Us): TraceEvent;
    /**
     * Nobody announces who was forked, nor who has left: the one turns up in the control group, and nobody says whose it
     * is; the other is not there any more, and is not the process whose end is told now.
     */
    unannounced(atUs: Us, told?: Heard): readonly TraceEvent[];
    /** The manager has run a command. */
    ran(command: CommandRef, pid: Pid, atUs: Us): Spawn;
    /** What it would be if the manager ran a command. */
    wouldRun(command: CommandRef, atUs: Us): TraceEvent;
    /** What a process is called. */
    nameOf(pid: Pid): ProcessName;
    /** Who is called so. */
    pidOf(name: ProcessName): Pid | undefined;
}
export {};
