import type { UnitType } from '../vocabulary/unit.ts';
import type { Domain, Products } from './products.ts';
import type { Assignment } from './verdict.ts';
/** What one conformant case says of the readings: every joint assignment under which it conforms. */
export interface CaseConstraint {
    readonly name: string;
    readonly unitType: UnitType;
    readonly assignments: readonly Assignment[];
}
/** Which readings all cases of one unit type allow together. Readings must agree across a run (within a unit type). */
export type RunConstraint = {
    readonly status: 'consistent';
    readonly unitType: UnitType;
    readonly caseCount: number;
    /** The readings that remain, choice by choice, of the choices that the run narrowed. */
    readonly narrowed: Assignment;
    /** The joint assignments that remain: their product, one union of assignments for each group of linked choices. */
    readonly factors: readonly (readonly Assignment[])[];
} | {
    readonly status: 'contradiction';
    readonly unitType: UnitType;
    readonly caseCount: number;
    /** Cases that no joint assignment allows together; none of them can be left out. */
    readonly certificate: readonly string[];
    /** True where it is known that no smaller set of cases contradicts itself. */
    readonly smallest: boolean;
    /** The choices at which the cases of the certificate part. */
    readonly choices: readonly string[];
} | {
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
}
/** At most so many joint assignments are kept for one group of linked choices. */
export declare const productCountMax = 512;
/** At most so many pairs, and so many triples, of differing constraints are tried for a certificate. */
export declare const certificateTriesMax = 50000;
/** At most so many pairs of assignments are intersected in one step. */
export declare const meetCountMax = 100000;
/** A constraint on one group of choices. */
export interface Factor {
    readonly key: string;
    readonly choices: readonly string[];
    readonly products: Products;
}
/** What one case says, as separate constraints on separate choices; none where it says nothing. */
export declare const factorsOf: (assignments: readonly Assignment[], domain: Domain) => readonly Factor[];
/**
 * Intersects, for each unit type that occurs, what its conformant cases say of the readings. Cases that did not conform
 * say nothing here and should not be passed.
 */
export declare const runConstraints: (cases: readonly CaseConstraint[], options?: ConstraintOptions) => readonly RunConstraint[];
