import type { Problem } from './problem.ts';
import { SourceText } from './source-text.ts';
/** The largest file that is read. The largest of ours has some 4 KB. */
export declare const fileBytesMax: number;
type TextFile = {
    readonly ok: true;
    readonly source: SourceText;
} | {
    readonly ok: false;
    readonly problem: Problem;
};
/** Reads a file that a user named. `shownAs` is its name in problems. Never throws on what the file is. */
export declare const readTextFile: (path: string, shownAs: string) => TextFile;
export {};
