/** Where in a document: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** What is wrong at a place of a document. */
export interface ShapeProblem {
  readonly path: Path;
  readonly message: string;
}

/** Says what is wrong with a value; nothing when it has the shape. */
export type Shape = (value: unknown, path: Path) => readonly ShapeProblem[];

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const describe = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${value}"`;
  if (Array.isArray(value)) return 'a list';
  return isMapping(value) ? 'a mapping' : JSON.stringify(value);
};

const wrong = (path: Path, expected: string, value: unknown): readonly ShapeProblem[] => [
  { path, message: `expected ${expected}, found ${describe(value)}` },
];

/** A text that says something and has no blanks around it. */
export const text: Shape = (value, path) =>
  typeof value === 'string' && value !== '' && value.trim() === value ? [] : wrong(path, 'a text', value);

/** A text of a form. */
export const textLike =
  (form: RegExp, example: string): Shape =>
  (value, path) =>
    typeof value === 'string' && form.test(value) ? [] : wrong(path, `a text like "${example}"`, value);

/** One of some literals. */
export const oneOf =
  (literals: readonly (string | number)[]): Shape =>
  (value, path) =>
    literals.some((literal) => literal === value) ? [] : wrong(path, `one of ${literals.join(', ')}`, value);

/** A list with a least length. */
export const listOf =
  (item: Shape, lengthMin = 0): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return wrong(path, 'a list', value);
    if (value.length < lengthMin) return [{ path, message: `expected ${lengthMin} or more, found ${value.length}` }];
    return value.flatMap((each: unknown, index) => item(each, [...path, index]));
  };

/** A mapping with all of some keys, perhaps others, and no further ones. */
export const mapping =
  (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path) => {
    if (!isMapping(value)) return wrong(path, 'a mapping', value);
    const problems: ShapeProblem[] = [];
    for (const key of Object.keys(required)) {
      if (!Object.hasOwn(value, key)) problems.push({ path, message: `the key "${key}" is missing` });
    }
    for (const [key, each] of Object.entries(value)) {
      const shape = Object.hasOwn(required, key)
        ? required[key]
        : Object.hasOwn(optional, key)
          ? optional[key]
          : undefined;
      if (shape === undefined) problems.push({ path: [...path, key], message: `no such key: "${key}"` });
      else problems.push(...shape(each, [...path, key]));
    }
    return problems;
  };
