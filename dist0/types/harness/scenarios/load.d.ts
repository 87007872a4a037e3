import type { Case, Scenario } from './case.ts';
import type { Problem } from './problem.ts';
import type { ExpectedLine } from './read-expect.ts';
/** What became of files that a user named: all of them good, or everything that is wrong with any. */
export type Loaded = {
    readonly ok: true;
    readonly scenarios: readonly Scenario[];
} | {
    readonly ok: false;
    readonly problems: readonly Problem[];
};
/** Why an `expect:` cannot be: the line that is wrong, where there is one, and the derivation, clause by clause. */
export interface Refusal {
    readonly line?: ExpectedLine;
    readonly because: readonly string[];
}
/** Judges the `expect:` of a case; `undefined` where it holds. */
export type JudgeExpectation = (each: Case) => Refusal | undefined;
/** How scenario files are loaded. */
export interface LoadOptions {
    /** What `expect:` is checked with; without it, it is read and not checked. */
    readonly judgeExpectation?: JudgeExpectation;
}
/** The most files that are read below one folder, and how deep folders are looked into. */
export declare const filesMax = 10000;
/** Loads one scenario file. Its cases are named by its folder and its own name. Never throws on what the file is. */
export declare const loadScenarioFile: (path: string, options?: LoadOptions) => Loaded;
/** The scenario files below a folder, in order, or why it cannot be read. */
export declare const listFiles: (root: string) => {
    readonly files: readonly string[];
    readonly problems: readonly Problem[];
};
/** Loads every scenario file below a folder. Cases are named by their path from it. */
export declare const loadScenarioTree: (root: string, options?: LoadOptions) => Loaded;
