import type { Case } from '../scenarios/case.ts';
import type { Suite } from '../suites/suites.ts';
import { type Found } from './mistake.ts';
/** What to select. */
export interface Selection {
    /** Files and folders of scenarios, and patterns of case names. */
    readonly operands: readonly string[];
    /** The folder that operands are relative to. */
    readonly cwd: string;
    /** Names of cases, or the beginnings of them up to a `/`. */
    readonly cases?: readonly string[];
    readonly rules?: readonly string[];
    /** Only cases of these very names. */
    readonly only?: ReadonlySet<string>;
    /** Of the cases that come with killspec, only those of this suite. */
    readonly suite?: Suite;
}
/** Whether operands leave out cases that would be played without them: a folder of the user's adds to ours. */
export declare const narrows: (operands: readonly string[], cwd: string) => boolean;
/** The names of the cases that come with killspec, of all of them or of one suite. */
export declare const ownCaseNames: (suite?: Suite) => ReadonlySet<string>;
/**
 * Loads and selects cases, in order of their names. A file given runs alone; a folder runs beside our own scenarios; a
 * pattern, a case or a rule that stands for nothing is a mistake. An empty selection is not: that is for the run to say.
 */
export declare const selectCases: (selection: Selection) => Found<readonly Case[]>;
