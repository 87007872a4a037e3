import type { Machine } from '../adapters/machine/machine.ts';
import type { Player } from '../runner/player.ts';
import { type Found } from './mistake.ts';
import type { OpenOptions } from './open-adapter.ts';
/** A machine, and the player that runs it. */
export interface OpenedMachine {
    readonly machine: Machine;
    readonly player: Player;
}
/** How a machine is opened. */
interface OpenMachineOptions extends Pick<OpenOptions, 'folder' | 'writeError' | 'workerCount'> {
    /** The cache; the user's where absent. */
    readonly cache?: string;
}
/**
 * Opens a machine of the cache by its name, or the one that the file of a recipe describes; one that can be built and is not
 * there is built first.
 */
export declare const openMachine: (said: string, { folder: cwd, writeError, workerCount, cache }: OpenMachineOptions) => Promise<Found<OpenedMachine>>;
export {};
