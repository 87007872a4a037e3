import type { Profile } from '../../../spec/profiles/profile.ts';
import { type PredictionLimit, predictionLimits } from '../../implementations/quirks/limits.ts';
import { loadUnit, unitSources } from '../../kernel/load-unit.ts';
import { mispredicted } from './mispredicted.ts';
import type { RecordedPair } from './recorded-pairs.ts';

/** What is known not to be predicted, as one recording shows it. */
export interface ShownLimit extends Pick<PredictionLimit, 'name' | 'says'> {
  /** The cases in which it is not predicted what was recorded. */
  readonly cases: readonly string[];
  /** How many of the cases have in them what this limit is about. */
  readonly concernedCount: number;
}

/** How far a profile predicts what was recorded. */
export interface PredictionAgreement {
  readonly profile: Profile;
  readonly caseCount: number;
  readonly limits: readonly ShownLimit[];
  /** Other cases in which it predicts other signals than were recorded. */
  readonly unexplained: readonly string[];
}

/** A case is explained by the limit that names it, or else, where none does, by the first that can show in its world. */
const limitOf = (
  name: string,
  known: readonly PredictionLimit[],
  concerned: ReadonlyMap<string, ReadonlySet<string>>,
): PredictionLimit | undefined =>
  known.find(({ cases }) => cases.includes(name)) ??
  known.find((limit) => concerned.get(limit.name)?.has(name) === true);

/** How predictions are compared with what was recorded. */
export interface AgreementOptions {
  /** Scenarios are explained by the limits that name them only; drawn worlds, which nobody names, by what is in them. */
  readonly isDrawn?: boolean;
  /** What is known of whoever was recorded; what is known of systemd where absent. */
  readonly known?: readonly PredictionLimit[];
}

/** Predicts each case that was recorded by a profile, and compares the signals. */
export const predictionAgreement = (
  profile: Profile,
  pairs: readonly RecordedPair[],
  { isDrawn = false, known = predictionLimits }: AgreementOptions = {},
): PredictionAgreement => {
  const wrong = mispredicted(profile, pairs);
  const worlds = pairs.map(({ name, world }) => {
    return { name, world, unit: loadUnit(world.unit.name, unitSources(world.unit)) };
  });
  const concerned = new Map(
    known.map(({ name, concerns }) => [name, new Set(worlds.filter(concerns).map((each) => each.name))] as const),
  );
  const limitsOf = new Map(wrong.map((name) => [name, limitOf(name, known, isDrawn ? concerned : new Map())]));
  const limits = known.flatMap((limit): readonly ShownLimit[] => {
    const cases = wrong.filter((name) => limitsOf.get(name) === limit);
    const { name, says } = limit;
    return cases.length === 0 ? [] : [{ name, says, cases, concernedCount: concerned.get(name)?.size ?? 0 }];
  });
  const unexplained = wrong.filter((name) => limitsOf.get(name) === undefined);
  return { profile, caseCount: pairs.length, limits, unexplained };
};
