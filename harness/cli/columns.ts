/** A column of a table: its heading, and how wide its text may be before it is wrapped. */
export interface Column {
  readonly title: string;
  readonly width: number;
}

/** The lines of one row: each cell wrapped to its column's width, blanks at the end of lines cut. */
export const rowLines = (columns: readonly Column[], cells: readonly string[]): readonly string[] => {
  const wrapped = columns.map(({ width }, index) => wrap(cells[index] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map(({ width }, index) => (wrapped[index]?.[row] ?? '').padEnd(width))
      .join('  ')
      .trimEnd(),
  );
};

/** Text as lines of at most `width` characters, broken at blanks; a longer word stands alone on its line. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
};
