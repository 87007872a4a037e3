import type { Choose } from '../readings/choose.ts';
import { type ChoiceId, choiceIds, implications, readingsOf } from '../readings/register.ts';
import type { Assignment } from './verdict.ts';

/**
 * The readings that are still possible: for each choice, in the order of `choiceIds`, a set of its readings as bits.
 * Never written to once made.
 */
export type Possible = Uint8Array;

const indexOf = new Map<string, number>(choiceIds.map((id, index) => [id, index]));
const slugs: readonly (readonly string[])[] = choiceIds.map((id) => readingsOf[id]);

const bitsOf = (index: number, readings: readonly string[]): number =>
  (slugs[index] ?? []).reduce((bits, slug, bit) => (readings.includes(slug) ? bits | (1 << bit) : bits), 0);

const links = implications.map(({ when, then }) => {
  const from = indexOf.get(when.choice) ?? -1;
  const to = indexOf.get(then.choice) ?? -1;
  return { from, fromBits: bitsOf(from, [when.reading]), to, toBits: bitsOf(to, then.readings) };
});

const at = (possible: Possible, index: number): number => possible[index] ?? 0;

/** Narrows in place by what the readings imply, forwards and backwards; false where nothing is left of a choice. */
const propagate = (possible: Possible): boolean => {
  for (let changed = true; changed; ) {
    changed = false;
    for (const link of links) {
      const from = at(possible, link.from);
      const to = at(possible, link.to);
      const newTo = (from & ~link.fromBits) === 0 ? to & link.toBits : to;
      const newFrom = (to & link.toBits) === 0 ? from & ~link.fromBits : from;
      // What leaves nothing of the one leaves nothing of the other.
      if (newTo === 0) return false;
      changed ||= newTo !== to || newFrom !== from;
      possible[link.to] = newTo;
      possible[link.from] = newFrom;
    }
  }
  return true;
};

const known = new WeakMap<Assignment, Possible | 'none'>();

/** All that a profile allows, or nothing where its readings contradict each other. Worked out once for each profile. */
export const possibleUnder = (assignment: Assignment): Possible | undefined => {
  const found = known.get(assignment) ?? workOut(assignment) ?? 'none';
  known.set(assignment, found);
  return found === 'none' ? undefined : found;
};

const workOut = (assignment: Assignment): Possible | undefined => {
  const possible = Uint8Array.from(choiceIds, (id, index) => bitsOf(index, assignment[id] ?? readingsOf[id]));
  return possible.includes(0) || !propagate(possible) ? undefined : possible;
};

/** What is possible for both; nothing where they have no joint reading of some choice. */
export const inBoth = (a: Possible, b: Possible): Possible | undefined => {
  const both = Uint8Array.from(a, (bits, index) => bits & at(b, index));
  return both.includes(0) || !propagate(both) ? undefined : both;
};

/** The choices in which `possible` is narrower than `base`, with the readings that are left. */
export const narrowedFrom = (base: Possible, possible: Possible): Assignment => {
  const narrowed: Record<string, readonly string[]> = {};
  choiceIds.forEach((id, index) => {
    const bits = at(possible, index);
    if (bits !== at(base, index)) narrowed[id] = (slugs[index] ?? []).filter((_, bit) => (bits >> bit) & 1);
  });
  return narrowed;
};

/** The two joined, where they differ in one choice only or one holds the other; otherwise `undefined`. */
export const joined = (a: Possible, b: Possible): Possible | undefined => {
  let differing = 0;
  let aHolds = true;
  let bHolds = true;
  let where = -1;
  for (let index = 0; index < a.length; index++) {
    const x = at(a, index);
    const y = at(b, index);
    if (x === y) continue;
    differing++;
    where = index;
    aHolds &&= (y & ~x) === 0;
    bHolds &&= (x & ~y) === 0;
    if (differing > 1 && !aHolds && !bHolds) return undefined;
  }
  if (aHolds) return a;
  if (bHolds) return b;
  if (differing !== 1) return undefined;
  const union = Uint8Array.from(a);
  union[where] = at(a, where) | at(b, where);
  return union;
};

