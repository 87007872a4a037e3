import type { Problem } from '../../scenarios/problem.ts';
import type { SourceText } from '../../scenarios/source-text.ts';
import { type Baseline } from './baseline.ts';
/** A baseline, or what is wrong with its file. */
export type LoadedBaseline = {
    readonly ok: true;
    readonly baseline: Baseline;
} | {
    readonly ok: false;
    readonly problems: readonly Problem[];
};
/** What is wrong with a day; nothing where it is one. */
export declare const dayProblem: (text: string) => string | undefined;
/** Reads a baseline from text that is there already. */
export declare const readBaseline: (source: SourceText) => LoadedBaseline;
/** Loads a user's baseline. `shownAs` is its name in what is reported. Never throws on what the file is. */
export declare const loadBaseline: (path: string, shownAs: string) => LoadedBaseline;
