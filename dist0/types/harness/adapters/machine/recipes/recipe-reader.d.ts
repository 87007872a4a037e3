import type { ProblemCode } from '../../../scenarios/problem.ts';
import { type Entry, type Text, type Value } from '../../../scenarios/reader.ts';
import type { SourceText } from '../../../scenarios/source-text.ts';
/** The entries of a mapping of a recipe, by their keys. */
export type Entries = ReadonlyMap<string, Entry>;
/** The file that tells the guest's program what to start. */
export declare const bootFile = "killspec-boot";
/** Reads the parts that recipes are made of; what is wrong is reported where it stands. */
export declare class RecipeReader {
    #private;
    constructor(source: SourceText);
    report(at: Value | Text | undefined, code: ProblemCode, message: string, hint?: string): void;
    /** The entries of a mapping; none where it is absent or wrong. */
    entries(value: Value | undefined, what: string, known?: readonly string[]): Entries;
    /** Reports what is missing in a mapping; a mistyped key was reported, and is probably what is missing. */
    require(at: Value | Text | undefined, entries: Entries, what: string, hints: Readonly<Record<string, string>>): void;
    text(entry: Entry | undefined): Text | undefined;
    /** The texts of a list, or the one text that stands for a list of one. */
    texts(entry: Entry | undefined): readonly Text[];
    /** One of the words that are known; `undefined` where it is absent or another. */
    oneOf<W extends string>(text: Text | undefined, known: readonly W[], what: string): W | undefined;
    someOf<W extends string>(entry: Entry | undefined, known: readonly W[], what: string): readonly W[] | undefined;
    /** What matches a pattern. */
    matching(text: Text | undefined, pattern: RegExp, what: string, hint: string): string;
    flag(entry: Entry | undefined, otherwise: boolean): boolean;
    /** A path in the root of the machine, which is written without a slash before it. */
    rootPath(text: Text | undefined): string;
}
