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
export type ChosenFrom<Table extends OptionTable> = { readonly [Field in keyof Table]: number };

/** What the chosen options stand for. */
export type ValuesOf<Table extends OptionTable> = {
  readonly [Field in keyof Table]: Table[Field] extends Options<infer T> ? T : never;
};

/** Options from values with their weights. */
export const weighted = <const T>(...pairs: readonly (readonly [weight: number, value: T])[]): Options<T> => ({
  values: pairs.map(([, value]) => value),
  lots: pairs.flatMap(([weight], index) => Array.from({ length: weight }, () => index)),
});

/** The same options, of a field that worlds are about. */
export const vital = <T>(options: Options<T>): Options<T> => ({ ...options, vital: true });

/** Options of which each is as likely as the next. */
export const equal = <const T>(...values: readonly T[]): Options<T> =>
  weighted(...values.map((value) => [1, value] as const));

/** What the chosen options of a table stand for. */
export const valuesOf = <Table extends OptionTable>(table: Table, chosen: ChosenFrom<Table>): ValuesOf<Table> => {
  const values: Record<string, unknown> = {};
  for (const field in table) values[field] = table[field]?.values[chosen[field]];
  return values as ValuesOf<Table>;
};
