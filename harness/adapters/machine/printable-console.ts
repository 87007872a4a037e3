import { printable } from '../../kernel/printable.ts';

const lineLengthMax = 160;

/** The lines of a console, each fit to be shown; empty ones are left out. */
export const printableLines = (output: string): readonly string[] =>
  output
    .split('\n')
    .map((line) => printable(line.trim(), lineLengthMax))
    .filter((line) => line !== '');
