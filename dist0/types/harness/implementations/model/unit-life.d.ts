import type { Pass } from '../../../spec/model/pass.ts';
import type { MemberIndex, State, Stop } from '../../../spec/model/state.ts';
import type { SignalName } from '../../../spec/vocabulary/signals.ts';
import type { Claim, CommandRef } from '../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { Host, ManagerEvent, Pid } from '../../adapters/adapter.ts';
import type { EndByCommand } from './seams.ts';
/** What a unit's life needs of its manager. */
export interface LifeHost {
    readonly state: State;
    /** What commands are run by. Its unit may be out of date. */
    readonly host: Host;
    /** The unit as it was last loaded. */
    unit(): Unit;
    claim(claim: Claim): void;
    /** Whether the page lets this command be run now. */
    mayRun(command: CommandRef): boolean;
    /** Has the manager take its turn. */
    wake(): void;
    /** How a stop command decides upon the end of the unit. */
    readonly ends: Partial<EndByCommand>;
    /** Whether a service stops by stages. */
    readonly hasStages: boolean;
    /** Whether nobody is waited for in them whom SIGKILL has been sent to. */
    readonly hurriesOn: boolean;
    /** Has signals go out that nothing has fallen due for. */
    open(stop: Stop, pass: Pass): void;
    /** The unit is to stop, and this command, which reloads it, is not waited for any more. */
    endReload(pid: Pid): void;
    /** The signal for a command that reloads the unit and hangs, where the model does not see to it. */
    readonly hungReloadSignal: SignalName | undefined;
}
/** Whose exit it was that is told of: who that is in the unit, and in the model. */
export interface Whose {
    readonly who: 'main' | 'stop-command' | 'other';
    readonly index: MemberIndex | undefined;
}
/**
 * What a manager does of which the page says nothing: starts and reloads, and what follows when the processes of a stop
 * have been dealt with. It does so as the reference does.
 */
export declare class UnitLife {
    #private;
    constructor(to: LifeHost);
    /** Hears of what the model has taken. */
    hear(event: ManagerEvent, { who, index }: Whose): void;
    /** Does one thing that is its turn to be done; false where there is none. */
    step(): boolean;
    /** Whether it is its turn before anybody can have ended whom a signal was sent to. */
    get isHurrying(): boolean;
    /** Where a service stops by stages, nothing else goes out once its first pass is due. */
    takeOver(): void;
}
