import { type Unit, type UnitSource } from './unit.ts';
/** A file of rubbish would otherwise give a diagnostic a line, each of them a search for what was meant. */
export declare const diagnosticCountMax = 200;
/**
 * Parses a unit: its file first, then its drop-ins in order. Nothing in the texts makes it throw; what is odd becomes a
 * diagnostic, in order of place. Unknown settings are ignored, and mentioned only where they look like a misspelling
 * of one that counts.
 *
 * Throws a RangeError for a name that is none of the five unit types': ask `unitTypeOf` first.
 */
export declare const parseUnit: (name: string, sources: readonly UnitSource[]) => Unit;
