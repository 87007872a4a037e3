import { ciOrder } from '../../harness/kernel/printable.ts';

const unprintable =
  /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text from outside (a file, an adapter), safe for a terminal and for the log of a CI: one line, no character that moves
 * the cursor, changes colours or reorders what is written, no half of one, and nothing that a CI would take for an order.
 */
export const printable = (text: string): string => text.replace(unprintable, '\ufffd').replace(ciOrder, '\ufffd');

/** The same, with line breaks kept. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');
