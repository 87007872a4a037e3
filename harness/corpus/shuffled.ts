/** A number that depends on a text alone, spread evenly over 32 bits. */
const spread = (text: string): number => {
  let mixed = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

/** Many in an order that their names decide: an item more among the many leaves the order of the others as it is. */
export const shuffled = <T>(many: readonly T[], nameOf: (item: T) => string): readonly T[] =>
  many
    .map((item) => ({ item, at: spread(nameOf(item)) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
