/** A control line of roff: the macro or request, and its arguments as written. */
export interface RoffRequest {
  readonly name: string;
  /** All that follows the name, blanks in front removed, comment cut off. */
  readonly rest: string;
  readonly words: readonly string[];
}

/** Reads a control line; absent for a line of text. A comment is a request without a name. */
export const roffRequest = (line: string): RoffRequest | undefined => {
  const control = /^[.'][ \t]*(?<name>\\"|[^\s\\"]*)/u.exec(line);
  if (control === null) return undefined;
  const name = control.groups?.['name'] ?? '';
  if (name === '\\"') return { name: '', rest: '', words: [] };
  const rest = line.slice(control[0].length).replace(comment, '').trimStart();
  return { name, rest, words: wordsOf(rest) };
};

/** A comment runs from `\"` to the end; the backslash of `\\"` is itself escaped. */
const comment = /(?<!\\)\\".*$/u;

/** Arguments are parted by blanks; quotation marks hold one together, and a doubled one within them is itself. */
const wordsOf = (rest: string): readonly string[] => {
  const words: string[] = [];
  for (const match of rest.matchAll(/"(?<quoted>(?:[^"]|"")*)"?|(?<bare>(?:\\ |[^\s"])(?:\\ |\S)*)/gu)) {
    words.push(match.groups?.['quoted']?.replaceAll('""', '"') ?? match.groups?.['bare'] ?? '');
  }
  return words;
};
