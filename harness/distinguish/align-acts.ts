import type { Us } from '../../spec/vocabulary/time.ts';
import type { Act } from '../predict/acts.ts';

/** An act, and which one of its trace it is. */
export interface PlacedAct extends Act {
  readonly place: number;
}

/** The instants at which acts of one round begin: what comes within the lateness of a round's first act is of it. */
const roundsOf = (acts: readonly PlacedAct[], latenessUs: Us): readonly Us[] => {
  const rounds: Us[] = [];
  for (const { atUs } of acts) {
    const last = rounds.at(-1);
    if (last === undefined || atUs - last > latenessUs) rounds.push(atUs);
  }
  return rounds;
};

/** An act that is in both, with the round of the first trace that it is of. */
export interface SharedAct {
  readonly before: PlacedAct;
  readonly after: PlacedAct;
  readonly roundUs: Us;
}

/** What was done in two traces. */
interface Aligned {
  readonly both: readonly SharedAct[];
  /** What is in one of them only. */
  readonly lost: readonly PlacedAct[];
  readonly gained: readonly PlacedAct[];
}

/**
 * Acts that are no further apart than either may be late are at one instant. Each round may be late by as much more than
 * the one before, from which its timeout counts.
 */
export const alignActs = (before: readonly PlacedAct[], after: readonly PlacedAct[], latenessUs: Us): Aligned => {
  const rounds = roundsOf(before, latenessUs);
  const isLike = (one: Act, other: Act): boolean => {
    const apartMaxUs = latenessUs * rounds.filter((roundUs) => roundUs <= one.atUs).length;
    return one.who === other.who && one.what === other.what && Math.abs(one.atUs - other.atUs) <= apartMaxUs;
  };
  const lost = [...before];
  const both: SharedAct[] = [];
  const gained: PlacedAct[] = [];
  for (const act of after) {
    const at = lost.findIndex((other) => isLike(other, act));
    const [like] = at === -1 ? [] : lost.splice(at, 1);
    if (like === undefined) gained.push(act);
    else both.push({ before: like, after: act, roundUs: rounds.findLast((roundUs) => roundUs <= like.atUs) ?? 0 });
  }
  return { both, lost, gained };
};
