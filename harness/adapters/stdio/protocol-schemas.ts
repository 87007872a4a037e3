import { fromAdapterShape } from './from-adapter-shape.ts';
import { shapeSchema } from './shape-schema.ts';
import { toAdapterShape } from './to-adapter-shape.ts';

/** The JSON Schemas of the protocol, by the names of their files: one for each direction. */
export const protocolSchemas = {
  'to-adapter.schema.json': shapeSchema(
    'killspec protocol 1.0, to the adapter',
    'A line that killspec sends.',
    toAdapterShape,
  ),
  'from-adapter.schema.json': shapeSchema(
    'killspec protocol 1.0, from the adapter',
    'A line that an adapter sends.',
    fromAdapterShape,
  ),
} as const;
