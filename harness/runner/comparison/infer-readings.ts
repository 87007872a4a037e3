import { excludedBy, type JointReadings, jointReadings, silentOn } from '../../../spec/oracle/joint-readings.ts';
import { registerConstraints } from '../../../spec/oracle/register-constraints.ts';
import type { CaseConstraint } from '../../../spec/oracle/run-constraints.ts';
import type { Assignment } from '../../../spec/oracle/verdict.ts';
import { type ChoiceId, choiceIds, readingsOf } from '../../../spec/readings/register.ts';
import { type UnitType, unitTypes } from '../../../spec/vocabulary/unit.ts';
import type { CaseResult } from '../case-result.ts';
import { tellersOf } from './tellers-of.ts';

/** What all conformant cases of one unit type together say of one choice. */
export interface InferredReading {
  readonly unitType: UnitType;
  readonly choice: string;
  /** One reading is followed; several are left open; none is left where the cases contradict each other. */
  readonly allowed: readonly string[];
  /** The cases that show it, by name: none of them can be left out. */
  readonly shownBy: readonly string[];
}

/** Choices of which one reading goes with one of another only: the joint assignments that remain of them. */
export interface LinkedReadings {
  readonly unitType: UnitType;
  readonly assignments: readonly Assignment[];
}

/** A choice of which nothing says which reading units of one type follow, and the cases that could tell. */
export interface UntoldChoice {
  readonly choice: ChoiceId;
  /** Absent where the readings show on no trace, of whatever unit. */
  readonly unitType?: UnitType;
  /** The readings that no case excludes. */
  readonly left: readonly string[];
  /** Two of these that nothing tells apart in units of this type. */
  readonly inseparable: readonly (readonly [string, string])[];
  /** Cases of the suite in which two of these differ, those first that have not been judged, and what came of them. */
  readonly wouldTell: readonly { readonly name: string; readonly outcome: string }[];
  /** Where no case of the suite tells: a generated world that does. */
  readonly world?: string;
}

/** What is known of the readings that an implementation follows. */
export interface Inference {
  readonly inferred: readonly InferredReading[];
  readonly linked: readonly LinkedReadings[];
  readonly untold: readonly UntoldChoice[];
  /** How many points there are: each choice counts once for every unit type that it shows in and that was judged. */
  readonly pointCount: number;
  /** The unit types of which no case was judged, and how many points they have. */
  readonly unjudged: readonly { readonly unitType: UnitType; readonly pointCount: number }[];
}

interface Statement {
  readonly name: string;
  readonly said: readonly string[];
}

/** What all surviving assignments of a case say of a choice; `undefined` where one of them leaves it open. */
const saidOf = (assignments: readonly Assignment[], choice: string): readonly string[] | undefined => {
  const said = assignments.map((assignment) => assignment[choice]);
  return said.includes(undefined) ? undefined : [...new Set(said.flatMap((readings) => readings ?? []))].toSorted();
};

const statementsOn = (cases: readonly CaseConstraint[], choice: string): readonly Statement[] =>
  cases.flatMap(({ name, assignments }) => {
    const said = saidOf(assignments, choice);
    return said === undefined ? [] : [{ name, said }];
  });

const shared = (statements: readonly Statement[]): readonly string[] =>
  statements.map(({ said }) => said).reduce((left, said) => left.filter((reading) => said.includes(reading)));

/** Statements that allow no more together than all of them do, none of which can be left out. */
const needed = (statements: readonly Statement[]): readonly Statement[] => {
  const allowed = shared(statements);
  let kept: readonly Statement[] = [];
  for (const each of statements) {
    if (kept.length === 0 || shared([...kept, each]).length < shared(kept).length) kept = [...kept, each];
    if (shared(kept).length === allowed.length) break;
  }
  for (const each of kept) {
    const others = kept.filter((other) => other !== each);
    if (others.length > 0 && shared(others).length === allowed.length) kept = others;
  }
  return kept;
};

/** The cases that exclude all other readings of a choice: by what they say of it, and by what they say of others. */
const shownFor = (choice: string, allowed: readonly string[], cases: readonly CaseConstraint[]): readonly string[] => {
  const statements = statementsOn(cases, choice);
  const alone: readonly string[] =
    statements.length === 0 ? (registerConstraints.domain?.(choice) ?? []) : shared(statements);
  const direct = statements.length === 0 ? [] : needed(statements).map(({ name }) => name);
  const excluded = alone.filter((reading) => !allowed.includes(reading));
  return [
    ...new Set([
      ...direct,
      ...excluded.flatMap((reading) => excludedBy({ choice, reading }, cases, registerConstraints)),
    ]),
  ];
};

/** What is allowed of a choice, without the cases that show it. */
export type AllowedReadings = Omit<InferredReading, 'shownBy'>;

const byChoice = (a: AllowedReadings, b: AllowedReadings): number => (a.choice < b.choice ? -1 : 1);

const rowsOf = (joint: JointReadings, cases: readonly CaseConstraint[]): readonly InferredReading[] => {
  const { unitType, contradictions, narrowed } = joint;
  const parted = contradictions.flatMap(({ choices }) => choices);
  const consistent = cases.map((each) => silentOn(each, parted));
  return [
    ...contradictions.flatMap(({ choices, certificate }) =>
      choices.map((choice) => ({ unitType, choice, allowed: [], shownBy: certificate })),
    ),
    ...Object.entries(narrowed).map(([choice, allowed]) => {
      return { unitType, choice, allowed, shownBy: shownFor(choice, allowed, consistent) };
    }),
  ].toSorted(byChoice);
};

