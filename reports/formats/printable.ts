/**
 * Text from outside (a file, an adapter), safe for a terminal: one line, and no character that moves the cursor,
 * changes colours or reorders what is written.
 */
export const printable = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g, '\ufffd');

/** The same, with line breaks kept. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');
