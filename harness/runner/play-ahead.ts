/**
 * Plays things, so many at a time, and gives what comes of each in their order, whichever is done first. Whoever stops
 * asking leaves what was begun to itself; `play` must not reject.
 */
export async function* playAhead<T, P>(
  things: Iterable<T>,
  play: (thing: T) => Promise<P>,
  inFlightMax: number,
): AsyncGenerator<readonly [T, P], void, undefined> {
  const ahead: { readonly thing: T; readonly played: Promise<P> }[] = [];
  for (const thing of things) {
    ahead.push({ thing, played: play(thing) });
    const first = ahead.length < inFlightMax ? undefined : ahead.shift();
    if (first !== undefined) yield [first.thing, await first.played];
  }
  for (const { thing, played } of ahead) yield [thing, await played];
}
