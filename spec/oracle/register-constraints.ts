import { implications, readingsOf } from '../readings/register.ts';
import type { ConstraintOptions } from './run-constraints.ts';
import type { Assignment } from './verdict.ts';

const readings: Readonly<Record<string, readonly string[]>> = readingsOf;

/** An implication as the set of what it allows: the premise does not hold, or the consequence does. */
const asSet = ({ when, then }: (typeof implications)[number]): readonly Assignment[] => [
  { [when.choice]: (readings[when.choice] ?? []).filter((reading) => reading !== when.reading) },
  { [when.choice]: [when.reading], [then.choice]: then.readings },
];

/** What the register says of its choices: all their readings, and what these imply. */
export const registerConstraints: ConstraintOptions = {
  domain: (choice) => readings[choice],
  background: implications.map(asSet),
};
