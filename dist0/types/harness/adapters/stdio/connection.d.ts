import type { Fault } from '../../kernel/recording.ts';
import { type Startable } from './child-host.ts';
import { type Gone } from './gone.ts';
import type { Answer, CallBody, ReturnValue } from './messages.ts';
/** What came of a request. */
export type Reply = {
    readonly status: 'answered';
    readonly answer: Answer;
    readonly line: Buffer;
} | Lost;
/** The connection is of no use any more, and why. */
export interface Lost {
    readonly status: 'lost';
    readonly fault: Fault;
    /** Whether it was this request that brought it about, another one, or nobody knows which. */
    readonly blame: 'this' | 'other' | 'unknown';
}
/** How an adapter's process is started, and what is expected of it. */
export interface ConnectionOptions extends Startable {
    /** How long its first answer may take, in real time: until then it is being started. */
    readonly helloMs: number;
    /** How long any other answer may take, in real time. */
    readonly hangMs: number;
    readonly onErrorOutput: (chunk: Buffer) => void;
    /** Called for every line, in the order in which they went over the wire. */
    readonly onLine?: OnLine | undefined;
    /** How long a line is held back before it is sent, in real time; no line is where absent. */
    readonly holdMs?: ((line: string) => number) | undefined;
}
/** Told of a line that went over the wire, `to` the adapter or `from` it. */
export type OnLine = (direction: 'to' | 'from', line: string) => void;
/** Bytes of one line of an adapter. The most effects that a turn may have take half of it. */
export declare const lineBytesMax = 1048576;
/** Bytes that an adapter may write before it answers. */
export declare const outputBytesMax: number;
/** Messages of kind `log` that an adapter may send before it answers. */
export declare const logCountMax = 1000;
/** Calls within one turn. */
export declare const callsPerTurnMax = 10000;
/** Does what is called for; gives nothing where nobody listens any more. */
export type OnCall = (body: CallBody, line: Buffer) => ReturnValue | undefined;
/** A request without its id, which is put in front. */
export type RequestBody = string;
/** One process of an adapter, and the requests that it has not answered yet. */
export declare class Connection {
    #private;
    constructor(options: ConnectionOptions);
    /** Why the process ended, where it did by itself. */
    get gone(): Gone | undefined;
    /** Why it is of no use any more; absent as long as it is. */
    get fault(): Fault | undefined;
    /** Whether it has answered anything but the hello. */
    get isSilent(): boolean;
    /**
     * Sends a request and waits for its answer. `body` is the request as JSON without its first key, `id`. What is called
     * for meanwhile is handed to `onCall`.
     */
    request(body: RequestBody, expected: Answer['op'], onCall?: OnCall): Promise<Reply>;
    /** Has somebody told when it is of no use any more, before the requests that wait are given up. */
    listen(onLost: (fault: Fault) => void): void;
    /** Ends the process at once. */
    destroy(fault: Fault): Promise<void>;
    /**
     * Says goodbye, waits for the answer, and lets the process go by itself. Gives how it went; absent where it had to be
     * ended. Nothing else may be waited for.
     */
    farewell(): Promise<{
        readonly reply: Reply;
        readonly gone: Gone | undefined;
    }>;
    /** Says goodbye and ends the process, at once where something is still being waited for. */
    close(): Promise<void>;
}
