/** The list without the item at a place. */
export const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_item, place) => place !== at);

/** The list with another item at a place. */
export const replaced = <T>(list: readonly T[], at: number, item: T): readonly T[] =>
  list.map((old, place) => (place === at ? item : old));

/** The record without a key. */
export const omit = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
