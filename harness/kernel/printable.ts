// Control characters, and what reorders or hides the text around it: line and paragraph separators, the marks and
// overrides of writing direction, the byte order mark, halves of a surrogate pair.
const unprintable =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * What the machines that run a CI take for an order where they find it in a log: `::error …` at the beginning of a
 * line, which a break of lines may make of any word, and `##[…]` anywhere.
 */
export const ciOrder = /(?<!\S):(?=:[a-z])|#(?=#\[)/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Text that came from an implementation, fit to be shown and kept: at most `lengthMax` characters of it, what a
 * terminal or a CI would act on written as `\u001b`.
 */
export const printable = (text: string, lengthMax: number): string => {
  const kept = text.length > lengthMax ? `${text.slice(0, lengthMax)}…` : text;
  return kept.replace(unprintable, escaped).replace(ciOrder, escaped);
};

const valueLengthMax = 60;

/** A value that an implementation gave, in few words. Never runs code of the value's. */
export const printableValue = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      return `"${printable(value, valueLengthMax)}"`;
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'bigint':
      return 'a bigint';
    case 'symbol':
      return 'a symbol';
    case 'function':
      return 'a function';
    case 'object':
      // oxlint-disable-next-line unicorn/no-null -- rubbish may be null
      return value === null ? 'null' : 'an object';
  }
};
