import type { KillSettings } from '../../../spec/vocabulary/kill-settings.ts';
import type { CommandName, Unit } from '../../../spec/vocabulary/unit.ts';
import type { Host, InitialProcess, ManagerEvent, Pid } from '../../adapters/adapter.ts';
import { type Command } from './commands.ts';
import type { Group, Policy } from './policy.ts';
/** The end of a process, as the manager is told. */
export type ExitEvent = Extract<ManagerEvent, {
    readonly kind: 'exit';
}>;
/** The unit in a manager's charge: what its start and its stop both need to know. */
export declare class Charge {
    #private;
    readonly host: Host;
    readonly policy: Policy;
    /** The unit as it was last loaded. */
    unit: Unit;
    settings: KillSettings;
    /** The main process, until its end has been told. */
    main: Pid | undefined;
    /** One that became known after the first pass: of the unit, wherever it is, and not whom that was for. */
    lateMain: Pid | undefined;
    /** How the main process of this run ended. */
    mainExit: ExitEvent | undefined;
    constructor(host: Host, policy: Policy);
    /** Takes charge of a unit that has processes already. */
    adopt(processes: readonly InitialProcess[]): void;
    /** A main process becomes known: also a kernel thread, which ends the unit when it exits, and is not signalled. */
    name(pid: Pid, isLate: boolean): void;
    /** A start begins: who was the main process of an earlier run is that of this one no more. */
    forgetMain(): void;
    /** Takes over what the unit file says now. */
    load(unit: Unit): void;
    /** The commands of one setting, in order. */
    commands(name: CommandName): readonly Command[];
    /** Those in the control group at this instant. Nobody can end a kernel thread, so that none is waited for. */
    inGroup(): readonly Pid[];
    /** What reloads the unit; a mount is mounted anew. */
    reloadCommand(): 'ExecReload' | 'ExecRemount';
    /** Whether the unit can be reloaded. */
    canReload(): boolean;
    /** The processes that remain: a main process is one of the unit's, also where it has left the control group. */
    remaining(): readonly Pid[];
    /** Whether any process has yet to exit: as long as a kernel thread has not, the unit has not ended by itself. */
    isAnybodyLeft(): boolean;
    /** The processes that remain, and which of them is the main process. */
    group(): Group;
}
