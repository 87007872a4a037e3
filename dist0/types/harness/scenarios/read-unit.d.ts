import { type Unit, type UnitType } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { type Entry, type Reader, type Text, type Value } from './reader.ts';
type Entries = ReadonlyMap<string, Entry>;
/** The name of a unit that is not given one. */
export declare const defaultUnitName: (type: UnitType) => string;
/** The type that the first section of a unit's own type names. */
export declare const typeBySection: (text: string) => UnitType | undefined;
/** The codes of mistakes that the scenario makes on purpose, by `diagnostics:`. */
export declare const readIntended: (reader: Reader, entry: Entry | undefined) => ReadonlySet<string>;
/** One text of a unit as it stands in the scenario. */
interface WrittenText {
    readonly node: Value;
    readonly text: Text;
}
/** A parsed unit, and the codes of `diagnostics:` that it does provoke. */
interface CheckedUnit {
    readonly unit: Unit;
    readonly provoked: ReadonlySet<string>;
}
/** Parses a unit file with its drop-ins. Errors and warnings are reported, but for those that the scenario means. */
export declare const checkUnit: (reader: Reader, name: string, written: readonly WrittenText[], intended: ReadonlySet<string>) => CheckedUnit;
/** The unit under `unit:`, with its drop-ins. */
export declare const readUnit: (reader: Reader, entries: Entries, intended: ReadonlySet<string>) => (CheckedUnit & {
    readonly source: World["unit"];
}) | undefined;
export {};
