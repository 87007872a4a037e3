import type { Us } from '../../../spec/vocabulary/time.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Bounds } from '../../kernel/bounds.ts';
import type { Fault } from '../../kernel/recording.ts';
import type { Startable } from './child-host.ts';
import { Connection, type OnLine } from './connection.ts';
import { type StdioFacts } from './hello.ts';
import { type StdioRecording } from './slot.ts';
/** How the cases of an adapter are run. */
export interface StdioRunnerOptions extends Startable {
    /** How many processes of it there are at most; by the machine, at most 2, where absent. */
    readonly processCount?: number | undefined;
    /** How many cases each of them is in at a time, at most; as it says itself where absent. */
    readonly casesInFlightMax?: number | undefined;
    /** How long an answer may take, in real time; 5 s where absent. */
    readonly hangMs?: number | undefined;
    /** How long it may take to start and say hello, in real time; 10 s where absent. */
    readonly helloMs?: number | undefined;
    readonly bounds?: Partial<Bounds> | undefined;
    /** Called with what it writes to its standard error. It is dropped where absent. */
    readonly onErrorOutput?: ((chunk: Buffer) => void) | undefined;
    /** Called for every line that goes over the wire. */
    readonly onLine?: OnLine | undefined;
    /** How long a line is held back before it is sent, in real time; none is where absent. For one case at a time only. */
    readonly holdMs?: ((line: string) => number) | undefined;
}
/** A runner, or why there is none. */
export type CreatedStdioRunner = {
    readonly status: 'ready';
    readonly runner: StdioRunner;
}
/** There is no such command, or it may not be run: a user's mistake. `code` is the system's. */
 | {
    readonly status: 'not-started';
    readonly code: string;
}
/** It was started, and did not come as far as to say hello. */
 | {
    readonly status: 'failed';
    readonly fault: Fault;
};
/** How long is waited for an adapter, in real time. */
export interface WallLimits {
    readonly hangMs: number;
    readonly helloMs: number;
}
/** What holds where nobody says otherwise. */
export declare const defaultWallLimits: WallLimits;
/**
 * How long an adapter can keep a run waiting that never answers anything but hello, however late it says that: no process
 * is started after `helloMs`, and the last one may take as long to say hello, and hangs.
 */
export declare const silenceMsMax: ({ hangMs, helloMs }: WallLimits) => number;
/**
 * Runs the cases of an adapter behind standard input and output, several at a time where it says that it can. A process
 * that is lost is replaced, and the case that is to blame has its own ending.
 */
export declare class StdioRunner {
    #private;
    /** What the adapter says of itself. */
    readonly facts: StdioFacts;
    /** Use `createStdioRunner`. */
    constructor(facts: StdioFacts, options: StdioRunnerOptions, first: Connection, beganMs: number);
    /** How many cases are worth asking for at a time. */
    get inFlightMax(): number;
    /** Records one case. Rejects where killspec itself is at fault, or once closed. */
    record(world: World, boundUs: Us): Promise<StdioRecording>;
    /** Ends the processes. Cases that are not back yet are rejected. */
    close(): Promise<void>;
}
/** Starts an adapter and says hello. The runner has to be closed. */
export declare const createStdioRunner: (options: StdioRunnerOptions) => Promise<CreatedStdioRunner>;