const allowedBy = ({ unitType, contradictions, narrowed }: JointReadings): readonly AllowedReadings[] =>
  [
    ...contradictions.flatMap(({ choices }) => choices.map((choice) => ({ unitType, choice, allowed: [] }))),
    ...Object.entries(narrowed).map(([choice, allowed]) => ({ unitType, choice, allowed })),
  ].toSorted(byChoice);

/** What the conformant cases say. */
export const constraintsOf = (results: readonly CaseResult[]): readonly CaseConstraint[] =>
  results.flatMap(({ name, unitType, outcome }) =>
    outcome.status === 'conformant' ? [{ name, unitType, assignments: outcome.verdict.assignments }] : [],
  );

interface Joint {
  readonly joint: readonly JointReadings[];
  readonly inferred: readonly InferredReading[];
}

const jointOf = (results: readonly CaseResult[]): Joint => {
  const cases = constraintsOf(results);
  const joint = jointReadings(cases, registerConstraints);
  const ofType = (unitType: UnitType): readonly CaseConstraint[] => cases.filter((each) => each.unitType === unitType);
  return { joint, inferred: joint.flatMap((each) => rowsOf(each, ofType(each.unitType))) };
};

/** What the cases of each unit type together say of each choice. */
export const inferredFrom = (results: readonly CaseResult[]): readonly InferredReading[] => jointOf(results).inferred;

/** The same without the cases that show it: to search for those takes a hundred times as long. */
export const allowedFrom = (results: readonly CaseResult[]): readonly AllowedReadings[] =>
  jointReadings(constraintsOf(results), registerConstraints).flatMap(allowedBy);

type Outcomes = ReadonlyMap<string, string>;

const isJudged = (outcome: string | undefined): boolean => outcome === 'conformant' || outcome === 'nonconformant';

const pairsAmong = (left: readonly string[]): readonly (readonly [string, string])[] =>
  left.flatMap((one, at) => left.slice(at + 1).map((other) => [one, other] as const));

/** What could tell the readings apart that are left of a choice in units of one type. */
const untoldIn = (
  { choice, unitType }: { readonly choice: ChoiceId; readonly unitType: UnitType },
  left: readonly string[],
  outcomes: Outcomes,
): UntoldChoice => {
  const known = tellersOf(choice, unitType);
  const pairs = pairsAmong(left).map((pair) => ({
    pair,
    teller: known.find(({ readings }) => pair.every((reading) => readings.includes(reading))),
  }));
  const names = [...new Set(pairs.flatMap(({ teller }) => teller?.cases ?? []))];
  const wouldTell = names.map((name) => ({ name, outcome: outcomes.get(name) ?? 'not played' }));
  const [world] = pairs.flatMap(({ teller }) => (teller?.world === undefined ? [] : [teller.world]));
  return {
    choice,
    unitType,
    left,
    inseparable: pairs.flatMap(({ pair, teller }) => (teller === undefined ? [pair] : [])),
    wouldTell: wouldTell.toSorted((a, b) => Number(isJudged(a.outcome)) - Number(isJudged(b.outcome))),
    ...(names.length > 0 || world === undefined ? {} : { world }),
  };
};

/** Whether the readings of a choice show in units of a type: in some world that was looked at, or in what was just seen. */
const showsIn = (choice: ChoiceId, unitType: UnitType, inferred: readonly InferredReading[]): boolean =>
  tellersOf(choice, unitType).length > 0 || inferred.some((row) => row.choice === choice && row.unitType === unitType);

/** What results say of the readings that an implementation follows, and of what they say nothing. */
export const inferReadings = (results: readonly CaseResult[]): Inference => {
  const { joint, inferred } = jointOf(results);
  const outcomes: Outcomes = new Map(results.map(({ name, outcome }) => [name, outcome.status]));
  const judged = new Set(results.flatMap(({ unitType, outcome }) => (isJudged(outcome.status) ? [unitType] : [])));
  const typesOf = (choice: ChoiceId): readonly UnitType[] =>
    unitTypes.filter((unitType) => showsIn(choice, unitType, inferred));
  const untold = choiceIds.flatMap((choice): readonly UntoldChoice[] => {
    const types = typesOf(choice);
    const left = readingsOf[choice];
    if (types.length === 0) return [{ choice, left, inseparable: pairsAmong(left), wouldTell: [] }];
    return types
      .filter((unitType) => judged.has(unitType))
      .flatMap((unitType) => {
        const row = inferred.find((each) => each.choice === choice && each.unitType === unitType);
        if (row !== undefined && row.allowed.length < 2) return [];
        const open = row === undefined ? left : left.filter((reading) => row.allowed.includes(reading));
        return [untoldIn({ choice, unitType }, open, outcomes)];
      });
  });
  const pointsOf = (unitType: UnitType): number =>
    choiceIds.filter((choice) => typesOf(choice).includes(unitType)).length;
  const hiddenCount = untold.filter(({ unitType }) => unitType === undefined).length;
  const linked = joint.flatMap(({ unitType, factors }) =>
    factors.flatMap((assignments) => (assignments.length > 1 ? [{ unitType, assignments }] : [])),
  );
  return {
    inferred,
    linked,
    untold,
    pointCount: [...judged].reduce((sum, unitType) => sum + pointsOf(unitType), hiddenCount),
    unjudged: unitTypes
      .filter((unitType) => !judged.has(unitType))
      .map((unitType) => ({ unitType, pointCount: pointsOf(unitType) })),
  };
};
