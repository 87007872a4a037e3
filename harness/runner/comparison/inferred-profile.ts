import type { JointReadings } from '../../../spec/oracle/joint-readings.ts';
import type { Assignment } from '../../../spec/oracle/verdict.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { choiceIds, readingsOf } from '../../../spec/readings/register.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';

const isContradicted = ({ contradictions }: JointReadings, choice: string): boolean =>
  contradictions.some(({ choices }) => choices.includes(choice));

/** What all unit types allow of which anything is known; none where they contradict each other, or one itself. */
const sharedBy = (joint: readonly JointReadings[], choice: string): readonly string[] => {
  if (joint.some((each) => isContradicted(each, choice))) return [];
  const known = joint.flatMap(({ narrowed }) => {
    const readings = narrowed[choice];
    return readings === undefined ? [] : [readings];
  });
  const [first = []] = known;
  return first.filter((reading) => known.every((readings) => readings.includes(reading)));
};

/** Readings in the register's order. */
const inOrder = (choice: string, readings: readonly string[]): readonly string[] => {
  const id = choiceIds.find((each) => each === choice);
  return id === undefined ? readings : readingsOf[id].filter((reading) => readings.includes(reading));
};

const commonOf = (joint: readonly JointReadings[]): Assignment =>
  Object.fromEntries(
    choiceIds.flatMap((choice) => {
      const shared = sharedBy(joint, choice);
      return shared.length === 0 ? [] : [[choice, inOrder(choice, shared)]];
    }),
  );

/**
 * The profile that an implementation was seen to follow. What cases contradict each other in is left open; what is known
 * of some unit types only is taken to hold for the others, which nothing is known of.
 */
export const inferredProfile = (name: string, joint: readonly JointReadings[]): Profile => {
  const choices = commonOf(joint);
  const own = joint.flatMap(({ unitType, narrowed }): readonly (readonly [UnitType, Assignment])[] => {
    const more = Object.entries(narrowed).flatMap(([choice, readings]) =>
      choices[choice] === undefined ? [[choice, inOrder(choice, readings)] as const] : [],
    );
    return more.length === 0 ? [] : [[unitType, Object.fromEntries(more)]];
  });
  return { name, choices, ...(own.length === 0 ? {} : { unitTypes: Object.fromEntries(own) }), quirks: [] };
};
