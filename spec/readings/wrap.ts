/** What stands before a text's first line, and before its others. */
export interface Margins {
  readonly first: string;
  readonly rest: string;
}

/** A blank, but for the one between a number and its unit: `90 s`. */
const breakable = /(?<!\d) | (?!(?:s|ms|µs|h|min|MB|%)(?![\w-]))/u;

/**
 * Breaks a text at its blanks into lines of at most `width` columns, margins included. A number and its unit stay
 * together. A word that does not fit stands on a line of its own and goes beyond.
 */
export const wrap = (text: string, width: number, margins: Margins = { first: '', rest: '' }): readonly string[] => {
  const lines: string[] = [];
  let line = margins.first;
  let empty = true;
  for (const word of text.split(breakable)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = margins.rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line.trimEnd()];
};
