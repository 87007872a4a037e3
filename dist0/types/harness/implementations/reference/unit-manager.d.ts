import type { Host, Manager, ManagerEvent } from '../../adapters/adapter.ts';
import type { Policy } from './policy.ts';
/** A service manager in charge of one unit, of any of the five types. */
export declare class UnitManager implements Manager {
    #private;
    constructor(host: Host, policy: Policy);
    handle(event: ManagerEvent): void;
}
