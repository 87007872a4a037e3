import type { Problem, ProblemCode } from './problem.ts';

/** The most problems that are kept of one file; a file with more is no better known for them. */
export const problemsMax = 100;

/** The text of one file that is being read, and the problems found in it so far. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  readonly problems: Problem[] = [];
  #lineStarts: readonly number[] | undefined;
  readonly #seen = new Set<string>();

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Line and column, from 1, of an offset into the text. */
  place(offset: number): { readonly line: number; readonly column: number } {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  /** The offset at which a line starts; lines count from 1. */
  lineStart(line: number): number {
    return this.#starts()[line - 1] ?? this.text.length;
  }

  /** The line as written, without its end. */
  lineText(line: number): string {
    return this.text.slice(this.lineStart(line), this.lineStart(line + 1)).replace(/[\r\n]+$/, '');
  }

  /** Notes a problem at an offset; the same one twice (as the cases of a scenario may have it) is noted once. */
  report(offset: number, code: ProblemCode, message: string, hint?: string): void {
    const { line, column } = this.place(offset);
    const key = `${line}:${column}:${message}`;
    if (this.problems.length >= problemsMax || this.#seen.has(key)) return;
    this.#seen.add(key);
    const problem = { code, file: this.file, line, column, message, lineText: this.lineText(line) };
    this.problems.push(hint === undefined ? problem : { ...problem, hint });
  }

  /** Notes a problem of the file as a whole. */
  reportWhole(code: ProblemCode, message: string): void {
    this.problems.push({ code, file: this.file, line: 1, column: 1, message });
  }

  #starts(): readonly number[] {
    if (this.#lineStarts === undefined) {
      const starts = [0];
      for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
      this.#lineStarts = starts;
    }
    return this.#lineStarts;
  }
}