/** One of the sets that are explored together, as far as it has been narrowed. */
interface Lane {
  readonly of: number;
  readonly possible: Possible;
}

/** Readings that are tried as one, and the sets that allow any of them, narrowed to them. */
interface Branch {
  readonly slug: string;
  readonly lanes: readonly Lane[];
}

interface Decision {
  readonly branches: readonly Branch[];
  taken: number;
}

/** What came of one way of answering, and the readings by which it was answered so. */
export interface Outcome<Result> {
  readonly result: Result;
  readonly possible: Possible;
}

/**
 * For each set of readings that are possible, runs `run` once for each combination of readings that it asks about and
 * that the set allows. Where it asks about nothing that is open it runs once, and the set comes back as it was. `run`
 * must depend on its answers alone: it is run but once for all sets that answer alike.
 */
export const explore = <Result>(
  sets: readonly Possible[],
  run: (choose: Choose) => Result,
): readonly (readonly Outcome<Result>[])[] => {
  const outcomes = sets.map((): Outcome<Result>[] => []);
  const begun = sets.map((possible, of): Lane => ({ of, possible }));
  const path: Decision[] = [];
  do {
    let lanes: readonly Lane[] = begun;
    let depth = 0;
    const choose = (choice: ChoiceId, apart?: (slug: string) => boolean): string => {
      const index = indexOf.get(choice) ?? -1;
      const bits = bitsIn(lanes, index);
      if ((bits & (bits - 1)) === 0) return slugOf(index, bits);
      const parts = apart === undefined ? singleBits(bits) : partsOf(index, bits, apart);
      if (parts.length === 1) return slugOf(index, lowest(bits));
      path[depth] ??= { branches: branchesOf(lanes, index, parts), taken: 0 };
      const decision = path[depth++];
      const branch = decision?.branches[decision.taken];
      if (branch === undefined) throw new Error(`nothing is possible for ${choice}`);
      lanes = branch.lanes;
      return branch.slug;
    };
    const result = run(choose as Choose);
    for (const { of, possible } of lanes) outcomes[of]?.push({ result, possible });
  } while (backtrack(path));
  return outcomes;
};

const slugOf = (index: number, bit: number): string => slugs[index]?.[31 - Math.clz32(bit)] ?? '';

const singleBits = (bits: number): number[] => [1, 2, 4, 8, 16, 32, 64, 128].filter((bit) => bits & bit);

const lowest = (bits: number): number => bits & -bits;

/** The readings in two parts, of which one may be empty and then is left out, in the order of their first ones. */
const partsOf = (index: number, bits: number, apart: (slug: string) => boolean): readonly number[] => {
  const yes = singleBits(bits).reduce((sum, bit) => (apart(slugOf(index, bit)) ? sum | bit : sum), 0);
  return [yes, bits & ~yes].filter((part) => part > 0).toSorted((one, other) => lowest(one) - lowest(other));
};

/** What some of these allow. */
const bitsIn = (lanes: readonly Lane[], index: number): number => {
  let bits = 0;
  for (const { possible } of lanes) bits |= at(possible, index);
  return bits;
};

const branchesOf = (lanes: readonly Lane[], index: number, parts: readonly number[]): readonly Branch[] =>
  parts
    .map((part) => ({
      slug: slugOf(index, lowest(part)),
      lanes: lanes.flatMap((lane) => laneWithin(lane, index, part) ?? []),
    }))
    .filter((branch) => branch.lanes.length > 0);

const laneWithin = (lane: Lane, index: number, part: number): Lane | undefined => {
  const bits = at(lane.possible, index);
  const left = bits & part;
  if (left === bits || left === 0) return left === 0 ? undefined : lane;
  const possible = narrowed(lane.possible, index, left);
  return possible === undefined ? undefined : { of: lane.of, possible };
};

const narrowed = (possible: Possible, index: number, bits: number): Possible | undefined => {
  const next = Uint8Array.from(possible);
  next[index] = bits;
  return propagate(next) ? next : undefined;
};

/** Moves on to the next combination; false when there is none. */
const backtrack = (path: Decision[]): boolean => {
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    last.taken++;
    if (last.taken < last.branches.length) return true;
    path.pop();
  }
  return false;
};
