import type { World } from '../../spec/vocabulary/world.ts';
/** What a failure depends on, and what it does not. */
export interface Relevance {
    /** Settings that could not be left out: `KillMode=mixed`. */
    readonly matters: readonly string[];
    /** Settings, and numbers of processes, that were varied without effect: `KillSignal=`. */
    readonly doesNotMatter: readonly string[];
}
/**
 * Tells what a failure does not depend on, by varying a world from which nothing can be left out: each option of the
 * page that it does not set, and one more process. What is left of its settings matters, or it would have gone.
 */
export declare const relevance: (world: World, stillFails: (world: World) => Promise<boolean>) => Promise<Relevance>;
