import type { RunConstraint } from '../../../spec/oracle/run-constraints.ts';
import { type HowItFails, howItFails } from '../how-it-fails.ts';
import type { Results } from '../results.ts';

/** What a baseline can speak of: a case, or whether the cases of a unit type can be read alike. */
export interface Failable {
  readonly name: string;
  /** Absent where it does not fail. */
  readonly how?: HowItFails;
  /** False for a case that the implementation says it cannot do. */
  readonly isJudged: boolean;
  /** True for a case that only rules of a later suite object to: who asked for an older one is told nothing of that. */
  readonly isOfLaterSuite?: true;
}

/** The name under which a baseline knows that the cases of a unit type contradict each other. */
export const contradictionName = ({ unitType }: Pick<RunConstraint, 'unitType'>): string =>
  `self-contradiction/${unitType}`;

const ofConstraint = (constraint: RunConstraint): Failable => {
  const name = contradictionName(constraint);
  switch (constraint.status) {
    case 'consistent':
      return { name, isJudged: true };
    case 'contradiction': {
      const manner = `cases part at ${constraint.choices.join(', ')}`;
      return { name, isJudged: true, how: { what: 'self-contradiction', manner } };
    }
    case 'inconclusive':
      return { name, isJudged: true, how: { what: 'inconclusive', manner: `${constraint.bound} was reached` } };
  }
};

/**
 * All that a baseline can speak of in these results. What cases say together cannot be told from a part of them, unless
 * they contradict each other already.
 */
export const failablesOf = (results: Results, isPart: boolean): readonly Failable[] => {
  const { cases, constraints, header } = results;
  const ofCases = cases.map((result): Failable => {
    const { status } = result.outcome;
    const how = howItFails(result, header.profile);
    const isJudged = status !== 'unsupported' && status !== 'not-applicable';
    const isOfLaterSuite = result.outcome.status === 'not-applicable' && result.outcome.isOfLaterSuite === true;
    return {
      name: result.name,
      isJudged,
      ...(how === undefined ? {} : { how }),
      ...(isOfLaterSuite ? { isOfLaterSuite } : {}),
    };
  });
  const ofRun = constraints.map(ofConstraint).filter(({ how }) => !isPart || how !== undefined);
  return [...ofCases, ...ofRun];
};
