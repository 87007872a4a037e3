/** How things are tried. */
export interface Trying<Thing> {
  /** How many are tried at most. */
  readonly bound: number;
  /**
   * Told which things are tried together, before they are: for those who can try a few for little more than one costs.
   * Absent: one is tried after the other.
   */
  readonly announce?: ((things: readonly Thing[]) => void) | undefined;
}

/** At most so many are tried together. */
const togetherMax = 16;

/** The first thing that holds, and how many were looked at for it. */
export interface First<Thing> {
  readonly thing?: Thing;
  readonly tried: number;
}

const takeFrom = <Thing>(left: Iterator<Thing>, count: number): readonly Thing[] => {
  const taken: Thing[] = [];
  while (taken.length < count) {
    const next = left.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
};

/**
 * Looks for the first of some things that holds. What comes of it is the same whether several are tried together or not;
 * they are first two, and twice as many each time, as those after the first that holds were tried for nothing.
 */
export const firstThat = async <Thing>(
  things: Iterable<Thing>,
  holds: (thing: Thing) => Promise<boolean>,
  { bound, announce }: Trying<Thing>,
): Promise<First<Thing>> => {
  const sizeMax = announce === undefined ? 1 : togetherMax;
  const left = things[Symbol.iterator]();
  let tried = 0;
  for (let size = Math.min(2, sizeMax); tried < bound; size = Math.min(2 * size, sizeMax)) {
    const together = takeFrom(left, Math.min(size, bound - tried));
    if (together.length === 0) break;
    announce?.(together);
    const held = await Promise.all(together.map(holds));
    const at = held.indexOf(true);
    const thing = together[at];
    if (thing !== undefined) return { thing, tried: tried + at + 1 };
    tried += together.length;
  }
  return { tried };
};
