import { printable, printableValue } from '../../kernel/printable.ts';
import type { Shape, Shapes } from './shape.ts';

/** Why a value has not the shape that it should have. All texts are printable and bounded. */
export interface ShapeProblem {
  /** `effects[2].signal`; empty for the value itself. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

const keyLengthMax = 60;
const wordsShownMax = 14;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const describe = (value: unknown): string => (Array.isArray(value) ? 'a list' : printableValue(value));

const wordsOf = (words: readonly string[]): string =>
  words.length === 1 || words.length > wordsShownMax
    ? `${words.slice(0, wordsShownMax).join(', ')}${words.length > wordsShownMax ? ', …' : ''}`
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** What a value of this shape is, in words. */
const describeShape = (shape: Shape): string => {
  switch (shape.kind) {
    case 'integer':
      return shape.max === Number.MAX_SAFE_INTEGER
        ? `a whole number from ${shape.min} on`
        : `a whole number from ${shape.min} to ${shape.max}`;
    case 'text':
      return `a text of ${shape.lengthMin} to ${shape.lengthMax} characters`;
    case 'word':
      return wordsOf(shape.words.map((each) => `"${each}"`));
    case 'boolean':
      return 'true or false';
    case 'true':
      return 'true';
    case 'list':
      return 'a list';
    case 'object':
    case 'map':
    case 'by-key':
    case 'by-word':
      return 'an object';
    case 'either':
      return shape.shapes.map(describeShape).join(', or ');
    case 'named':
      return describeShape(shape.shape);
  }
};

const shownKey = (key: string): string =>
  /^[A-Za-z][A-Za-z0-9]*$/.test(key) ? key : `"${printable(key, keyLengthMax)}"`;

/**
 * A problem of a part, as one of the whole. Places are put together here, on the way back from what is wrong: nearly all
 * that is checked is right, and needs none.
 */
const within = (part: string, { place, ...problem }: ShapeProblem): ShapeProblem => ({
  place: place === '' || place.startsWith('[') ? `${part}${place}` : `${part}.${place}`,
  ...problem,
});

const wrong = (value: unknown, shape: Shape): ShapeProblem => ({
  place: '',
  found: describe(value),
  expected: describeShape(shape),
});

const checkKeys = (value: Json, required: Shapes, optional: Shapes): ShapeProblem | undefined => {
  for (const key of Object.keys(value)) {
    const shape = Object.hasOwn(required, key)
      ? required[key]
      : Object.hasOwn(optional, key)
        ? optional[key]
        : undefined;
    if (shape === undefined) {
      const known = [...Object.keys(required), ...Object.keys(optional)];
      return { place: shownKey(key), found: 'a key that is not known here', expected: `only ${wordsOf(known)}` };
    }
    const problem = checkShape(value[key], shape);
    if (problem !== undefined) return within(shownKey(key), problem);
  }
  for (const key of Object.keys(required)) {
    if (!Object.hasOwn(value, key))
      return { place: shownKey(key), found: 'nothing', expected: describeShape(required[key] as Shape) };
  }
  return undefined;
};

const checkList = (value: readonly unknown[], shape: Extract<Shape, { kind: 'list' }>): ShapeProblem | undefined => {
  if (value.length > shape.lengthMax) {
    return { place: '', found: `a list of ${value.length}`, expected: `a list of at most ${shape.lengthMax}` };
  }
  for (const [index, item] of value.entries()) {
    const problem = checkShape(item, shape.of);
    if (problem !== undefined) return within(`[${index}]`, problem);
  }
  return undefined;
};

const checkByKey = (value: Json, shapes: Shapes): ShapeProblem | undefined => {
  const key = Object.keys(shapes).find((each) => Object.hasOwn(value, each));
  const shape = key === undefined ? undefined : shapes[key];
  if (shape !== undefined) return checkShape(value, shape);
  return { place: '', found: 'an object with none of these keys', expected: wordsOf(Object.keys(shapes)) };
};

const checkByWord = (value: Json, shape: Extract<Shape, { kind: 'by-word' }>): ShapeProblem | undefined => {
  const at = Object.hasOwn(value, shape.key) ? value[shape.key] : undefined;
  if (typeof at === 'string' && Object.hasOwn(shape.shapes, at)) {
    return checkShape(value, shape.shapes[at] as Shape);
  }
  const found = at === undefined ? 'nothing' : describe(at);
  const words = Object.keys(shape.shapes).map((each) => `"${each}"`);
  return { place: shownKey(shape.key), found, expected: wordsOf(words) };
};

/** Characters are counted as a JSON Schema counts them: a pair of surrogates is one. */
const isShort = (value: string, lengthMax: number): boolean =>
  value.length <= lengthMax || Array.from(value).length <= lengthMax;

const isScalar = (value: unknown, shape: Shape): boolean => {
  switch (shape.kind) {
    case 'integer':
      return Number.isSafeInteger(value) && (value as number) >= shape.min && (value as number) <= shape.max;
    case 'text':
      return typeof value === 'string' && value.length >= shape.lengthMin && isShort(value, shape.lengthMax);
    case 'word':
      return typeof value === 'string' && shape.words.includes(value);
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return value === true;
  }
};

/** What is wrong with a value, the first thing that is; nothing where it has the shape. Never runs code of the value's. */
export const checkShape = (value: unknown, shape: Shape): ShapeProblem | undefined => {
  switch (shape.kind) {
    case 'named':
      return checkShape(value, shape.shape);
    case 'list':
      return Array.isArray(value) ? checkList(value, shape) : wrong(value, shape);
    case 'object':
      return isObject(value) ? checkKeys(value, shape.required, shape.optional) : wrong(value, shape);
    case 'map':
      if (!isObject(value)) return wrong(value, shape);
      return checkKeys(value, {}, Object.fromEntries(Object.keys(value).map((key) => [key, shape.of])));
    case 'either':
      return shape.shapes.some((each) => checkShape(value, each) === undefined) ? undefined : wrong(value, shape);
    case 'by-key':
      return isObject(value) ? checkByKey(value, shape.shapes) : wrong(value, shape);
    case 'by-word':
      return isObject(value) ? checkByWord(value, shape) : wrong(value, shape);
    default:
      return isScalar(value, shape) ? undefined : wrong(value, shape);
  }
};
