import type { Fault } from '../../kernel/recording.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Capabilities } from '../adapter.ts';
import type { Connection } from './connection.ts';
/** What an adapter says of itself, fit to be shown and kept. */
export interface StdioFacts {
    readonly name: string;
    readonly version: string;
    readonly language: string;
    readonly issues?: string;
    readonly capabilities: Capabilities;
    readonly latenessUs: Us;
    readonly resolutionUs: Us;
    readonly casesInFlight: number;
}
/** Its facts, or why there are none. */
export type Greeted = {
    readonly status: 'greeted';
    readonly facts: StdioFacts;
} | {
    readonly status: 'failed';
    readonly fault: Fault;
};
/** Says hello to an adapter that was just started. */
export declare const greet: (connection: Connection, version: string) => Promise<Greeted>;
