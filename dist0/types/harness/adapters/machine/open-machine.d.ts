import { type Manifest } from './cache.ts';
import type { Machine } from './machine.ts';
/** The archive with the guest's program that this version of killspec compiles. */
export declare const guestArchive: (folder: string) => string;
/** The recipe of a machine, beside what was built by it. */
export declare const storedRecipeFile = "recipe.yaml";
/** Behind the name of a machine: its manager's timers are to be exact. */
export declare const exactSuffix = ":exact";
/**
 * A machine of the cache by its name, as `systemd-257` or `systemd-257:exact`; `undefined` where it is not built, or was
 * built for another version of killspec.
 */
export declare const findMachine: (folder: string, asked: string) => Machine | undefined;
/** What is said of every machine of the cache that is whole. */
export declare const listMachines: (folder: string) => readonly Manifest[];
