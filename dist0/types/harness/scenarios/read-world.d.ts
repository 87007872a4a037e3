import type { World } from '../../spec/vocabulary/world.ts';
import type { Reference } from './process-name.ts';
import { type ExpectedLine } from './read-expect.ts';
import { type Entry, type Reader } from './reader.ts';
/** What the keys of one case say, its ties aside. */
export interface ReadWorld {
    readonly world: World;
    readonly expect?: readonly ExpectedLine[];
    /** The codes of `diagnostics:` that the unit does provoke. */
    readonly provoked: ReadonlySet<string>;
}
type Entries = ReadonlyMap<string, Entry>;
/** More is no scenario that anybody reads; it also bounds what is checked pair by pair. */
export declare const processesMax = 100;
/** What one key of a scenario says, and whom it names. */
interface Part<T> {
    readonly value: T;
    readonly references: readonly Reference[];
}
/** The parts of a scenario that no axis enters: they are the same in all its cases, and read once. */
export type SharedParts = Map<string, Part<unknown>>;
/** Reads and checks the world of one case. `undefined` where there is no unit to check it against. */
export declare const readWorld: (reader: Reader, entries: Entries, shared: SharedParts) => ReadWorld | undefined;
export {};
