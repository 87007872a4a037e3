import type { Us } from '../../spec/vocabulary/time.ts';
import type { Host, ManagerEvent } from '../adapters/adapter.ts';
import type { Fault } from './recording.ts';
/**
 * What connects a manager to the kernel, for one case. Each call is one turn of the manager: it acts through the host
 * meanwhile, and has come to rest when the call has returned (or when what it returned has settled). A driver never
 * throws because of what the manager did; it returns the fault.
 */
interface DriverOf<Turn> {
    /** Puts the manager in charge of the unit. The clock is at 0. */
    start(host: Host): Turn;
    /** Tells the manager of an event at this instant. */
    deliver(event: ManagerEvent, atUs: Us): Turn;
    /** Lets the manager do the one thing that it asked to be woken for first, at this instant. */
    wake(atUs: Us): Turn;
    /** When it wants to be woken next; absent where it waits for events only. */
    nextWakeUs(): Us | undefined;
    /** The case is over. */
    end(): void;
}
/** A driver whose turns are over when the call returns. */
export type SyncDriver = DriverOf<Fault | undefined>;
/** A driver whose turns may take a while. */
export type Driver = DriverOf<Fault | undefined | Promise<Fault | undefined>>;
export {};
