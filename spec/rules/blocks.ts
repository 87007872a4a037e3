/**
 * A list that is never written to once made. It is kept in blocks, of which all but the one concerned are shared with the
 * list before: one more, or one changed, costs little however many there are.
 */
export type Blocks<Item> = readonly (readonly Item[])[];

/** Copying a block costs about what copying the list of blocks does where there are as many as this squared. */
const blockSize = 128;

/** All of them, in a list. */
export const listOf = <Item>(blocks: Blocks<Item>): readonly Item[] => {
  const [first = [], ...others] = blocks;
  // Much quicker than flat().
  return others.length === 0 ? first : first.concat(...others);
};

/** With one more at its end. */
export const withOneMore = <Item>(blocks: Blocks<Item>, item: Item): Blocks<Item> => {
  const last = blocks.at(-1);
  return last === undefined || last.length >= blockSize
    ? [...blocks, [item]]
    : [...blocks.slice(0, -1), [...last, item]];
};

/** With `change` made to the first item that `isMeant` says is meant. */
export const withChanged = <Item>(
  blocks: Blocks<Item>,
  isMeant: (item: Item) => boolean,
  change: (item: Item) => Item,
): Blocks<Item> => {
  for (const [at, block] of blocks.entries()) {
    const within = block.findIndex(isMeant);
    const item = block[within];
    if (item !== undefined) return blocks.with(at, block.with(within, change(item)));
  }
  return blocks;
};

/** Those that `isKept` keeps, in their order. Blocks that have become small are joined, so that there are never many. */
export const kept = <Item>(blocks: Blocks<Item>, isKept: (item: Item) => boolean): Blocks<Item> => {
  const joined: (readonly Item[])[] = [];
  for (const block of blocks) {
    const rest = block.every(isKept) ? block : block.filter(isKept);
    const last = joined.at(-1);
    if (last !== undefined && last.length + rest.length <= blockSize) joined[joined.length - 1] = [...last, ...rest];
    else if (rest.length > 0) joined.push(rest);
  }
  return joined;
};

/** Whether there is one that `isMeant` says is meant. */
export const isAnyIn = <Item>(blocks: Blocks<Item>, isMeant: (item: Item) => boolean): boolean =>
  blocks.some((block) => block.some(isMeant));

/** The first one that `isMeant` says is meant. */
export const firstIn = <Item>(blocks: Blocks<Item>, isMeant: (item: Item) => boolean): Item | undefined => {
  for (const block of blocks) {
    const item = block.find(isMeant);
    if (item !== undefined) return item;
  }
  return undefined;
};
