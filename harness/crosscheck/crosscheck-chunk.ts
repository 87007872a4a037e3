import { setImmediate } from 'node:timers/promises';
import { type BoutAnswer, compareBout, type Walkers } from './compare-bout.ts';
import type { Leg, LegName } from './leg.ts';

/** What is compared: the same plan gives the same results everywhere. */
export interface CrosscheckPlan {
  readonly leg: LegName | 'files';
  readonly seed: number;
  /** Where a share of the changes is judged it is one in so many. */
  readonly share: number;
}

/** A trace of which the two judges say different things, by its place. */
export interface Parting {
  /** The bout. */
  readonly index: number;
  readonly performance: number;
  /** Which change of that performance's trace it is; absent for the trace itself. */
  readonly change?: number;
  readonly acceptedBy: 'rules' | 'twin';
}

/** What came of comparing a run of consecutive bouts. */
export interface CrosscheckChunk {
  readonly from: number;
  readonly count: number;
  /** How many traces were judged as they were played. */
  readonly played: number;
  /** How many changes of them were judged. */
  readonly changed: number;
  /** Of both, how many the two judges accept, and how many they refuse. */
  readonly accepted: number;
  readonly refused: number;
  /** Those on which one of them came to no verdict. */
  readonly unjudged: number;
  /** How many bouts there are in which they part. */
  readonly partedBouts: number;
  readonly partings: readonly Parting[];
}

/** So many partings of one bout are told; the others are mostly of the same kind. */
const partingsPerBoutMax = 3;

/** A crosscheck gives way to Ctrl-C, and to messages, at least once in so many bouts. */
const boutsPerTurn = 10;

const partingOf = (index: number, { performance, change, rules }: BoutAnswer): Parting => ({
  index,
  performance,
  ...(change === undefined ? {} : { change: change.at }),
  acceptedBy: rules === 'accepted' ? 'rules' : 'twin',
});

const isJudged = ({ rules, twin }: BoutAnswer): boolean => rules !== 'unjudged' && twin !== 'unjudged';

const compareAt = (leg: Leg, plan: CrosscheckPlan, index: number, walkers?: Walkers): readonly BoutAnswer[] => {
  const bout = leg.at(index);
  try {
    return compareBout(bout, { ...plan, index }, walkers);
  } catch (error) {
    throw new Error(`${plan.leg} ${index} (${bout.about}, ${bout.profile.name})`, { cause: error });
  }
};

/** Compares the two judges in the bouts from an index on. The same leg and plan give the same chunk. */
export const crosscheckChunk = async (
  leg: Leg,
  plan: CrosscheckPlan,
  from: number,
  count: number,
  walkers?: Walkers,
): Promise<CrosscheckChunk> => {
  const sum = { played: 0, changed: 0, accepted: 0, refused: 0, unjudged: 0, partedBouts: 0 };
  const partings: Parting[] = [];
  for (let index = from; index < from + count; index += 1) {
    if (index % boutsPerTurn === 0) await setImmediate();
    const answers = compareAt(leg, plan, index, walkers);
    const judged = answers.filter(isJudged);
    const parted = judged.filter(({ rules, twin }) => rules !== twin);
    const agreed = judged.filter(({ rules, twin }) => rules === twin);
    sum.played += answers.filter(({ change }) => change === undefined).length;
    sum.changed += answers.filter(({ change }) => change !== undefined).length;
    sum.accepted += agreed.filter(({ rules }) => rules === 'accepted').length;
    sum.refused += agreed.filter(({ rules }) => rules === 'refused').length;
    sum.unjudged += answers.length - judged.length;
    if (parted.length > 0) sum.partedBouts += 1;
    partings.push(...parted.slice(0, partingsPerBoutMax).map((answer) => partingOf(index, answer)));
  }
  return { from, count, ...sum, partings };
};
