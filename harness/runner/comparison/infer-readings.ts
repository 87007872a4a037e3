import type { Assignment } from '../../../spec/oracle/verdict.ts';
import { choiceIds } from '../../../spec/readings/register.ts';
import { type UnitType, unitTypes } from '../../../spec/vocabulary/unit.ts';
import type { Case } from '../../scenarios/case.ts';
import type { CaseResult } from '../case-result.ts';

/** What the conformant cases of one unit type say of one choice, by itself: linked choices may allow less together. */
export interface InferredReading {
  readonly unitType: UnitType;
  readonly choice: string;
  /** One reading is followed; several are left open; none is left where the cases contradict each other. */
  readonly allowed: readonly string[];
  /** The cases that show it, by name: none of them can be left out. */
  readonly shownBy: readonly string[];
}

/** A choice of which no case says which reading is followed, and the cases that could have told. */
export interface UntoldChoice {
  readonly choice: string;
  readonly wouldTell: readonly { readonly name: string; readonly outcome: string }[];
}

/** What is known of the readings that an implementation follows. */
export interface Inference {
  readonly inferred: readonly InferredReading[];
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

const statementsOf = (cases: readonly CaseResult[]): ReadonlyMap<string, readonly Statement[]> => {
  const statements = new Map<string, Statement[]>();
  for (const { name, outcome } of cases) {
    if (outcome.status !== 'conformant') continue;
    const { assignments } = outcome.verdict;
    for (const choice of new Set(assignments.flatMap((assignment) => Object.keys(assignment)))) {
      const said = saidOf(assignments, choice);
      if (said !== undefined) statements.set(choice, [...(statements.get(choice) ?? []), { name, said }]);
    }
  }
  return statements;
};

const shared = (statements: readonly Statement[]): readonly string[] =>
  statements.map(({ said }) => said).reduce((left, said) => left.filter((reading) => said.includes(reading)));

/** Statements that allow no more together than all of them do, none of which can be left out. */
const needed = (statements: readonly Statement[], allowed: readonly string[]): readonly Statement[] => {
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

/** What the cases of each unit type say of each choice. */
export const inferredFrom = (cases: readonly CaseResult[]): readonly InferredReading[] =>
  unitTypes.flatMap((unitType) =>
    [...statementsOf(cases.filter((each) => each.unitType === unitType))]
      .map(([choice, statements]) => {
        const allowed = shared(statements);
        return { unitType, choice, allowed, shownBy: needed(statements, allowed).map(({ name }) => name) };
      })
      .toSorted((a, b) => (a.choice < b.choice ? -1 : 1)),
  );

/** The part of a choice's name that is its ambiguity's. */
const ambiguityOf = (choice: string): string => choice.replace(/\/.*$/, '');

/** What results say of the readings that an implementation follows, and of what they say nothing. */
export const inferReadings = (results: readonly CaseResult[], cases: readonly Case[]): Inference => {
  const inferred = inferredFrom(results);
  const told = new Set(inferred.flatMap(({ choice, allowed }) => (allowed.length === 1 ? [choice] : [])));
  const outcomes = new Map(results.map(({ name, outcome }) => [name, outcome.status]));
  const untold = choiceIds
    .filter((choice) => !told.has(choice))
    .map((choice) => ({
      choice,
      wouldTell: cases
        .filter(({ ambiguities }) => ambiguities.includes(choice) || ambiguities.includes(ambiguityOf(choice)))
        .map(({ name }) => ({ name, outcome: outcomes.get(name) ?? 'not played' })),
    }));
  return { inferred, untold };
};
