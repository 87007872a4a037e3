import type { Assignment } from '../../spec/oracle/verdict.ts';
import { open, type Profile } from '../../spec/profiles/profile.ts';
import { withReadings } from '../../spec/profiles/single-deviations.ts';
import { type ChoiceId, choiceIds, readingsOf } from '../../spec/readings/register.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { type Acceptance, acceptanceWithin, acceptsWithin, type Course } from './course.ts';
import type { TakenReading } from './freedom.ts';

/** How often the readings named so far are excluded and what is then still accepted is named in its turn. */
const roundMax = 16;

/** One way to take the page so that a changed trace conforms: readings that the profile does not take. */
type Way = ReadonlyMap<ChoiceId, string>;

const readingIn = (profile: Profile, choice: ChoiceId): string => profile.choices[choice]?.[0] ?? '';

/** Every combination of one reading for each of these choices. */
const combinations = (needs: readonly TakenReading[]): readonly Way[] =>
  needs.reduce<readonly Way[]>(
    (ways, { choice, readings }) =>
      ways.flatMap((way) => readings.map((reading) => new Map<ChoiceId, string>([...way, [choice, reading]]))),
    [new Map()],
  );

/** The ways that an assignment stands for: in the choices where it excludes what the profile takes, what it allows. */
const waysOf = (assignment: Assignment, profile: Profile): readonly Way[] =>
  combinations(
    choiceIds.flatMap((choice) => {
      const readings = assignment[choice];
      return readings === undefined || readings.includes(readingIn(profile, choice)) ? [] : [{ choice, readings }];
    }),
  );

const holds = (way: Way, part: Way): boolean => [...part].every(([choice, reading]) => way.get(choice) === reading);

/** The profile with these readings and what they imply, as near to what it was as can be. */
const taking = (way: Way, profile: Profile): readonly Profile[] =>
  withReadings(Object.fromEntries([...way].map(([choice, reading]) => [choice, [reading]])), profile);

/** Which readings of a way are needed: one after the other is taken back as long as the trace is accepted. */
const shortest = (way: Way, isEnough: (way: Way) => boolean): Way => {
  let current = way;
  for (const choice of way.keys()) {
    const without = new Map([...current].filter(([other]) => other !== choice));
    if (without.size > 0 && isEnough(without)) current = without;
  }
  return current;
};

/** Every choice left open, but for the readings that ways name. */
const otherwise = (ways: readonly Way[]): Profile => {
  const excluded = (choice: ChoiceId): readonly string[] =>
    ways.flatMap((way) => (way.has(choice) ? [way.get(choice) ?? ''] : []));
  const choices = Object.fromEntries(
    choiceIds
      .filter((choice) => excluded(choice).length > 0)
      .map((choice) => [choice, readingsOf[choice].filter((reading) => !excluded(choice).includes(reading))]),
  );
  return { ...open, name: 'otherwise', choices };
};

/** Ways that differ in the reading of one choice are told together. */
const joined = (ways: readonly Way[]): readonly (readonly TakenReading[])[] => {
  const singles = new Map<ChoiceId, readonly string[]>();
  for (const way of ways) {
    const [only, ...more] = way;
    if (only === undefined || more.length > 0) continue;
    singles.set(only[0], [...(singles.get(only[0]) ?? []), only[1]]);
  }
  const together = ways
    .filter((way) => way.size > 1)
    .map((way) => [...way].map(([choice, reading]) => ({ choice, readings: [reading] })));
  return [...[...singles].map(([choice, readings]) => [{ choice, readings }]), ...together];
};

/** What the naming of a freedom came to. */
export type Naming =
  | { readonly status: 'named'; readonly alternatives: readonly (readonly TakenReading[])[] }
  | { readonly status: 'nameless'; readonly why: string };

/**
 * The readings for whose sake `open` accepts a changed trace that the profile refuses. Each alternative is verified: the
 * profile accepts the trace once it takes these readings, and does so with none of them missing. So is their sum: with
 * every reading that is named excluded, and all else left open, the trace is refused.
 */
export const nameReadings = (course: Course, trace: Trace, profile: Profile, underOpen: Acceptance): Naming => {
  const isEnough = (way: Way): boolean => taking(way, profile).some((other) => acceptsWithin(course, other, trace));
  let ways: readonly Way[] = [];
  let left = underOpen;
  for (let round = 0; round < roundMax; round += 1) {
    if (left.status === 'inconclusive') return { status: 'nameless', why: left.reason };
    if (left.status === 'refused') return { status: 'named', alternatives: joined(ways) };
    const candidates = left.assignments.flatMap((assignment) => waysOf(assignment, profile));
    const found = candidates
      .toSorted((a, b) => a.size - b.size)
      .reduce<readonly Way[]>((kept, way) => {
        if (way.size === 0 || [...ways, ...kept].some((other) => holds(way, other)) || !isEnough(way)) return kept;
        const short = shortest(way, isEnough);
        return [...kept.filter((other) => !holds(other, short)), short];
      }, []);
    if (found.length === 0) return { status: 'nameless', why: 'no readings that the profile does not take are enough' };
    ways = [...ways, ...found];
    left = acceptanceWithin(course, otherwise(ways), trace);
  }
  return { status: 'nameless', why: `more than ${roundMax} rounds (roundMax)` };
};
