import type { World } from '../../spec/vocabulary/world.ts';
/** The version of the generator: another one makes other worlds of the same seed. */
export declare const generatorVersion = 3;
/** The generated world with this index. A pure function: any part of a hunt can be done anywhere. */
export declare const worldAt: (seed: number, index: number) => World;
