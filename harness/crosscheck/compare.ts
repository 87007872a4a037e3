import { type Acceptance, accepts } from '../../spec/model/accepts.ts';
import { judge } from '../../spec/oracle/judge.ts';
import type { Verdict } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';

/** The oracle and its operational twin say different things of one trace. */
export interface Disagreement {
  readonly status: 'disagreement';
  readonly trace: Trace;
  readonly profile: Profile;
  /** By the rules. */
  readonly oracle: Verdict;
  /** By the state machine. */
  readonly model: Acceptance;
}

/** What came of judging one trace twice. `unjudged`: one of them came to no verdict, for a bound or for missing facts. */
export type Comparison =
  | { readonly status: 'agreement'; readonly accepted: boolean }
  | { readonly status: 'unjudged'; readonly reason: string }
  | Disagreement;

/** The two judges; a test may put another in the place of one. */
export interface Judges {
  readonly judge: (trace: Trace, profile: Profile, unit?: Unit) => Verdict;
  readonly accepts: (trace: Trace, profile: Profile, unit?: Unit) => Acceptance;
}

const ours: Judges = { judge, accepts };

/**
 * Judges a trace by the rules and by the state machine, under a profile that settles every choice. `unit` may be given
 * where the header's texts have been parsed before.
 *
 * @throws {Error} where the profile leaves a choice open.
 */
export const compareVerdicts = (trace: Trace, profile: Profile, unit?: Unit, judges: Judges = ours): Comparison => {
  const oracle = judges.judge(trace, profile, unit);
  if (oracle.status === 'inconclusive') return { status: 'unjudged', reason: oracle.reason };
  const model = judges.accepts(trace, profile, unit);
  if (model.status === 'undecided') return { status: 'unjudged', reason: model.reason };
  const isAccepted = oracle.status === 'conformant';
  if (isAccepted === (model.status === 'accepted')) return { status: 'agreement', accepted: isAccepted };
  return { status: 'disagreement', trace, profile, oracle, model };
};
