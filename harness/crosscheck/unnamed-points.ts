import { judge } from '../../spec/oracle/judge.ts';
import type { Verdict, Violation } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { deviationsIn } from '../../spec/profiles/single-deviations.ts';
import { type AmbiguityId, choiceIds, register } from '../../spec/readings/register.ts';
import { bearingOn } from '../../spec/rules/bearing.ts';
import { rule } from '../../spec/rules/rules.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { Heard, Hearing } from './hidden-choices.ts';

/** The ambiguities that a rule says bear on it; a test may leave one out. */
export type OpenOf = (id: RuleId) => readonly AmbiguityId[];

const ours: OpenOf = (id) => bearingOn(rule(id));

const ambiguityOf: Readonly<Record<string, AmbiguityId>> = Object.fromEntries(
  register.flatMap(({ id, choices }) => choices.map((choice) => [choice.id, id])),
);

const differing = (one: Profile, other: Profile): readonly AmbiguityId[] =>
  choiceIds.flatMap((choice) => {
    const id = ambiguityOf[choice];
    return id === undefined || one.choices[choice]?.[0] === other.choices[choice]?.[0] ? [] : [id];
  });

const isLater = (one: Violation, other: Violation): boolean =>
  one.atUs === other.atUs ? (one.eventIndex ?? Infinity) > (other.eventIndex ?? Infinity) : one.atUs > other.atUs;

/** True where a trace is not refused for what it was refused for: for nothing, or for what came after that. */
const isLifted = (verdict: Verdict, { violation }: Verdict & { status: 'nonconformant' }): boolean =>
  verdict.status === 'conformant' || (verdict.status === 'nonconformant' && isLater(verdict.violation, violation));

/** A refusal that a reading would lift, although none of the broken rules names its ambiguity as bearing on it. */
export interface UnnamedPoint {
  /** The broken rules, the most specific first. */
  readonly rules: readonly RuleId[];
  /** What the reading changes: its ambiguity, and those that it implies something of. */
  readonly points: readonly AmbiguityId[];
}

/** Where a trace is refused: what that hangs on and the broken rules do not name, each choice that was asked for tried in turn. */
export const unnamedPoints = (
  { said, asked }: Heard<Verdict>,
  { trace, profile, unit }: Hearing,
  openOf: OpenOf = ours,
): readonly UnnamedPoint[] => {
  if (said.status !== 'nonconformant') return [];
  const { rules } = said.violation;
  const named = new Set(rules.flatMap(openOf));
  return [...asked]
    .flatMap((choice) => deviationsIn(choice, profile))
    .map((other) => ({ other, points: [...new Set(differing(profile, other))] }))
    .filter(({ points }) => !points.some((id) => named.has(id)))
    .filter(({ other }) => isLifted(judge(trace, other, unit), said))
    .map(({ points }) => ({ rules, points }));
};
