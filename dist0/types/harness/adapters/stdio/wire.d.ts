import type { CommandRef } from '../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { ManagerEvent, Pid } from '../adapter.ts';
import type { WireEvent, WireUnit } from './messages.ts';
/** A unit as it is sent. */
export declare const wireUnit: (unit: Unit) => WireUnit;
/** A unit as JSON, made once for each: many cases have the same one. */
export declare const encodedUnit: (unit: Unit) => string;
/** The event of a manager as it is sent. `commandOf` knows the processes that the manager has run. */
export declare const wireEvent: (event: Exclude<ManagerEvent, {
    readonly kind: "begin";
}>, commandOf: (pid: Pid) => CommandRef | undefined) => WireEvent;
