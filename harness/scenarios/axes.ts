import { isSeq } from 'yaml';
import { type AxisValues, type Entry, isNothing, type Reader, type Text } from './reader.ts';

/** Something that a scenario varies: its values by their labels, in the order of the file. */
export interface Axis {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

/** One combination of the values of all axes. */
export interface Combination {
  /** `Mode=mixed,Signal=custom`; empty where there are no axes. */
  readonly name: string;
  readonly values: AxisValues | undefined;
}

/** The most cases that one scenario may expand into. */
export const casesMax = 512;

const namePattern = /^[A-Za-z][A-Za-z0-9]*$/;
// What stands in a case's name: no separator of names, nothing that a shell or a pattern would act on.
const labelPattern = /^[A-Za-z0-9][A-Za-z0-9_.+-]*$/;

const checkLabel = (reader: Reader, label: Text, taken: ReadonlyMap<string, string>): boolean => {
  if (taken.has(label.value)) {
    reader.report(label, 'duplicate-key', `the value "${label.value}" stands twice`);
    return false;
  }
  if (labelPattern.test(label.value)) return true;
  const hint = 'give it a label: write the axis as a mapping of labels to values';
  reader.report(label, 'bad-words', 'this value cannot stand in the name of a case', hint);
  return false;
};

const readAxis = (reader: Reader, { key, value }: Entry): Axis | undefined => {
  if (!namePattern.test(key.value)) {
    reader.report(key, 'bad-words', 'the name of an axis is a word of letters and digits');
    return undefined;
  }
  const values = new Map<string, string>();
  if (isSeq(value)) {
    for (const node of reader.list(value, `the axis ${key.value}`) ?? []) {
      const text = reader.text(node, `a value of ${key.value}`);
      if (text !== undefined && checkLabel(reader, text, values)) values.set(text.value, text.value);
    }
  } else {
    for (const entry of reader.mapping(value, `the axis ${key.value}`)?.values() ?? []) {
      const isEmpty = isNothing(entry.value);
      const text = isEmpty ? undefined : reader.text(entry.value, `a value of ${key.value}`);
      if (!isEmpty && text === undefined) continue;
      if (checkLabel(reader, entry.key, values)) values.set(entry.key.value, text?.value ?? '');
    }
  }
  return { name: key.value, values };
};

/** The axes of a scenario. */
export const readAxes = (reader: Reader, entry: Entry | undefined): readonly Axis[] => {
  if (entry === undefined) return [];
  const axes: Axis[] = [];
  for (const each of reader.mapping(entry.value, '"axes"')?.values() ?? []) {
    const axis = readAxis(reader, each);
    if (axis === undefined) continue;
    if (axis.values.size === 0) reader.report(each.key, 'missing-key', `the axis ${axis.name} has no values`);
    axes.push(axis);
  }
  return axes;
};

/** Every combination of the axes' values, the last axis changing fastest. */
export const combine = (axes: readonly Axis[]): readonly Combination[] => {
  if (axes.length === 0) return [{ name: '', values: undefined }];
  let combinations: readonly { readonly labels: readonly string[]; readonly values: Map<string, string> }[] = [
    { labels: [], values: new Map() },
  ];
  for (const { name, values } of axes) {
    combinations = combinations.flatMap((before) =>
      [...values].map(([label, value]) => ({
        labels: [...before.labels, `${name}=${label}`],
        values: new Map(before.values).set(name, value),
      })),
    );
  }
  return combinations.map(({ labels, values }) => ({ name: labels.join(','), values }));
};
