import { excludedBy, type JointReadings, jointReadings, silentOn } from '../../../spec/oracle/joint-readings.ts';
import { registerConstraints } from '../../../spec/oracle/register-constraints.ts';
import type { CaseConstraint } from '../../../spec/oracle/run-constraints.ts';
import type { Assignment } from '../../../spec/oracle/verdict.ts';
import { type ChoiceId, choiceIds, readingsOf } from '../../../spec/readings/register.ts';
import { withoutWitness } from '../../../spec/readings/witnesses/without.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import type { Case } from '../../scenarios/case.ts';
import type { CaseResult } from '../case-result.ts';

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

/** A choice of which no case says which reading is followed, and the cases that could have told. */
export interface UntoldChoice {
  readonly choice: ChoiceId;
  /** The readings that no case excludes. */
  readonly left: readonly string[];
  /** Two of these that no trace tells apart. */
  readonly inseparable: readonly (readonly [string, string])[];
  readonly wouldTell: readonly { readonly name: string; readonly outcome: string }[];
}

/** What is known of the readings that an implementation follows. */
export interface Inference {
  readonly inferred: readonly InferredReading[];
  readonly linked: readonly LinkedReadings[];
  readonly untold: readonly UntoldChoice[];
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

/** The part of a choice's name that is its ambiguity's. */
const ambiguityOf = (choice: string): string => choice.replace(/\/.*$/, '');

/** The readings of a choice that some unit type leaves open; all of them where no case says anything. */
const leftOf = (choice: ChoiceId, inferred: readonly InferredReading[]): readonly string[] => {
  const open = new Set(inferred.flatMap((row) => (row.choice === choice ? row.allowed : [])));
  return open.size < 2 ? readingsOf[choice] : readingsOf[choice].filter((reading) => open.has(reading));
};

const inseparableAmong = (choice: ChoiceId, left: readonly string[]): readonly (readonly [string, string])[] =>
  withoutWitness.flatMap(({ choice: of, reading, sameAs }) =>
    of === choice && left.includes(reading) && left.includes(sameAs) ? [[sameAs, reading] as const] : [],
  );

/** What results say of the readings that an implementation follows, and of what they say nothing. */
export const inferReadings = (results: readonly CaseResult[], cases: readonly Case[]): Inference => {
  const { joint, inferred } = jointOf(results);
  const told = new Set(inferred.flatMap(({ choice, allowed }) => (allowed.length === 1 ? [choice] : [])));
  const outcomes = new Map(results.map(({ name, outcome }) => [name, outcome.status]));
  const untold = choiceIds
    .filter((choice) => !told.has(choice))
    .map((choice): UntoldChoice => {
      const left = leftOf(choice, inferred);
      const wouldTell = cases
        .filter(({ ambiguities }) => ambiguities.includes(choice) || ambiguities.includes(ambiguityOf(choice)))
        .map(({ name }) => ({ name, outcome: outcomes.get(name) ?? 'not played' }));
      return { choice, left, inseparable: inseparableAmong(choice, left), wouldTell };
    });
  const linked = joint.flatMap(({ unitType, factors }) =>
    factors.flatMap((assignments) => (assignments.length > 1 ? [{ unitType, assignments }] : [])),
  );
  return { inferred, linked, untold };
};
