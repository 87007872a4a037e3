import type { Us } from '../../../spec/vocabulary/time.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Bounds } from '../../kernel/bounds.ts';
import type { CaseRecording, Fault } from '../../kernel/recording.ts';
import type { Connection } from './connection.ts';
import type { StdioFacts } from './hello.ts';
/** What was recorded of a case. */
export interface StdioRecording extends CaseRecording {
    /** It said that it does not support this, although it had not said so of itself. */
    readonly unsupported?: string;
    /** The adapter cannot be started any more, so that nothing can be played after this. */
    readonly isLast?: true;
}
/** Cases that were in flight when their process was lost, and none knows by which: each is played again alone. */
interface Suspects {
    readonly fault: Fault;
    readonly count: number;
    /** How many of them have not been played again yet. */
    leftCount: number;
    isFound: boolean;
}
/** A case that has to be played. */
export interface PendingCase {
    readonly number: number;
    readonly world: World;
    readonly boundUs: Us;
    readonly resolve: (recording: StdioRecording) => void;
    readonly reject: (error: unknown) => void;
    suspects?: Suspects;
}
/** What a slot needs of its runner. */
export interface SlotOptions {
    readonly facts: StdioFacts;
    readonly bounds?: Partial<Bounds> | undefined;
    /** Starts another process, or gives why there can be none any more. */
    readonly start: () => Promise<Connection | Fault>;
    /** Gives the next case. */
    readonly next: () => PendingCase | undefined;
    /** Takes back a case that has to be played again, through no fault of its own. */
    readonly again: (one: PendingCase) => void;
}
/** A place for one process of an adapter, and for the cases that it is in. */
export declare class Slot {
    #private;
    /** `first` is a process that was started already. */
    constructor(options: SlotOptions, first?: Connection);
    /** Takes as many cases as the process can be in. */
    fill(): void;
    /** Takes no more. Gives the cases that are not over. */
    close(): readonly PendingCase[];
}
export {};
