import type { Assignment } from '../oracle/verdict.ts';
import type { Implication } from '../readings/ambiguity.ts';
import { type ChoiceId, implications, readingsOf } from '../readings/register.ts';

/** Readings narrowed by what they imply of each other; or the implications that leave nothing of some choice. */
export type Narrowing =
  | { readonly status: 'consistent'; readonly assignment: Assignment }
  | { readonly status: 'contradictory'; readonly because: readonly Implication<ChoiceId>[] };

/**
 * Narrows an assignment by what its readings imply, forwards (a reading that must be taken) and backwards (a reading
 * whose consequence is excluded). Choices that nothing narrows stay as they are, absent ones included.
 */
export const narrowByImplications = (assignment: Assignment): Narrowing => {
  const sets: Record<string, readonly string[]> = { ...assignment };
  const fired: Implication<ChoiceId>[] = [];
  if (Object.values(sets).some((readings) => readings.length === 0)) return { status: 'contradictory', because: fired };
  // Each round takes at least one reading away, so there are at most as many rounds as readings.
  for (let changed = true; changed; ) {
    changed = false;
    for (const implication of implications) {
      const { when, then } = implication;
      const from = sets[when.choice] ?? readingsOf[when.choice];
      const to = sets[then.choice] ?? readingsOf[then.choice];
      const met = to.filter((reading) => then.readings.includes(reading));
      const forced = from.length === 1 && from[0] === when.reading;
      if (forced && met.length < to.length) {
        fired.push(implication);
        if (met.length === 0) return { status: 'contradictory', because: fired };
        sets[then.choice] = met;
        changed = true;
      } else if (met.length === 0 && from.includes(when.reading)) {
        fired.push(implication);
        sets[when.choice] = from.filter((reading) => reading !== when.reading);
        changed = true;
      }
    }
  }
  return { status: 'consistent', assignment: sets };
};

/** The assignment narrowed by what its readings imply of each other; `undefined` where they contradict each other. */
export const applyImplications = (assignment: Assignment): Assignment | undefined => {
  const narrowing = narrowByImplications(assignment);
  return narrowing.status === 'consistent' ? narrowing.assignment : undefined;
};
