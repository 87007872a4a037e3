import type { Diagnostic } from './unit.ts';

/** How many characters of a long line are shown. */
const windowWidth = 100;

// Control characters would move the caret or the cursor, and the marks of writing direction would reorder the line.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** Text from a file, safe for a terminal: one line, every character that takes no place or two replaced by `�`. */
const printable = (text: string): string => text.replaceAll('\t', ' ').replace(unprintable, '\ufffd');

/** The part of the line around the column, and where the column is in it. */
const windowed = (line: string, column: number): { readonly shown: string; readonly at: number } => {
  const offset = Math.min(Math.max(column - 1, 0), line.length);
  if (line.length <= windowWidth) return { shown: line, at: offset };
  const start = Math.max(0, Math.min(offset - windowWidth / 2, line.length - windowWidth));
  const end = start + windowWidth;
  const before = start > 0 ? '…' : '';
  return {
    shown: `${before}${line.slice(start, end)}${end < line.length ? '…' : ''}`,
    at: offset - start + before.length,
  };
};

/**
 * A diagnostic for people: `FILE:LINE:COLUMN message`, the line itself (a window of a long one), and a caret under the
 * column with the hint, if any. No line break at the end.
 */
export const renderDiagnostic = (diagnostic: Diagnostic): string => {
  const { shown, at } = windowed(diagnostic.lineText, diagnostic.column);
  const caret = `${' '.repeat(at)}^${diagnostic.hint === undefined ? '' : ` ${printable(diagnostic.hint)}`}`;
  const place = `${printable(diagnostic.file)}:${diagnostic.line}:${diagnostic.column}`;
  return `${place} ${printable(diagnostic.message)}\n  ${printable(shown)}\n  ${caret}`;
};
