import type { BriefCase } from './report-data.ts';

/** The fields of a case, none of them forgotten. */
const everyField: Readonly<Record<keyof BriefCase, true>> = {
  name: true,
  unitType: true,
  about: true,
  title: true,
  mode: true,
  trigger: true,
  status: true,
  rules: true,
  broken: true,
  says: true,
  number: true,
  dependsOn: true,
  detail: true,
};

/** The order in which they are packed. */
const fields = Object.keys(everyField) as readonly (keyof BriefCase)[];

/**
 * One field of all cases: its values, each once, and for each case which of them it has, counted from 1; 0 is none. A
 * field with other values in every case needs no such list.
 */
interface Column {
  readonly values: readonly unknown[];
  readonly at?: readonly number[];
}

/** Cases by fields instead of one by one: many are alike in most of them, and are written and read once that way. */
export interface PackedCases {
  readonly count: number;
  readonly columns: readonly Column[];
}

const columnOf = (values: readonly unknown[]): Column => {
  const places = new Map<string, number>();
  const distinct: unknown[] = [];
  const at = values.map((value) => {
    if (value === undefined) return 0;
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, distinct.push(value));
    return distinct.length;
  });
  return distinct.length === values.length ? { values } : { values: distinct, at };
};

/** Packs cases. */
export const packCases = (cases: readonly BriefCase[]): PackedCases => ({
  count: cases.length,
  columns: fields.map((field) => columnOf(cases.map((one) => one[field]))),
});

/** Undoes `packCases`. */
export const unpackCases = ({ count, columns }: PackedCases): readonly BriefCase[] => {
  const cases: Record<string, unknown>[] = Array.from({ length: count }, () => ({}));
  for (const [place, field] of fields.entries()) {
    const { values = [], at } = columns[place] ?? {};
    cases.forEach((one, index) => {
      const value = values[at === undefined ? index : (at[index] ?? 0) - 1];
      if (value !== undefined) one[field] = value;
    });
  }
  // What was packed has the type of a case; the file is as safe from change as the script that reads it.
  return cases as unknown as readonly BriefCase[];
};
