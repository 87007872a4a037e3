/**
 * Text from outside (a file, an adapter), safe for a terminal and for the log of a CI: one line, no character that moves
 * the cursor, changes colours or reorders what is written, no half of one, and nothing that a CI would take for an order.
 */
export declare const printable: (text: string) => string;
/** The same, with line breaks kept. */
export declare const printableLines: (text: string) => string;
