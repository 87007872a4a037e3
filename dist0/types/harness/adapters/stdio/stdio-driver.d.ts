import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Driver } from '../../kernel/driver.ts';
import type { Fault } from '../../kernel/recording.ts';
import type { Host, ManagerEvent } from '../adapter.ts';
import type { Connection, Lost } from './connection.ts';
/** What an adapter said in the place of an answer: that it cannot do this, or that it has failed. */
export interface Refusal {
    readonly kind: 'unsupported' | 'internal';
    readonly message: string;
}
/** Drives an adapter behind a connection through one case. Other cases may go over the same connection meanwhile. */
export declare class StdioDriver implements Driver {
    #private;
    /** `name` stands for the case in what is sent. */
    constructor(connection: Connection, name: string);
    start(host: Host): undefined;
    deliver(event: ManagerEvent, atUs: Us): Promise<Fault | undefined>;
    wake(atUs: Us): Promise<Fault | undefined>;
    nextWakeUs(): Us | undefined;
    end(): void;
    /** Settles when the adapter has been told that the case is over; gives why it could not be, or was not before. */
    whenOver(): Promise<Lost | undefined>;
    /** What it said in the place of an answer, if it did. */
    get refusal(): Refusal | undefined;
    /** The line for which the kernel ended the case, to be shown. */
    get refusedLine(): string | undefined;
}
