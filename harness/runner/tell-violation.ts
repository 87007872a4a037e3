import { judge } from '../../spec/oracle/judge.ts';
import type { Violation } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { literalOf } from '../../spec/readings/register.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { NonconformantVerdict } from './outcome.ts';

const literal: Readonly<Record<string, string>> = literalOf;

/** In how many choices a hypothesis takes the page otherwise than literally. */
const strangeness = ({ assignment }: Violation): number =>
  Object.entries(assignment).filter(([choice, readings]) => !readings.includes(literal[choice] ?? '')).length;

/**
 * Of the deaths at the instant of the one that a trace was charged with, those by the same rule: the one under the
 * readings that need the least explaining.
 */
const plainest = ({ violation, deaths }: NonconformantVerdict): Violation =>
  deaths
    .filter(({ atUs, rules }) => atUs === violation.atUs && rules[0] === violation.rules[0])
    .reduce((best, death) => (strangeness(death) < strangeness(best) ? death : best), violation);

/**
 * The violation to tell of a trace, always one of the rule that it was charged with first: under the plainest readings,
 * and not one of order if the rule is broken in another way once order does not count. A signal that is missing makes
 * the next one come too early, and it is the missing one that a person wants to hear of.
 */
export const tellViolation = (trace: Trace, profile: Profile, verdict: NonconformantVerdict): Violation => {
  const told = plainest(verdict);
  if (told.breach.kind !== 'out-of-order') return told;
  const unordered = judge({ ...trace, header: { ...trace.header, ordered: false } }, profile);
  const isSame = unordered.status === 'nonconformant' && unordered.violation.rules[0] === told.rules[0];
  return isSame ? plainest(unordered) : told;
};
