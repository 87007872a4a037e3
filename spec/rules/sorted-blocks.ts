/**
 * A list in the order of the keys of its items, which differ. It is never written to once made. It is kept in blocks, of
 * which all but the one concerned are shared with the list before: to find one, to add one or to leave one out costs
 * little however many there are.
 */
export type SortedBlocks<Item> = readonly (readonly Item[])[];

/** What a list is sorted by. */
export type KeyOf<Item, Key extends string | number> = (item: Item) => Key;

/** Copying a block costs about what copying the list of blocks does where there are as many as this squared. */
const blockSize = 128;

/** In blocks what is sorted already. */
export const inBlocks = <Item>(sorted: readonly Item[]): SortedBlocks<Item> =>
  Array.from({ length: Math.ceil(sorted.length / blockSize) }, (_, at) =>
    sorted.slice(at * blockSize, (at + 1) * blockSize),
  );

/** All of them, in a list. */
export const listOf = <Item>(blocks: SortedBlocks<Item>): readonly Item[] => {
  const [first = [], ...others] = blocks;
  // Much quicker than flat().
  return others.length === 0 ? first : first.concat(...others);
};

/** How many of a sorted list come before what `isBefore` is not true of any more. */
const countBefore = <Item>(list: readonly Item[], isBefore: (item: Item) => boolean): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
};

interface Spot<Item> {
  readonly at: number;
  readonly block: readonly Item[];
  readonly within: number;
  /** The item of the key, where there is one. */
  readonly item: Item | undefined;
}

/** Where an item of this key stands, or would stand. */
const spotOf = <Item, Key extends string | number>(
  blocks: SortedBlocks<Item>,
  key: Key,
  keyOf: KeyOf<Item, Key>,
): Spot<Item> => {
  const isUpTo = ([first]: readonly Item[]): boolean => first !== undefined && keyOf(first) <= key;
  const at = blocks.length < 2 ? 0 : Math.max(0, countBefore(blocks, isUpTo) - 1);
  const block = blocks[at] ?? [];
  const within = countBefore(block, (item) => keyOf(item) < key);
  const item = block[within];
  return { at, block, within, item: item !== undefined && keyOf(item) === key ? item : undefined };
};

/** The item of this key. */
export const itemOf = <Item, Key extends string | number>(
  blocks: SortedBlocks<Item>,
  key: Key,
  keyOf: KeyOf<Item, Key>,
): Item | undefined => spotOf(blocks, key, keyOf).item;

/**
 * What `find` finds for the last item for which it finds anything, of those whose keys are from `from` to `to`, ends
 * included.
 */
export const findLastIn = <Item, Key extends string | number, Found>(
  blocks: SortedBlocks<Item>,
  from: Key,
  to: Key,
  keyOf: KeyOf<Item, Key>,
  find: (item: Item) => Found | undefined,
): Found | undefined => {
  const { at: last, within: end, item: atEnd } = spotOf(blocks, to, keyOf);
  let within = atEnd === undefined ? end - 1 : end;
  for (let at = last; at >= 0; at -= 1, within = (blocks[at] ?? []).length - 1) {
    for (; within >= 0; within -= 1) {
      const item = blocks[at]?.[within];
      if (item === undefined || keyOf(item) < from) return undefined;
      const found = find(item);
      if (found !== undefined) return found;
    }
  }
  return undefined;
};

/** The items from this key on, as long as `isMeant` says that they are meant. */
export const itemsFrom = <Item, Key extends string | number>(
  blocks: SortedBlocks<Item>,
  from: Key,
  keyOf: KeyOf<Item, Key>,
  isMeant: (item: Item) => boolean,
): readonly Item[] => {
  const items: Item[] = [];
  const first = spotOf(blocks, from, keyOf);
  for (let { at, within } = first; at < blocks.length; at += 1, within = 0) {
    const block = blocks[at] ?? [];
    for (; within < block.length; within += 1) {
      const item = block[within];
      if (item === undefined || !isMeant(item)) return items;
      items.push(item);
    }
  }
  return items;
};

/** With this item, in place of the one of its key where there is one. */
export const withItem = <Item, Key extends string | number>(
  blocks: SortedBlocks<Item>,
  item: Item,
  keyOf: KeyOf<Item, Key>,
): SortedBlocks<Item> => {
  const { at, block, within, item: before } = spotOf(blocks, keyOf(item), keyOf);
  if (before !== undefined) return blocks.with(at, block.with(within, item));
  const isFull = block.length >= blockSize;
  // What is added at the end leaves full blocks behind.
  if (isFull && within === block.length) return blocks.toSpliced(at + 1, 0, [item]);
  const grown = block.toSpliced(within, 0, item);
  const parts = isFull ? [grown.slice(0, blockSize / 2), grown.slice(blockSize / 2)] : [grown];
  return blocks.toSpliced(at, 1, ...parts);
};

/** Without the item of this key. A block that has become small is joined with a neighbour, so that there are never many. */
export const withoutItem = <Item, Key extends string | number>(
  blocks: SortedBlocks<Item>,
  key: Key,
  keyOf: KeyOf<Item, Key>,
): SortedBlocks<Item> => {
  const { at, block, within, item } = spotOf(blocks, key, keyOf);
  if (item === undefined) return blocks;
  const rest = block.toSpliced(within, 1);
  const isSmall = (neighbour: readonly Item[]): boolean => neighbour.length + rest.length <= blockSize / 2;
  const [before, after] = [blocks[at - 1] ?? [], blocks[at + 1] ?? []];
  if (at > 0 && isSmall(before)) return blocks.toSpliced(at - 1, 2, [...before, ...rest]);
  if (at + 1 < blocks.length && isSmall(after)) return blocks.toSpliced(at, 2, [...rest, ...after]);
  return rest.length === 0 ? blocks.toSpliced(at, 1) : blocks.with(at, rest);
};

/** Whether there is one that `isMeant` says is meant. */
export const isAnyIn = <Item>(blocks: SortedBlocks<Item>, isMeant: (item: Item) => boolean): boolean =>
  blocks.some((block) => block.some(isMeant));
