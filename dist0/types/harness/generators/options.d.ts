/**
 * The values that one field of a generated world may have, the simplest first: a field that does not matter shrinks to
 * it. `lots` has the index of each value as often as it weighs.
 */
export interface Options<T> {
    readonly values: readonly T[];
    readonly lots: readonly number[];
    /** A world is about this field: it is drawn in worlds that are to be plain, too. */
    readonly vital?: true;
}
/** The fields of one part of a generated world, by name. */
export type OptionTable = Readonly<Record<string, Options<unknown>>>;
/** For each field of a table, which of its options was chosen: a flat record of small numbers, that shrinks to zeros. */
export type ChosenFrom<Table extends OptionTable> = {
    readonly [Field in keyof Table]: number;
};
/** What the chosen options stand for. */
export type ValuesOf<Table extends OptionTable> = {
    readonly [Field in keyof Table]: Table[Field] extends Options<infer T> ? T : never;
};
/** Options from values with their weights. */
export declare const weighted: <const T>(...pairs: readonly (readonly [weight: number, value: T])[]) => Options<T>;
/** The same options, of a field that worlds are about. */
export declare const vital: <T>(options: Options<T>) => Options<T>;
/** Options of which each is as likely as the next. */
export declare const equal: <const T>(...values: readonly T[]) => Options<T>;
/** What the chosen options of a table stand for. */
export declare const valuesOf: <Table extends OptionTable>(table: Table, chosen: ChosenFrom<Table>) => ValuesOf<Table>;
