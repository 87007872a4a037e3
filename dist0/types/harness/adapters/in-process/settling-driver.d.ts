import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Driver } from '../../kernel/driver.ts';
import type { Fault } from '../../kernel/recording.ts';
import type { Host, Implementation, ManagerEvent } from '../adapter.ts';
import type { VirtualClock } from './virtual-clock.ts';
/** Settles once every promise that can be settled now has been, and everything that waited for it has run. */
export declare const settled: () => Promise<void>;
/** Drives an implementation that uses promises: a turn is over when all that follows from it at its instant is done. */
export declare class SettlingDriver implements Driver {
    #private;
    constructor(implementation: Implementation, clock: VirtualClock);
    /** Tells of a fault that showed outside a call: a promise that nobody waits for was rejected, for instance. */
    fail(fault: Fault): void;
    start(host: Host): Promise<Fault | undefined>;
    deliver(event: ManagerEvent, atUs: Us): Promise<Fault | undefined>;
    wake(): Promise<Fault | undefined>;
    nextWakeUs(): Us | undefined;
    end(): void;
}
