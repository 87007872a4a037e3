import { type Hypothesis, sameState } from './hypothesis.ts';
import { joined, type Possible } from './possible.ts';

/** A hypothesis that lives, and the readings that are possible for it. */
export interface Living {
  readonly possible: Possible;
  readonly hypothesis: Hypothesis;
}

/** Joins hypotheses in the same state whose readings together are again a product of sets. */
export const mergeAlike = (living: readonly Living[]): readonly Living[] => {
  if (living.length < 2) return living;
  const groups: Living[][] = [];
  for (const one of living) {
    const group = groups.find(([other]) => other !== undefined && sameState(other.hypothesis, one.hypothesis));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups.length === living.length ? living : groups.flatMap(joinGroup);
};

const joinGroup = (group: readonly Living[]): readonly Living[] => {
  let rest: readonly Living[] = group;
  for (let changed = true; changed && rest.length > 1; ) {
    changed = false;
    const kept: Living[] = [];
    for (const one of rest) {
      const index = kept.findIndex((other) => joined(other.possible, one.possible) !== undefined);
      const other = kept[index];
      const possible = other === undefined ? undefined : joined(other.possible, one.possible);
      if (other === undefined || possible === undefined) {
        kept.push(one);
        continue;
      }
      const exercised = [...new Set([...other.hypothesis.exercised, ...one.hypothesis.exercised])];
      kept[index] = { possible, hypothesis: { ...other.hypothesis, exercised } };
      changed = true;
    }
    rest = kept;
  }
  return rest;
};
