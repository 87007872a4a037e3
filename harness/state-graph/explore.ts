/** A graph that is known by its first state and by what may come after each. */
export interface Graph<S> {
  readonly first: S;
  /** The steps from a state, each with its name. */
  readonly movesFrom: (state: S) => readonly { readonly label: string; readonly to: S }[];
  /** The same number for states that are the same. */
  readonly pack: (state: S) => number;
}

/** Something that holds in every state of a graph, as a clause. */
export interface Property<S> {
  readonly says: string;
  readonly holds: (state: S) => boolean;
}

/** What exploring a graph came to. */
export type Exploration =
  | {
      readonly status: 'explored';
      readonly states: number;
      /** Each way from one state to another counts, also where two lead to the same. */
      readonly transitions: number;
      /** States from which nothing leads on. */
      readonly ends: number;
    }
  /** A state in which a property does not hold, and a shortest way to it. */
  | { readonly status: 'violated'; readonly says: string; readonly path: readonly string[] }
  | { readonly status: 'too-many'; readonly statesMax: number };

interface Reached<S> {
  readonly state: S;
  readonly from: Reached<S> | undefined;
  readonly label: string;
}

const pathTo = <S>(reached: Reached<S>): readonly string[] => {
  const path: string[] = [];
  for (let at = reached; at.from !== undefined; at = at.from) path.unshift(at.label);
  return path;
};

/** More states than this are not held. */
export const statesMaxByDefault = 1_000_000;

/** Visits every state of a graph, those that are nearer first, and checks what has to hold in each. */
export const explore = <S>(
  { first, movesFrom, pack }: Graph<S>,
  properties: readonly Property<S>[] = [],
  statesMax: number = statesMaxByDefault,
): Exploration => {
  const seen = new Set([pack(first)]);
  const reached: Reached<S>[] = [{ state: first, from: undefined, label: '' }];
  let transitions = 0;
  let ends = 0;
  // Grows while it is walked through.
  for (const here of reached) {
    const broken = properties.find(({ holds }) => !holds(here.state));
    if (broken !== undefined) return { status: 'violated', says: broken.says, path: pathTo(here) };
    const moves = movesFrom(here.state);
    transitions += moves.length;
    if (moves.length === 0) ends += 1;
    for (const { label, to } of moves) {
      const packed = pack(to);
      if (seen.has(packed)) continue;
      if (seen.size === statesMax) return { status: 'too-many', statesMax };
      seen.add(packed);
      reached.push({ state: to, from: here, label });
    }
  }
  return { status: 'explored', states: seen.size, transitions, ends };
};
