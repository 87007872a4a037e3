import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { World } from '../../spec/vocabulary/world.ts';
/** A version of the set of rules and cases, frozen, so that an upgrade turns nobody red who asks for it. */
export interface Suite {
    readonly suite: number;
    /** The rules that it judges by. What only other rules object to is not held against anybody. */
    readonly rules: readonly RuleId[];
    /** The version of the generator that drew the worlds of hunts. It is not frozen itself: a newer one draws others. */
    readonly generator: number;
    /** The version of the axes of `exhaust`. */
    readonly scope: number;
    /** The cases that it plays, by name, each with a hash of its world. */
    readonly cases: Readonly<Record<string, string>>;
}
/** A hash of everything that is in a world. */
export declare const hashWorld: (world: World) => string;
/** The folder of the suites, one file each. */
export declare const suitesFolder: () => string;
/** The versions that there are, the oldest first. */
export declare const suiteVersions: () => readonly number[];
/** Reads a suite that there is. */
export declare const readSuite: (version: number) => Suite;
