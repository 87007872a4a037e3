import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { ExpectedLine } from './read-expect.ts';
/** One concrete run of a scenario: a world and what it is about. */
export interface Case {
    /** `<folder>/<file>[/Axis=value,…][/tie=…]`. */
    readonly name: string;
    /** The scenario's file as its problems name it. */
    readonly file: string;
    /** What the scenario shows, as a plain statement. */
    readonly title: string;
    /** The rules that it exercises. */
    readonly rules: readonly RuleId[];
    /** The ambiguities or choices that it tells the readings of apart. */
    readonly ambiguities: readonly string[];
    readonly world: World;
    /** What a manager is expected to do, signal by signal, where the scenario says so. */
    readonly expect?: readonly ExpectedLine[];
}
/** A scenario file with the cases that its axes and ties make of it, in order. */
export interface Scenario {
    readonly name: string;
    readonly file: string;
    readonly title: string;
    readonly cases: readonly Case[];
}
