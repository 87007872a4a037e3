import type { Us } from '../../spec/vocabulary/time.ts';
import type { World } from '../../spec/vocabulary/world.ts';
/**
 * The last instant of a world that is worth playing: whatever is done to it, each process's longest delay after it (one
 * process may set off the next), and then every deadline that the unit's timeouts can still bring.
 */
export declare const worldBoundUs: (world: World, latenessUs: Us) => Us;
