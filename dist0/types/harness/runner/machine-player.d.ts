import { type Machine } from '../adapters/machine/machine.ts';
import type { Implementation } from '../adapters/adapter.ts';
import type { Player } from './player.ts';
/** How machines are run. */
export interface MachinePlayerOptions {
    /** How many at a time. */
    readonly machineCount?: number;
    /** Who is asked whether a world is finer than what is in the machine can be late; the reference where absent. */
    readonly managers?: readonly Implementation[];
}
/**
 * Plays a real service manager in machines. Worlds that were announced share boots: which of them do is decided by their
 * order alone, and not by how many machines run.
 */
export declare const machinePlayer: (machine: Machine, { machineCount, managers }?: MachinePlayerOptions) => Player;
