import { playCase } from '../../../harness/runner/play-case.ts';
import type { Outcome } from '../../../harness/runner/outcome.ts';
import { tellViolation } from '../../../harness/runner/tell-violation.ts';
import type { Case } from '../../../harness/scenarios/case.ts';
import { loadUnit } from '../../../harness/kernel/load-unit.ts';
import { begin, end, step } from '../../../spec/oracle/monitor.ts';
import type { Assignment, Violation } from '../../../spec/oracle/verdict.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { profileFor } from '../../../spec/profiles/profile-for.ts';
import { settleProfile } from '../../../spec/profiles/settle-profile.ts';
import { unitTypeOf } from '../../../spec/vocabulary/unit-type-of.ts';
import type { ChoiceId } from '../../../spec/readings/register.ts';
import type { Trace } from '../../../spec/vocabulary/trace.ts';
import { type MarkedTrace, markSignals } from '../../formats/mark-signals.ts';
import { actorPlayer } from './actor-player.ts';
import type { Attempt } from './attempt.ts';
import { checkAttempt, type FoundProblem } from './check-attempt.ts';
import { chosenProfile, type KnownProfiles } from './chosen-profile.ts';

/** What was played, and what the oracle says of it. */
export interface Played {
  readonly status: 'played';
  readonly case: Case;
  readonly profile: Profile;
  readonly outcome: Outcome;
  /** Absent where nothing could be played. */
  readonly seen?: {
    readonly trace: Trace;
    readonly marked: MarkedTrace;
    /** The choices that judging it consulted. */
    readonly asked: ReadonlySet<ChoiceId>;
  };
  /** The violation to tell of a trace that does not conform. */
  readonly violation?: Violation;
}

/** What came of an attempt. */
export type Tried =
  | Played
  /** The command line would refuse the scenario. */
  | { readonly status: 'bad-scenario'; readonly problems: readonly FoundProblem[] }
  /** The readings contradict each other. */
  | { readonly status: 'bad-profile'; readonly message: string };

/** Of what is left open one way is gone: the choices of others are asked about when one of those has been settled. */
const askedIn = (trace: Trace, ofType: Profile): ReadonlySet<ChoiceId> => {
  const asked = new Set<ChoiceId>();
  const { name, sources } = trace.header.unit;
  const settled = settleProfile(ofType);
  let state = begin(loadUnit(name, sources), settled, trace.header, (choice) => void asked.add(choice));
  for (const event of trace.events) state = step(state, event);
  end(state, trace.endUs);
  return asked;
};

/** The readings to tell a trace under: those of the profile, narrowed by what its verdict hangs on. */
const toldUnder = (outcome: Outcome, profile: Profile, violation: Violation | undefined): Assignment => {
  const survivor = outcome.status === 'conformant' ? outcome.verdict.assignments[0] : undefined;
  return { ...profile.choices, ...(violation?.assignment ?? survivor) };
};

/** What was played and judged, and what the manager did. */
interface Judged {
  readonly status: 'judged';
  readonly case: Case;
  readonly profile: Profile;
  readonly outcome: Outcome;
  readonly trace?: Trace;
}

/** Plays what is tried and judges it, with what the command line plays and judges with. */
export const judgeAttempt = async (
  attempt: Attempt,
  known: KnownProfiles,
): Promise<Judged | Exclude<Tried, Played>> => {
  const checked = checkAttempt(attempt);
  if (!checked.ok) return { status: 'bad-scenario', problems: checked.problems };
  const found = chosenProfile(attempt.profile, known);
  if (!found.ok) return { status: 'bad-profile', message: found.message };
  const [only] = checked.cases;
  if (only === undefined) return { status: 'bad-scenario', problems: [] };
  const { profile } = found;
  const player = actorPlayer(attempt.actor, profile);
  if (player === undefined) return { status: 'bad-profile', message: 'there is no such implementation' };
  return { status: 'judged', case: only, profile, ...(await playCase(only.world, player, { profile, keepAll: true })) };
};

/** As `judgeAttempt`, with all that is shown of it. */
export const tryAttempt = async (attempt: Attempt, known: KnownProfiles): Promise<Tried> => {
  const judged = await judgeAttempt(attempt, known);
  if (judged.status !== 'judged') return judged;
  const { outcome, trace, profile } = judged;
  const played: Played = { status: 'played', case: judged.case, profile, outcome };
  if (trace === undefined) return played;
  const violation = outcome.status === 'nonconformant' ? tellViolation(trace, profile, outcome.verdict) : undefined;
  const ofType = profileFor(profile, unitTypeOf(judged.case.world.unit.name) ?? 'service');
  const marked = markSignals(trace, toldUnder(outcome, ofType, violation));
  const seen = { trace, marked, asked: askedIn(trace, ofType) };
  return { ...played, seen, ...(violation === undefined ? {} : { violation }) };
};
