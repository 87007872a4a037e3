import type { Us } from '../vocabulary/time.ts';
import type { State } from './state.ts';
/** The watchdog expires (WatchdogSignal=, first sentence), or the service triggers it. */
export declare const watchdogExpires: (state: State, atUs: Us, by: "expiry" | "trigger") => void;
/** A process sends a notification, as in sd_notify(3). */
export declare const notifies: (state: State, fields: Readonly<Record<string, string>>, atUs: Us) => void;
/** The kernel killed a process of the unit for lack of memory (AMB-64). */
export declare const runsOutOfMemory: (state: State, atUs: Us) => void;
