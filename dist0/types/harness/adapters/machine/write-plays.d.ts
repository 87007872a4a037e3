import type { World } from '../../../spec/vocabulary/world.ts';
import type { Cast } from './cast.ts';
/** What one process of the guest is told to do: the name of its file and its lines. */
export interface Play {
    readonly file: string;
    readonly lines: readonly string[];
}
/**
 * What each process of a world does, written for the guest. The leader of the case is the process that brings all
 * others about that are there at first; its first incarnation says when everybody is.
 */
export declare const writePlays: (world: World, cast: Cast) => readonly Play[];
