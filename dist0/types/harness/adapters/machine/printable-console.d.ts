/** The lines of a console, each fit to be shown; empty ones are left out. */
export declare const printableLines: (output: string) => readonly string[];
