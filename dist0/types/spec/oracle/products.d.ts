import type { Assignment } from './verdict.ts';
/**
 * Sets of joint readings are kept as unions of products: each `Assignment` is the product of the readings it allows,
 * choice by choice, a choice that is absent being wholly open.
 */
export type Products = readonly Assignment[];
/** All readings of a choice, where they are known: a choice that allows all of them says nothing and is dropped. */
export type Domain = (choice: string) => readonly string[] | undefined;
/** One text for one product, whatever the order it was written in. Takes products that `tidy` has been over. */
export declare const productKey: (product: Assignment) => string;
/** The product with choices and readings sorted, and without choices that allow everything. */
export declare const tidy: (product: Assignment, domain: Domain) => Assignment;
/** What two products share, or nothing where some choice has no reading left. */
export declare const meetProduct: (a: Assignment, b: Assignment) => Assignment | undefined;
/**
 * The same set in fewer products: empty ones dropped, neighbours joined, subsumed ones dropped. `[]` is the empty set,
 * `[{}]` the set of everything.
 */
export declare const simplify: (products: Products, domain: Domain) => Products;
/** The intersection of two sets of joint readings. */
export declare const meet: (a: Products, b: Products, domain: Domain) => Products;
/** The choices that a set narrows: for each, the readings that occur in it. */
export declare const project: (products: Products) => Assignment;
/**
 * The set as a product of smaller sets over separate choices: those that every product treats alike stand alone, what
 * is left stays together. Keeps independent choices from multiplying.
 */
export declare const factorise: (products: Products) => readonly Products[];
