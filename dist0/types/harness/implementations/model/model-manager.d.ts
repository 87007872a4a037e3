import type { Settled } from '../../../spec/model/settled.ts';
import type { Host, Manager, ManagerEvent } from '../../adapters/adapter.ts';
import type { Seams } from './seams.ts';
/** A manager of one unit that is driven by the model: it tells it what happens, and does what its passes owe. */
export declare class ModelManager implements Manager {
    #private;
    constructor(host: Host, profile: Settled, seams: Seams);
    handle(event: ManagerEvent): void;
}
