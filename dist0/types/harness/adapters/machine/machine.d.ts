import type { Us } from '../../../spec/vocabulary/time.ts';
import { type MachineRecording } from './to-traces.ts';
import type { Recipe } from './recipes/recipe.ts';
import { type MachineCase } from './write-cases.ts';
/** A machine that is ready to be run. */
export interface Machine {
    /** `systemd-257`. */
    readonly name: string;
    /** The version of the package in it. */
    readonly version: string;
    readonly kernel: string;
    /** The parts of its first file system, in order. */
    readonly images: readonly string[];
    /** Whether the manager's timers are made exact, by what is loaded into it. */
    readonly isExact: boolean;
    /** How its manager is driven. */
    readonly recipe: Recipe;
}
/** How late the manager in a machine may be. */
export declare const latenessOf: ({ isExact, recipe: { latenessUs, exactLatenessUs } }: Machine) => Us;
/** What came of a machine that was to play cases: a recording of each, or what went wrong with all of them. */
export type MachineRun = {
    readonly status: 'played';
    readonly recordings: readonly MachineRecording[];
} | {
    readonly status: 'hang' | 'crash';
    readonly message: string;
};
/** Plays cases side by side in one machine, from its boot to its end. The same cases give the same recordings. */
export declare const playInMachine: (machine: Machine, cases: readonly MachineCase[], seed?: number) => Promise<MachineRun>;
