import type { World } from '../../spec/vocabulary/world.ts';
/** Worlds drawn by the generator: as many as one likes. */
export interface DrawnOrigin {
    readonly kind: 'drawn';
    readonly version: number;
    readonly seed: number;
}
/** Where worlds come from, as data: the same gives the same worlds everywhere. */
export type WorldOrigin = DrawnOrigin
/** All that there are up to a bound. */
 | {
    readonly kind: 'exhausted';
    readonly version: number;
    readonly bound: string;
};
/** Worlds by index. */
export interface WorldSource {
    readonly at: (index: number) => World;
    /** What the world with this index is about: `mixed service stop`. */
    readonly about: (index: number) => string;
    /** How many there are; absent where there is no end to them. */
    readonly count?: number;
}
/** The worlds that a seed stands for. */
export declare const drawnFrom: (seed: number) => DrawnOrigin;
/** Every world up to a bound. */
export declare const exhausted: (bound: string) => WorldOrigin;
/** Opens the worlds of an origin. */
export declare const openSource: (origin: WorldOrigin) => WorldSource;
