import type { Shape, Shapes } from './shape.ts';

/** A JSON value; a schema is one. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

type Schema = Readonly<Record<string, Json>>;
type Definitions = Map<string, Schema>;

const objectSchema = (required: Shapes, optional: Shapes, definitions: Definitions): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: Object.fromEntries(
    Object.entries({ ...required, ...optional }).map(([key, shape]) => [key, schemaOf(shape, definitions)]),
  ),
});

const alternatives = (shapes: readonly Shape[], definitions: Definitions): Schema => ({
  anyOf: shapes.map((shape) => schemaOf(shape, definitions)),
});

const schemaOf = (shape: Shape, definitions: Definitions): Schema => {
  switch (shape.kind) {
    case 'integer':
      return { type: 'integer', minimum: shape.min, maximum: shape.max };
    case 'text':
      return { type: 'string', minLength: shape.lengthMin, maxLength: shape.lengthMax };
    case 'word':
      return shape.words.length === 1 ? { const: shape.words[0] as string } : { enum: shape.words };
    case 'boolean':
      return { type: 'boolean' };
    case 'true':
      return { const: true };
    case 'list': {
      const isBounded = shape.lengthMax < Number.MAX_SAFE_INTEGER;
      return {
        type: 'array',
        ...(isBounded ? { maxItems: shape.lengthMax } : {}),
        items: schemaOf(shape.of, definitions),
      };
    }
    case 'object':
      return objectSchema(shape.required, shape.optional, definitions);
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.of, definitions) };
    case 'either':
      return alternatives(shape.shapes, definitions);
    case 'by-key':
    case 'by-word':
      return alternatives(Object.values(shape.shapes), definitions);
    case 'named':
      // Set before it is filled, so that the order is that in which names are met.
      if (!definitions.has(shape.name)) {
        definitions.set(shape.name, {});
        definitions.set(shape.name, schemaOf(shape.shape, definitions));
      }
      return { $ref: `#/$defs/${shape.name}` };
  }
};

/** The JSON Schema (2020-12) of a shape. */
export const shapeSchema = (title: string, description: string, shape: Shape): Schema => {
  const definitions: Definitions = new Map();
  const schema = schemaOf(shape, definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    description,
    ...schema,
    $defs: Object.fromEntries(definitions),
  };
};
