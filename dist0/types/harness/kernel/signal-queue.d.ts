import { type SignalName } from '../../spec/vocabulary/signals.ts';
/** The signals that wait for a process. Standard signals coalesce, realtime ones queue up; the lowest number is first. */
export declare class SignalQueue {
    #private;
    get isEmpty(): boolean;
    /** Adds a signal; a standard signal that waits already is not added again. */
    add(signal: SignalName): void;
    /** Takes out the signal that is delivered next. */
    shift(): SignalName | undefined;
    /** Throws away those that `isDiscarded` names. */
    discard(isDiscarded: (signal: SignalName) => boolean): void;
    clear(): void;
}
