import { jointReadings } from '../../../spec/oracle/joint-readings.ts';
import { registerConstraints } from '../../../spec/oracle/register-constraints.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { type ChoiceId, choiceIds } from '../../../spec/readings/register.ts';
import type { Results } from '../results.ts';
import { inferredProfile } from './inferred-profile.ts';
import { constraintsOf } from './infer-readings.ts';

/** The profile that results under `open` show an implementation to follow: readings only. */
export const followedBy = (name: string, { cases }: Results): Profile =>
  inferredProfile(name, jointReadings(constraintsOf(cases), registerConstraints));

/** The choices of which cases say something together only, or contradict each other: of each unit type, each such group. */
export const linkedChoices = ({ cases }: Results): readonly (readonly ChoiceId[])[] => {
  const groups = jointReadings(constraintsOf(cases), registerConstraints).flatMap(({ contradictions, factors }) => [
    ...contradictions.map(({ choices }) => choices),
    ...factors.map((assignments) => assignments.flatMap((assignment) => Object.keys(assignment))),
  ]);
  const known = groups.map((group) => choiceIds.filter((id) => group.includes(id))).filter(({ length }) => length > 1);
  return [...new Map(known.map((group) => [group.join(' '), group])).values()];
};
