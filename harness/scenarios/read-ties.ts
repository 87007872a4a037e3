import { defaultTies, type TieClass } from '../../spec/vocabulary/world.ts';
import { quoted, type Reader, type Text } from './reader.ts';

/**
 * The order of ties that a text names: the classes that come first, a hyphen between them; the others follow in the
 * default order. `wake` is wake, operation, process.
 */
export const readTies = (reader: Reader, text: Text): readonly TieClass[] | undefined => {
  const named = text.value.split('-');
  const first = defaultTies.filter((each) => named.includes(each));
  if (first.length !== named.length) {
    const hint = `who comes first: ${defaultTies.join(', ')}, or two of them as in wake-process`;
    reader.report(text, 'bad-words', `${quoted(text.value)} is no order of ties`, hint);
    return undefined;
  }
  return [...(named as TieClass[]), ...defaultTies.filter((each) => !named.includes(each))];
};

/** The shortest text that `readTies` reads back as this order. */
export const writeTies = (ties: readonly TieClass[]): string => {
  for (let length = 1; length < ties.length; length += 1) {
    const first = ties.slice(0, length);
    const order = [...first, ...defaultTies.filter((each) => !first.includes(each))];
    if (order.every((each, index) => each === ties[index])) return first.join('-');
  }
  return ties.join('-');
};
