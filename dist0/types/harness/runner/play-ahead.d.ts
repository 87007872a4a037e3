/**
 * Plays things, so many at a time, and gives what comes of each in their order, whichever is done first. Whoever stops
 * asking leaves what was begun to itself; `play` must not reject.
 */
export declare function playAhead<T, P>(things: Iterable<T>, play: (thing: T) => Promise<P>, inFlightMax: number): AsyncGenerator<readonly [T, P], void, undefined>;
