/**
 * A list in the order of the keys of its items, which differ. It is never written to once made. It is kept in blocks, of
 * which all but the one concerned are shared with the list before: to find one, to add one or to leave one out costs
 * little however many there are.
 */
export type SortedBlocks<Item> = readonly (readonly Item[])[];
/** What a list is sorted by. */
export type KeyOf<Item, Key extends string | number> = (item: Item) => Key;
/** In blocks what is sorted already. */
export declare const inBlocks: <Item>(sorted: readonly Item[]) => SortedBlocks<Item>;
/** All of them, in a list. */
export declare const listOf: <Item>(blocks: SortedBlocks<Item>) => readonly Item[];
/** The item of this key. */
export declare const itemOf: <Item, Key extends string | number>(blocks: SortedBlocks<Item>, key: Key, keyOf: KeyOf<Item, Key>) => Item | undefined;
/**
 * What `find` finds for the last item for which it finds anything, of those whose keys are from `from` to `to`, ends
 * included.
 */
export declare const findLastIn: <Item, Key extends string | number, Found>(blocks: SortedBlocks<Item>, from: Key, to: Key, keyOf: KeyOf<Item, Key>, find: (item: Item) => Found | undefined) => Found | undefined;
/** The items from this key on, as long as `isMeant` says that they are meant. */
export declare const itemsFrom: <Item, Key extends string | number>(blocks: SortedBlocks<Item>, from: Key, keyOf: KeyOf<Item, Key>, isMeant: (item: Item) => boolean) => readonly Item[];
/** With this item, in place of the one of its key where there is one. */
export declare const withItem: <Item, Key extends string | number>(blocks: SortedBlocks<Item>, item: Item, keyOf: KeyOf<Item, Key>) => SortedBlocks<Item>;
/** Without the item of this key. A block that has become small is joined with a neighbour, so that there are never many. */
export declare const withoutItem: <Item, Key extends string | number>(blocks: SortedBlocks<Item>, key: Key, keyOf: KeyOf<Item, Key>) => SortedBlocks<Item>;
/** Whether there is one that `isMeant` says is meant. */
export declare const isAnyIn: <Item>(blocks: SortedBlocks<Item>, isMeant: (item: Item) => boolean) => boolean;
