import type { Entry, Point } from '../rules/situation.ts';
import { type SortedBlocks } from '../rules/sorted-blocks.ts';
import type { Us } from '../vocabulary/time.ts';
import type { ProcessName } from '../vocabulary/trace.ts';
/**
 * Everything that is owed or licensed, in the order in which it came to be so. It is never written to once made. Few are
 * a plain list; many, as in a unit of a thousand processes that is stopped, are kept so that a signal to one of them costs
 * no more for the others that are waiting.
 */
export type Entries = readonly Entry[] | Indexed;
/** What may be asked of all entries at once: in this, those of one sort are alike, whoever they are to. */
export type Common = Pick<Entry, 'part' | 'owed' | 'beside' | 'begun' | 'asked' | 'toUs'> & {
    readonly point: Pick<Point, 'kind' | 'trigger' | 'atUs'>;
};
interface Placed {
    /** To whom it is, and then its place. */
    readonly key: string;
    readonly place: number;
    readonly entry: Entry;
}
/** Those that are alike in what may be asked of all. */
interface Sort {
    readonly like: Entry;
    readonly count: number;
    /** In their order. */
    readonly placed: SortedBlocks<Placed>;
}
interface Indexed {
    /** By whom they are to. */
    readonly placed: SortedBlocks<Placed>;
    readonly sorts: readonly Sort[];
    readonly count: number;
    readonly nextPlace: number;
    readonly outline: number;
}
/** To whom an entry is; nobody where it is no signal. */
export declare const targetOf: ({ act }: Entry) => ProcessName;
/** Whether two entries are of one pass. */
export declare const samePass: ({ point: a }: Pick<Common, "point">, { point: b }: Pick<Common, "point">) => boolean;
/** A number that is the same for entries that are alike in the same order, and mostly another one for others. */
export declare const outlineOfEntries: (entries: Entries) => number;
/** All of them, in a list. */
export declare const inOrder: (entries: Entries) => readonly Entry[];
/** How many there are. */
export declare const countOf: (entries: Entries) => number;
/** The signals to this process. */
export declare const towards: (entries: Entries, to: ProcessName) => readonly Entry[];
/** Whether there is one that `isMeant` says is meant. */
export declare const isAnyEntry: (entries: Entries, isMeant: (of: Common) => boolean) => boolean;
/** Whether there is one of those that are no signals to this process. */
export declare const isAnyElsewhere: (entries: Entries, to: ProcessName, isMeant: (of: Common) => boolean) => boolean;
/** Those that `isMeant` says are meant, in their order. */
export declare const entriesWhere: (entries: Entries, isMeant: (of: Common) => boolean) => readonly Entry[];
/** When the first window closes. */
export declare const firstCloseUs: (entries: Entries) => Us;
/** With these behind the others. */
export declare const withEntries: (entries: Entries, more: readonly Entry[]) => Entries;
/** Without this one. */
export declare const withoutEntry: (entries: Entries, entry: Entry) => Entries;
/** Without those that are meant: `mayBeMeant` has to be true of each of them, and only of those more is asked. */
export declare const withoutThose: (entries: Entries, mayBeMeant: (of: Common) => boolean, isMeant?: (of: Entry) => boolean) => Entries;
/** With others in place of some of the signals to this process, to which they are too. */
export declare const withTowards: (entries: Entries, to: ProcessName, change: (entry: Entry) => Entry) => Entries;
/** With others in place of those that are meant, to the same processes. */
export declare const withThose: (entries: Entries, isMeant: (of: Common) => boolean, change: (entry: Entry) => Entry) => Entries;
/** Whether they are alike, in the same order. */
export declare const sameEntries: (a: Entries, b: Entries) => boolean;
export {};
