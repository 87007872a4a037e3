import type { UnitType } from '../vocabulary/unit.ts';
import { unitTypes } from '../vocabulary/unit.ts';
import type { Domain, Products } from './products.ts';
import { factorise, meet, productKey, project, simplify } from './products.ts';
import type { Assignment } from './verdict.ts';

/** What one conformant case says of the readings: every joint assignment under which it conforms. */
export interface CaseConstraint {
  readonly name: string;
  readonly unitType: UnitType;
  readonly assignments: readonly Assignment[];
}

/** Which readings all cases of one unit type allow together. Readings must agree across a run (within a unit type). */
export type RunConstraint =
  | {
      readonly status: 'consistent';
      readonly unitType: UnitType;
      readonly caseCount: number;
      /** The readings that remain, choice by choice, of the choices that the run narrowed. */
      readonly narrowed: Assignment;
      /** The joint assignments that remain: their product, one union of assignments for each group of linked choices. */
      readonly factors: readonly (readonly Assignment[])[];
    }
  | {
      readonly status: 'contradiction';
      readonly unitType: UnitType;
      readonly caseCount: number;
      /** Cases that no joint assignment allows together; none of them can be left out. */
      readonly certificate: readonly string[];
      /** True where it is known that no smaller set of cases contradicts itself. */
      readonly smallest: boolean;
      /** The choices at which the cases of the certificate part. */
      readonly choices: readonly string[];
    }
  | {
      readonly status: 'inconclusive';
      readonly unitType: UnitType;
      readonly caseCount: number;
      /** The bound that was reached, by its name. */
      readonly bound: 'productCountMax';
    };

/** What else is known about the choices. */
export interface ConstraintOptions {
  /** All readings of a choice; without it no choice is known to be wholly open again. */
  readonly domain?: Domain;
  /** Sets of joint readings that hold in every run: what readings imply and exclude. */
  readonly background?: readonly (readonly Assignment[])[];
  /** How hard a certificate is looked for; by all sets of up to three cases, `certificateTriesMax` of each, where absent. */
  readonly effort?: CertificateEffort;
}

/** Of which sizes every set of cases is tried for a certificate, and how many of each at most. */
export interface CertificateEffort {
  readonly sizes: readonly number[];
  readonly triesMax: number;
}

/** At most so many joint assignments are kept for one group of linked choices. */
export const productCountMax = 512;
/** At most so many pairs, and so many triples, of differing constraints are tried for a certificate. */
export const certificateTriesMax = 50_000;

/** At most so many pairs of assignments are intersected in one step. */
export const meetCountMax = 10_000;

const everything: Products = [{}];

const isOpen = (products: Products): boolean => products.some((product) => Object.keys(product).length === 0);

/** A constraint on one group of choices. */
export interface Factor {
  readonly key: string;
  readonly choices: readonly string[];
  readonly products: Products;
}

/** What one case says, as separate constraints on separate choices. */
interface Statement {
  readonly name: string;
  readonly factors: readonly Factor[];
}

/** What one case says, as separate constraints on separate choices; none where it says nothing. */
export const factorsOf = (assignments: readonly Assignment[], domain: Domain): readonly Factor[] => {
  const simple = simplify(assignments, domain);
  if (isOpen(simple)) return [];
  return factorise(simple).map((products) => ({
    key: products.map(productKey).join('|'),
    choices: products.flatMap((product) => Object.keys(product)),
    products,
  }));
};

/** Every different constraint once. */
const distinct = (factors: readonly Factor[]): readonly Factor[] => [
  ...new Map(factors.map((factor) => [factor.key, factor])).values(),
];

/** What each case says, the first of those that say the same. */
const distinctStatements = (statements: readonly Statement[]): readonly Statement[] => {
  const seen = new Map<string, Statement>();
  for (const statement of statements) {
    const key = statement.factors.map((factor) => factor.key).join(' & ');
    if (statement.factors.length > 0 && !seen.has(key)) seen.set(key, statement);
  }
  return [...seen.values()];
};

