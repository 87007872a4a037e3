import type { UnitType } from '../vocabulary/unit.ts';
import { unitTypes } from '../vocabulary/unit.ts';
import { type Domain, factorise, tidy } from './products.ts';
import {
  type CaseConstraint,
  type CertificateEffort,
  type ConstraintOptions,
  type RunConstraint,
  runConstraints,
} from './run-constraints.ts';
import type { Assignment } from './verdict.ts';

/** Choices of which cases say what cannot hold together. */
export interface ReadingContradiction {
  readonly choices: readonly string[];
  /** Cases that no joint assignment allows together; none of them can be left out. */
  readonly certificate: readonly string[];
  /** True where it is known that no smaller set of cases contradicts itself. */
  readonly smallest: boolean;
}

/** What all conformant cases of one unit type allow together. */
export interface JointReadings {
  readonly unitType: UnitType;
  readonly caseCount: number;
  /** What they say that cannot hold together; nothing is said of these choices otherwise. */
  readonly contradictions: readonly ReadingContradiction[];
  /** The readings that remain, choice by choice, of the choices that are narrowed. */
  readonly narrowed: Assignment;
  /** The joint assignments that remain: their product, one union of assignments for each group of linked choices. */
  readonly factors: readonly (readonly Assignment[])[];
  /** The bound that was reached, by its name, so that nothing is known of what remains. */
  readonly bound?: 'productCountMax';
}

const without = (assignment: Assignment, choices: readonly string[]): Assignment =>
  Object.fromEntries(Object.entries(assignment).filter(([choice]) => !choices.includes(choice)));

/** What a case says of all other choices. */
export const silentOn = (said: CaseConstraint, choices: readonly string[]): CaseConstraint => ({
  ...said,
  assignments: said.assignments.map((one) => without(one, choices)),
});

const only = (constraints: readonly RunConstraint[]): RunConstraint => {
  const [constraint] = constraints;
  if (constraint === undefined) throw new Error('there is a constraint for cases of one unit type');
  return constraint;
};

const onlyOn = (said: CaseConstraint, choices: readonly string[]): CaseConstraint => ({
  ...said,
  assignments: said.assignments.map((one) =>
    Object.fromEntries(Object.entries(one).filter(([choice]) => choices.includes(choice))),
  ),
});

const subsetsOf = (choices: readonly string[], size: number): readonly (readonly string[])[] => {
  if (size === 0) return [[]];
  return choices.flatMap((first, at) => subsetsOf(choices.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
};

/** Of at most so many choices that clash in combination only, all sets are tried for the smallest that explains it. */
const disputedCountMax = 8;

/**
 * The choices that a contradiction has to be about: those in some smallest set that, if each case may take its own
 * reading of it, leaves the cases of the certificate agreeing on all others that they speak of. What only occurs in a
 * combination with one that parts, and parts nobody itself, stays told.
 */
const disputed = (
  certificate: readonly CaseConstraint[],
  choices: readonly string[],
  options: ConstraintOptions,
): readonly string[] => {
  if (choices.length > disputedCountMax) return choices;
  for (let size = 1; size < choices.length; size += 1) {
    const sufficient = subsetsOf(choices, size).filter((set) => {
      const others = choices.filter((choice) => !set.includes(choice));
      const said = certificate.map((each) => onlyOn(each, others));
      return only(runConstraints(said, options)).status === 'consistent';
    });
    if (sufficient.length > 0) return choices.filter((choice) => sufficient.some((set) => set.includes(choice)));
  }
  return choices;
};

const isAbout = (factor: readonly Assignment[], choices: readonly string[]): boolean =>
  factor.some((product) => choices.some((choice) => Object.hasOwn(product, choice)));

const domainOf = ({ domain }: ConstraintOptions): Domain => domain ?? (() => undefined);

const jointOf = (unitType: UnitType, all: readonly CaseConstraint[], options: ConstraintOptions): JointReadings => {
  const contradictions: ReadingContradiction[] = [];
  const shared = { unitType, caseCount: all.length, contradictions };
  let cases = all;
  // Each round takes at least one choice away.
  for (;;) {
    const constraint = only(runConstraints(cases, options));
    switch (constraint.status) {
      case 'consistent': {
        const parted = contradictions.flatMap(({ choices }) => choices);
        const narrowed = tidy(without(constraint.narrowed, parted), domainOf(options));
        const factors = constraint.factors.flatMap((factor) => factorise(factor));
        return { ...shared, narrowed, factors: factors.filter((factor) => !isAbout(factor, parted)) };
      }
      case 'inconclusive':
        return { ...shared, narrowed: {}, factors: [], bound: constraint.bound };
      case 'contradiction': {
        const { certificate, smallest } = constraint;
        const parting = cases.filter(({ name }) => certificate.includes(name));
        const choices = disputed(parting, constraint.choices, options);
        contradictions.push({ choices, certificate, smallest });
        cases = cases.map((each) => silentOn(each, choices));
      }
    }
  }
};

/**
 * What the conformant cases of each unit type allow together: of everything that they contradict each other in, one
 * certificate after the other, and of the rest the joint assignments that remain.
 */
export const jointReadings = (
  cases: readonly CaseConstraint[],
  options: ConstraintOptions = {},
): readonly JointReadings[] =>
  unitTypes.flatMap((unitType) => {
    const own = cases.filter((each) => each.unitType === unitType);
    return own.length === 0 ? [] : [jointOf(unitType, own, options)];
  });

/** The fewest cases are looked for among single ones and few pairs: all that matters is that none can be left out. */
const littleEffort: CertificateEffort = { sizes: [1, 2], triesMax: 2000 };

/** The cases that together exclude a reading which the cases allow, each by itself: none of them can be left out. */
export const excludedBy = (
  { choice, reading }: { readonly choice: string; readonly reading: string },
  cases: readonly CaseConstraint[],
  options: ConstraintOptions = {},
): readonly string[] => {
  if (cases.length === 0) return [];
  const supposed = [{ [choice]: [reading] }];
  const background = [...(options.background ?? []), supposed];
  const constraint = only(runConstraints(cases, { ...options, background, effort: littleEffort }));
  return constraint.status === 'contradiction' ? constraint.certificate : [];
};
