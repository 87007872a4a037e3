/** What stands before a text's first line, and before its others. */
export interface Margins {
    readonly first: string;
    readonly rest: string;
}
/**
 * Breaks a text at its blanks into lines of at most `width` columns, margins included. A word that does not fit stands
 * on a line of its own and goes beyond.
 */
export declare const wrap: (text: string, width: number, margins?: Margins) => readonly string[];
