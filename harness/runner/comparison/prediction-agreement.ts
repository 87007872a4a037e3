import type { Profile } from '../../../spec/profiles/profile.ts';
import { type PredictionLimit, predictionLimits } from '../../implementations/quirks/limits.ts';
import { mispredicted } from './mispredicted.ts';
import type { RecordedPair } from './recorded-pairs.ts';

/** How far a profile predicts what was recorded. */
export interface PredictionAgreement {
  readonly profile: Profile;
  readonly caseCount: number;
  /** What is known not to be predicted, with the cases of this recording that show it. */
  readonly limits: readonly PredictionLimit[];
  /** Other cases in which it predicts other signals than were recorded. */
  readonly unexplained: readonly string[];
}

/** Predicts each case that was recorded by a profile, and compares the signals. */
export const predictionAgreement = (profile: Profile, pairs: readonly RecordedPair[]): PredictionAgreement => {
  const wrong = mispredicted(profile, pairs);
  const limits = predictionLimits.flatMap((limit) => {
    const cases = limit.cases.filter((name) => wrong.includes(name));
    return cases.length === 0 ? [] : [{ ...limit, cases }];
  });
  const explained = limits.flatMap(({ cases }) => cases);
  return { profile, caseCount: pairs.length, limits, unexplained: wrong.filter((name) => !explained.includes(name)) };
};
