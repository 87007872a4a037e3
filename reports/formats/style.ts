/** How parts of a text are set off on a terminal. Each function leaves the characters that are shown as they are. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
}

const same = (text: string): string => text;

/** No colours: for files, pipes, and who asked for none. */
export const plainStyle: Style = { bold: same, dim: same, bad: same, good: same, warn: same };
