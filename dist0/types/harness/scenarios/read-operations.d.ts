import type { Operation } from '../../spec/vocabulary/world.ts';
import { type Reference } from './process-name.ts';
import { type Reader, type Text, type Value } from './reader.ts';
/** An operation, the key of the file that says it, and what stands after the key. */
export interface PlacedOperation {
    readonly operation: Operation;
    readonly key: Text;
    readonly value: Value;
}
/** Everything that can be done to a unit from outside, as it is written. */
export declare const operationKeys: readonly ["start", "stop", "restart", "try-restart", "dependency-restart", "reload-or-restart", "reload", "remount", "watchdog", "freeze", "thaw", "exit", "notify", "signal", "fork", "leave", "oom", "daemon-reload"];
/** The operations under `do:`; they stand in the order in which they happen. */
export declare const readOperations: (reader: Reader, value: Value, references: Reference[]) => readonly PlacedOperation[];