/** Groups the constraints that share choices, directly or through others. */
const components = (factors: readonly Factor[]): readonly (readonly Factor[])[] => {
  const groups: { choices: Set<string>; factors: Factor[] }[] = [];
  for (const factor of factors) {
    const joined = groups.filter((group) => factor.choices.some((choice) => group.choices.has(choice)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push({
      choices: new Set([...factor.choices, ...joined.flatMap((group) => [...group.choices])]),
      factors: [...joined.flatMap((group) => group.factors), factor],
    });
  }
  return groups.map((group) => group.factors);
};

/** What several sets share, or `undefined` where a bound is reached. */
export const meetAll = (sets: readonly Products[], domain: Domain): Products | undefined => {
  let current: Products = everything;
  for (const products of sets.toSorted((a, b) => a.length - b.length)) {
    if (current.length * products.length > meetCountMax) return undefined;
    current = meet(current, products, domain, productCountMax);
    if (current.length === 0) return current;
    if (current.length > productCountMax) return undefined;
  }
  return current;
};

/** All constraints together, or `undefined` where a bound is reached. */
const fold = (factors: readonly Factor[], domain: Domain): Products | undefined =>
  meetAll(
    factors.map(({ products }) => products),
    domain,
  );

/** What a certificate is searched in: the cases that speak of linked choices, and what holds of these anyway. */
interface Dispute {
  readonly statements: readonly Statement[];
  readonly background: readonly Factor[];
  readonly domain: Domain;
  readonly effort: CertificateEffort;
}

const contradict = (dispute: Dispute, chosen: readonly Statement[]): boolean => {
  const factors = distinct([...chosen.flatMap((statement) => statement.factors), ...dispute.background]);
  return fold(factors, dispute.domain)?.length === 0;
};

/** The first set of `size` cases that contradicts itself; `complete` unless the bound on tries was reached before. */
const searchSets = (
  dispute: Dispute,
  size: number,
): { readonly found?: readonly Statement[]; readonly complete: boolean } => {
  let tries = 0;
  const extend = (chosen: readonly Statement[], from: number): readonly Statement[] | 'bound' | undefined => {
    if (chosen.length === size) {
      tries += 1;
      if (tries > dispute.effort.triesMax) return 'bound';
      return contradict(dispute, chosen) ? chosen : undefined;
    }
    for (let at = from; at < dispute.statements.length; at += 1) {
      const next = dispute.statements[at];
      const result = next === undefined ? undefined : extend([...chosen, next], at + 1);
      if (result !== undefined) return result;
    }
    return undefined;
  };
  const result = extend([], 0);
  if (result === 'bound') return { complete: false };
  return result === undefined ? { complete: true } : { found: result, complete: true };
};

/** Leaves out one case after the other while the rest still contradicts itself. */
const reduce = (dispute: Dispute): readonly Statement[] => {
  let current = dispute.statements;
  for (const statement of dispute.statements) {
    const without = current.filter((other) => other !== statement);
    if (contradict(dispute, without)) current = without;
  }
  return current;
};

const wholeEffort: CertificateEffort = { sizes: [1, 2, 3], triesMax: certificateTriesMax };

const certify = (dispute: Dispute): { readonly cases: readonly Statement[]; readonly smallest: boolean } => {
  let complete = true;
  const { sizes } = dispute.effort;
  for (const size of sizes) {
    const search = searchSets(dispute, size);
    if (search.found !== undefined) return { cases: search.found, smallest: complete };
    complete &&= search.complete;
  }
  const cases = reduce(dispute);
  return { cases, smallest: complete && cases.length === sizes.length + 1 };
};

const disputeOf = (
  component: readonly Factor[],
  statements: readonly Statement[],
  background: readonly Factor[],
  { domain = () => undefined, effort = wholeEffort }: ConstraintOptions,
): Dispute => {
  const keys = new Set(component.map((factor) => factor.key));
  return {
    statements: distinctStatements(
      statements.map(({ name, factors }) => ({ name, factors: factors.filter((factor) => keys.has(factor.key)) })),
    ),
    background: background.filter((factor) => keys.has(factor.key)),
    domain,
    effort,
  };
};

/** The choices for which the cases leave no reading in common; all of which they speak, where only combinations clash. */
const partingChoices = (cases: readonly Statement[]): readonly string[] => {
  const factors = cases.flatMap((statement) => statement.factors);
  const spoken = [...new Set(factors.flatMap(({ choices }) => choices))].toSorted();
  const disjoint = spoken.filter((choice) => {
    const [first, ...rest] = factors.flatMap(({ products }) => {
      const readings = project(products)[choice];
      return readings === undefined ? [] : [readings];
    });
    return first?.every((reading) => rest.some((others) => !others.includes(reading)));
  });
  return disjoint.length > 0 ? disjoint : spoken;
};

const constrain = (unitType: UnitType, cases: readonly CaseConstraint[], options: ConstraintOptions): RunConstraint => {
  const domain = options.domain ?? (() => undefined);
  const shared = { unitType, caseCount: cases.length };
  const statements = cases.map(({ name, assignments }) => ({ name, factors: factorsOf(assignments, domain) }));
  const stated = distinct(statements.flatMap((statement) => statement.factors));
  const background = (options.background ?? []).flatMap((assignments) => factorsOf(assignments, domain));
  const folded: Products[] = [];
  let overflow = false;
  for (const component of components(distinct([...stated, ...background]))) {
    // What links choices that no case speaks of says nothing about the run.
    if (!component.some((factor) => stated.includes(factor))) continue;
    const products = fold(component, domain);
    const dispute = disputeOf(component, statements, background, options);
    const pair = products === undefined ? searchSets(dispute, 2).found : undefined;
    if (products?.length === 0 || pair !== undefined) {
      const certificate = pair === undefined ? certify(dispute) : { cases: pair, smallest: true };
      return {
        status: 'contradiction',
        ...shared,
        certificate: certificate.cases.map((statement) => statement.name),
        smallest: certificate.smallest,
        choices: partingChoices(certificate.cases),
      };
    }
    if (products === undefined) overflow = true;
    else if (!isOpen(products)) folded.push(products);
  }
  if (overflow) return { status: 'inconclusive', ...shared, bound: 'productCountMax' };
  const narrowed = Object.assign({}, ...folded.map(project)) as Assignment;
  return { status: 'consistent', ...shared, narrowed, factors: folded };
};

/**
 * Intersects, for each unit type that occurs, what its conformant cases say of the readings. Cases that did not conform
 * say nothing here and should not be passed.
 */
export const runConstraints = (
  cases: readonly CaseConstraint[],
  options: ConstraintOptions = {},
): readonly RunConstraint[] =>
  unitTypes.flatMap((unitType) => {
    const own = cases.filter((one) => one.unitType === unitType);
    return own.length === 0 ? [] : [constrain(unitType, own, options)];
  });
