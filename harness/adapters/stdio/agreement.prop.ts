import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { test } from 'vitest';
import { checkShape } from './check-shape.ts';
import { fromAdapterShape } from './from-adapter-shape.ts';
import { protocolSchemas } from './protocol-schemas.ts';
import type { Shape } from './shape.ts';
import { toAdapterShape } from './to-adapter-shape.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });

const listLengthMax = 3;

/** Values of a shape, now and then with a part of another kind in them. */
const valuesOf = (shape: Shape): fc.Arbitrary<unknown> => fc.oneof({ arbitrary: right(shape), weight: 40 }, rubbish);

// oxlint-disable-next-line unicorn/no-null -- rubbish may be null
const rubbish = fc.constantFrom<unknown>(null, -1, 0, 1.5, '', 'x', true, false, [], {}, { __proto: 1 }, 2 ** 60);

const objectsOf = (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>>) => {
  const entries = [...Object.entries(required), ...Object.entries(optional)];
  return fc
    .record(Object.fromEntries(entries.map(([key, of]) => [key, valuesOf(of)])), {
      requiredKeys: Object.keys(required),
    })
    .chain((value) => fc.constantFrom(value, value, value, value, value, value, { ...value, more: 1 }));
};

const right = (shape: Shape): fc.Arbitrary<unknown> => {
  switch (shape.kind) {
    case 'integer':
      return fc.integer({ min: shape.min, max: Math.min(shape.max, 2 ** 40) });
    case 'text':
      return fc.string({ minLength: shape.lengthMin, maxLength: Math.min(shape.lengthMax, 8), unit: 'grapheme' });
    case 'word':
      return fc.constantFrom(...shape.words);
    case 'boolean':
      return fc.boolean();
    case 'true':
      return fc.constant(true);
    case 'list':
      return fc.array(valuesOf(shape.of), { maxLength: listLengthMax });
    case 'object':
      return objectsOf(shape.required, shape.optional);
    case 'map':
      return fc.dictionary(fc.constantFrom('a', 'B_C', 'constructor'), valuesOf(shape.of), { maxKeys: 2 });
    case 'either':
      return fc.oneof(...shape.shapes.map(valuesOf));
    case 'by-key':
    case 'by-word':
      return fc.oneof(...Object.values(shape.shapes).map(valuesOf));
    case 'named':
      return valuesOf(shape.shape);
  }
};

test.each([
  ['to-adapter.schema.json', toAdapterShape],
  ['from-adapter.schema.json', fromAdapterShape],
] as const)('check and schema agree on what may be a line: %s', (name, shape) => {
  const validate = ajv.compile(protocolSchemas[name]);
  fc.assert(
    fc.property(valuesOf(shape), (value) => validate(value) === (checkShape(value, shape) === undefined)),
    { numRuns: 1000 },
  );
});
