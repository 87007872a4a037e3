import type { Place } from './unit.ts';
/** A stretch of text with its place in the file and the physical line that it stands on. */
export interface PlacedText extends Place {
    readonly text: string;
    readonly lineText: string;
}
/** One line of a unit file with its continuation lines. `broken` ones are no part of the syntax; `why` says so. */
export type UnitLine = {
    readonly kind: 'section';
    readonly name: PlacedText;
    readonly junkAfter: boolean;
    readonly closed: boolean;
} | {
    readonly kind: 'assignment';
    readonly key: PlacedText;
    readonly value: PlacedText;
} | {
    readonly kind: 'broken';
    readonly why: 'no-equals-sign' | 'no-key';
    readonly at: PlacedText;
};
/**
 * Reads the lines of one unit file (systemd.syntax(7)): `\` at a line's end joins it with the next one that is no
 * comment; lines that begin with `#` or `;` are comments, also between joined ones. A byte order mark and carriage
 * returns at line ends do not count. Never throws.
 */
export declare const readUnitLines: (file: string, text: string) => readonly UnitLine[];
