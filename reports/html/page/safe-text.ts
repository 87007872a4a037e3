import { printable, printableLines } from '../../formats/printable.ts';

const lengthMax = 4000;

/** Text from outside in one line, without what moves or reorders text; very long ones are cut. */
export const safeText = (text: string): string => {
  const shown = printable(text);
  return shown.length > lengthMax ? `${shown.slice(0, lengthMax)}…` : shown;
};

/** The same, with its line breaks. */
export const safeLines = (text: string): string => {
  const shown = printableLines(text);
  return shown.length > lengthMax ? `${shown.slice(0, lengthMax)}…` : shown;
};
