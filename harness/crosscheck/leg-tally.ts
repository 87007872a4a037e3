import type { CrosscheckChunk, Parting } from './crosscheck-chunk.ts';

/** What was compared in a part of a crosscheck, and what came of it. */
export interface LegTally {
  readonly worlds: number;
  readonly played: number;
  readonly changed: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unjudged: number;
  readonly parted: number;
  /** The first of the partings. */
  readonly first?: Parting;
}

export const emptyTally: LegTally = {
  worlds: 0,
  played: 0,
  changed: 0,
  accepted: 0,
  refused: 0,
  unjudged: 0,
  parted: 0,
};

/** The tally with one more chunk. Chunks come in order. */
export const addChunk = (tally: LegTally, chunk: CrosscheckChunk): LegTally => {
  const first = tally.first ?? chunk.partings[0];
  return {
    worlds: tally.worlds + chunk.count,
    played: tally.played + chunk.played,
    changed: tally.changed + chunk.changed,
    accepted: tally.accepted + chunk.accepted,
    refused: tally.refused + chunk.refused,
    unjudged: tally.unjudged + chunk.unjudged,
    parted: tally.parted + chunk.partedBouts,
    ...(first === undefined ? {} : { first }),
  };
};
