import type { KillSettings } from '../../../spec/vocabulary/kill-settings.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { Host, Implementation, ManagerEvent } from '../../adapters/adapter.ts';
import { type Policy } from '../reference/policy.ts';
import type { Mutant } from './mutant.ts';
/** How a mutant departs from the reference: in what it decides, in what it does, or in what it hears. */
export interface Deviation {
    readonly policy?: Partial<Policy>;
    /** What becomes of some of the calls on the host. Made anew for each case, so that it may remember. */
    readonly host?: (host: Host) => Partial<Host>;
    /** What becomes of an event before the reference hears of it; without a result, it never does. Made anew as well. */
    readonly listener?: (host: Host) => (event: ManagerEvent) => ManagerEvent | undefined;
}
/** The reference with a deviation. */
export declare const deviating: (name: string, deviation: Deviation) => Implementation;
/** A mutant from what it is called, what it breaks, and how it departs from the reference. */
export declare const mutant: (facts: Omit<Mutant, "implementation">, deviation: Deviation) => Mutant;
/** A policy that reads the unit file as the page does, and then gets something wrong. */
export declare const misreading: (change: (settings: KillSettings, unit: Unit) => Partial<KillSettings>) => Pick<Policy, "settings">;
