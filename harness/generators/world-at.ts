import type { World } from '../../spec/vocabulary/world.ts';
import { buildWorld } from './build-world.ts';
import { drawShape } from './draw-shape.ts';

/** The version of the generator: another one makes other worlds of the same seed. */
export const generatorVersion = 3;

/** The generated world with this index. A pure function: any part of a hunt can be done anywhere. */
export const worldAt = (seed: number, index: number): World => buildWorld(drawShape(seed, index));
