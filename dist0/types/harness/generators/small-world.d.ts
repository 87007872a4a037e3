import type { World } from '../../spec/vocabulary/world.ts';
import type { SmallCase } from './small-scope.ts';
/** Builds a world of the small scope. */
export declare const buildSmallWorld: (one: SmallCase) => World;
