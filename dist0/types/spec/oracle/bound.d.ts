import type { Us } from '../vocabulary/time.ts';
import type { Unit } from '../vocabulary/unit.ts';
/** What makes a case last longer than its unit says. */
export interface Prolonging {
    /** What the unit file says later, where it is changed and loaded anew. */
    readonly reloaded?: readonly Unit[];
    /** The longest time for which anybody puts off a timeout (EXTEND_TIMEOUT_USEC=). */
    readonly extensionUs?: Us;
}
/**
 * When a case is over: after the last thing that happens by itself, everything that the unit's timeouts can still make
 * due has fallen due under every reading, plus one stop timeout. `lastUs` is the latest instant of the world's own
 * operations and deeds. Where the unit changes, each delay may be that of any of its settings.
 */
export declare const caseBoundUs: (unit: Unit, lastUs: Us, latenessUs: Us, prolonging?: Prolonging) => Us;
