import type { Us } from '../../../spec/vocabulary/time.ts';
import type { ProcessName, Trace } from '../../../spec/vocabulary/trace.ts';
/** A signal of the manager that reached somebody. */
export interface SentSignal {
    readonly atUs: Us;
    readonly to: ProcessName;
    readonly signal: string;
}
/** The signals of a manager that reached somebody, in order. */
export declare const sentSignals: ({ events }: Trace) => readonly SentSignal[];
/**
 * Whether each process was sent the same signals in the same order, at the same instants as far as a recording can tell:
 * never early by more than the prediction's clock can tell, and each round may be late by the lateness of the recording
 * more than the one before, from whose signals its timeout counts. What the recording began with may have come later than it was asked for, or a
 * trifle before.
 */
export declare const agree: (predicted: Trace, recorded: Trace) => boolean;
