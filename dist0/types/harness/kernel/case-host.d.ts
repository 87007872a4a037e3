import { type SignalName } from '../../spec/vocabulary/signals.ts';
import type { Claim, CommandRef, KillResult } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { Host, Pid } from '../adapters/adapter.ts';
import type { Process } from './process-table.ts';
/** What the host of a case does, once it is known that what it was asked for is well-formed. */
export interface HostActions {
    /** Every unit of the case so far, the current one last: a manager may still run what an earlier one says. */
    units(): readonly Unit[];
    byPid(pid: number): Process | undefined;
    members(): readonly Process[];
    thaw(): void;
    send(to: Process, signal: SignalName): KillResult;
    run(command: CommandRef): Pid;
    claim(state: Claim): void;
    move(process: Process, group: string): void;
    removeGroup(): void;
    /** `closed`: the manager has no business to act now, and nobody listens. */
    turn(): 'open' | 'closed';
    /** Counts an effect. Throws where there are too many, or the case has already failed. */
    effect(what: string): void;
    /** Ends the case with a protocol error. */
    refuse(message: string): never;
}
/** A host, of which the kernel can change what it says of the unit. */
export type CaseHost = Host & {
    unit: Unit;
};
/**
 * The host that a manager is given for one case: checks everything it is asked, since what asks is not trusted. Its
 * methods need no `this`. What is asked of it once the case is over changes nothing.
 */
export declare const createHost: (unit: Unit, actions: HostActions) => CaseHost;
