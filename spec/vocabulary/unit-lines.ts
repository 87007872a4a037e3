import type { Place } from './unit.ts';

/** A stretch of text with its place in the file and the physical line that it stands on. */
export interface PlacedText extends Place {
  readonly text: string;
  readonly lineText: string;
}

/** One line of a unit file with its continuation lines. `broken` ones are no part of the syntax; `why` says so. */
export type UnitLine =
  | { readonly kind: 'section'; readonly name: PlacedText; readonly junkAfter: boolean; readonly closed: boolean }
  | { readonly kind: 'assignment'; readonly key: PlacedText; readonly value: PlacedText }
  | { readonly kind: 'broken'; readonly why: 'no-equals-sign' | 'no-key'; readonly at: PlacedText };

interface Piece {
  readonly text: string;
  readonly line: number;
  readonly lineText: string;
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

const trimBlanks = (text: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  return text.slice(start, end);
};

/** An odd number of backslashes at the end: the last one is not itself escaped. */
const continues = (text: string): boolean => {
  let count = 0;
  while (count < text.length && text[text.length - 1 - count] === '\\') count += 1;
  return count % 2 === 1;
};

/** A run of pieces read as one text, able to say where in the file an offset lies. */
const joined = (file: string, pieces: readonly Piece[]) => {
  const whole = pieces.map(({ text }) => text).join('');
  /** The part from `from` to `to`, without the blanks around it. */
  const part = (from: number, to: number): PlacedText => {
    let start = from;
    while (start < to && isBlank(whole[start])) start += 1;
    let rest = start;
    let index = 0;
    // A value that is empty stands at the end of its line, not on the next one.
    for (; index < pieces.length - 1; index += 1) {
      const length = pieces[index]?.text.length ?? 0;
      if (rest < length || (rest === length && start === to)) break;
      rest -= length;
    }
    const { line, lineText } = pieces[index] ?? { line: 1, lineText: '' };
    return { file, line, column: rest + 1, text: trimBlanks(whole.slice(start, to)), lineText };
  };
  return { whole, part };
};

const readLine = (file: string, pieces: readonly Piece[]): UnitLine | undefined => {
  const { whole, part } = joined(file, pieces);
  const all = part(0, whole.length);
  if (all.text === '') return undefined;
  if (all.text.startsWith('[')) {
    const open = whole.indexOf('[');
    const close = whole.indexOf(']', open);
    const closed = close !== -1;
    const end = closed ? close : whole.length;
    // Blanks within the brackets belong to the name: `[ Service ]` is another section.
    const name = { ...part(open + 1, end), text: whole.slice(open + 1, end) };
    return { kind: 'section', name, closed, junkAfter: closed && trimBlanks(whole.slice(close + 1)) !== '' };
  }
  const equals = whole.indexOf('=');
  if (equals === -1) return { kind: 'broken', why: 'no-equals-sign', at: all };
  const key = part(0, equals);
  if (key.text === '') return { kind: 'broken', why: 'no-key', at: all };
  return { kind: 'assignment', key, value: part(equals + 1, whole.length) };
};

/**
 * Reads the lines of one unit file (systemd.syntax(7)): `\` at a line's end joins it with the next one that is no
 * comment; lines that begin with `#` or `;` are comments, also between joined ones. A byte order mark and carriage
 * returns at line ends do not count. Never throws.
 */
export const readUnitLines = (file: string, text: string): readonly UnitLine[] => {
  const lines: UnitLine[] = [];
  let pieces: Piece[] = [];
  const flush = (): void => {
    const line = pieces.length === 0 ? undefined : readLine(file, pieces);
    if (line !== undefined) lines.push(line);
    pieces = [];
  };
  const physical = text.replace(/^\ufeff/, '').split('\n');
  for (const [index, raw] of physical.entries()) {
    const lineText = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const first = lineText.trimStart()[0];
    if (first === '#' || first === ';') continue;
    const joins = continues(lineText);
    pieces.push({ text: joins ? `${lineText.slice(0, -1)} ` : lineText, line: index + 1, lineText });
    if (!joins) flush();
  }
  flush();
  return lines;
};
