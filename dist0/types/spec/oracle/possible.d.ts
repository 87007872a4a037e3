import type { Choose } from '../readings/choose.ts';
import type { Assignment } from './verdict.ts';
/**
 * The readings that are still possible: for each choice, in the order of `choiceIds`, a set of its readings as bits.
 * Never written to once made.
 */
export type Possible = Uint8Array;
/** All that a profile allows, or nothing where its readings contradict each other. Worked out once for each profile. */
export declare const possibleUnder: (assignment: Assignment) => Possible | undefined;
/** What is possible for both; nothing where they have no joint reading of some choice. */
export declare const inBoth: (a: Possible, b: Possible) => Possible | undefined;
/** The choices in which `possible` is narrower than `base`, with the readings that are left. */
export declare const narrowedFrom: (base: Possible, possible: Possible) => Assignment;
/** The two joined, where they differ in one choice only or one holds the other; otherwise `undefined`. */
export declare const joined: (a: Possible, b: Possible) => Possible | undefined;
/** What came of one way of answering, and the readings by which it was answered so. */
export interface Outcome<Result> {
    readonly result: Result;
    readonly possible: Possible;
}
/**
 * For each set of readings that are possible, runs `run` once for each combination of readings that it asks about and
 * that the set allows. Where it asks about nothing that is open it runs once, and the set comes back as it was. `run`
 * must depend on its answers alone: it is run but once for all sets that answer alike.
 */
export declare const explore: <Result>(sets: readonly Possible[], run: (choose: Choose) => Result) => readonly (readonly Outcome<Result>[])[];
