import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import { type Reference } from './process-name.ts';
import { type Reader, type Value } from './reader.ts';
/** One line of `expect:`: what the manager does at an instant, and where the file says so. */
export type ExpectedLine = {
    readonly atUs: Us;
    readonly offset: number;
} & ({
    readonly kind: 'signals';
    readonly to: ProcessName;
    readonly signals: readonly SignalName[];
} | {
    readonly kind: 'runs';
    readonly command: ProcessName;
});
/** The lines of `expect:`, in order of time: `0s  main  SIGTERM SIGCONT`, `0s  ExecStop runs`. */
export declare const readExpect: (reader: Reader, value: Value, references: Reference[]) => readonly ExpectedLine[];
