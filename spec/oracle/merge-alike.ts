import type { RuleId } from '../rules/rule-id.ts';
import { type Hypothesis, outlineOf, sameState, withMore } from './hypothesis.ts';
import { joined, type Possible } from './possible.ts';

/** A hypothesis that lives, the readings that are possible for it, and the rules that have had something to say to it. */
export interface Living {
  readonly possible: Possible;
  /** The same object for all that are in the same state. */
  readonly hypothesis: Hypothesis;
  readonly exercised: readonly RuleId[];
}

/** Joins hypotheses in the same state whose readings together are again a product of sets. */
export const mergeAlike = (living: readonly Living[]): readonly Living[] => {
  if (living.length < 2) return living;
  const groups = groupAlike(living);
  return groups.length === living.length ? living : groups.flatMap(joinGroup);
};

/** Those in the same state together: few have to be looked through for each. */
const groupAlike = (living: readonly Living[]): readonly (readonly Living[])[] => {
  const groups: Living[][] = [];
  const groupOf = new Map<Hypothesis, Living[]>();
  const byOutline = new Map<number, Living[][]>();
  for (const one of living) {
    const known = groupOf.get(one.hypothesis);
    if (known !== undefined) {
      known.push(one);
      continue;
    }
    const outline = outlineOf(one.hypothesis);
    const alike = byOutline.get(outline) ?? [];
    let group = alike.find(([other]) => other !== undefined && sameState(other.hypothesis, one.hypothesis));
    if (group === undefined) {
      group = [];
      groups.push(group);
      byOutline.set(outline, [...alike, group]);
    }
    group.push(one);
    groupOf.set(one.hypothesis, group);
  }
  return groups;
};

const joinGroup = (group: readonly Living[]): readonly Living[] => {
  const [first] = group;
  if (first === undefined) return [];
  const { hypothesis } = first;
  let rest: readonly Living[] = group.map((one) => (one.hypothesis === hypothesis ? one : { ...one, hypothesis }));
  for (let changed = true; changed && rest.length > 1; ) {
    changed = false;
    const kept: Living[] = [];
    for (const one of rest) {
      const met = firstJoined(kept, one);
      if (met === undefined) {
        kept.push(one);
        continue;
      }
      kept[met.index] = met.living;
      changed = true;
    }
    rest = kept;
  }
  return rest;
};

const firstJoined = (
  kept: readonly Living[],
  one: Living,
): { readonly index: number; readonly living: Living } | undefined => {
  for (const [index, other] of kept.entries()) {
    const possible = joined(other.possible, one.possible);
    if (possible === undefined) continue;
    return { index, living: { ...other, possible, exercised: withMore(other.exercised, one.exercised) } };
  }
  return undefined;
};
