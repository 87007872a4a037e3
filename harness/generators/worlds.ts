import type * as fc from 'fast-check';
import type { World } from '../../spec/vocabulary/world.ts';
import { buildWorld } from './build-world.ts';
import { shapes } from './shapes.ts';

/** Every generated world, for properties of fast-check. */
export const worlds: fc.Arbitrary<World> = shapes.map(buildWorld);
