import type { Us } from '../../../spec/vocabulary/time.ts';
import type { SyncDriver } from '../../kernel/driver.ts';
import type { Fault } from '../../kernel/recording.ts';
import type { Host, Implementation, ManagerEvent } from '../adapter.ts';
import type { VirtualClock } from './virtual-clock.ts';
/** What a driver asks of the clock that its implementation lives by. */
export type DrivenClock = Pick<VirtualClock, 'reset' | 'moveTo' | 'nextUs' | 'fireNext'>;
/**
 * Drives an implementation in this thread, one call after the other. What it throws and what it returns becomes a
 * fault; a promise that it returns is handed to `onPromise`, which says what is wrong with that, if anything.
 */
export declare class InProcessDriver implements SyncDriver {
    #private;
    constructor(implementation: Implementation, clock: DrivenClock, onPromise: (promise: PromiseLike<unknown>) => Fault | undefined);
    start(host: Host): Fault | undefined;
    deliver(event: ManagerEvent, atUs: Us): Fault | undefined;
    wake(): Fault | undefined;
    nextWakeUs(): Us | undefined;
    end(): void;
}
/** What a manager that says that it is synchronous may not do. */
export declare const refusePromise: () => Fault;
