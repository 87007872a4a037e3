import { type ParsedNode } from 'yaml';
import type { ProblemCode } from './problem.ts';
import type { SourceText } from './source-text.ts';
/** A text of the file. `exact`: its characters stand in the file one by one from `offset` on. */
export interface Text {
    readonly value: string;
    readonly offset: number;
    readonly exact: boolean;
}
/** One key of a mapping with what it holds. */
export interface Entry {
    readonly key: Text;
    readonly value: Value;
}
/** What stands after a key that stands alone, as `stop` does in `{ at: 0s, stop }`: the place of the key. */
export interface Nothing {
    readonly kind: 'nothing';
    readonly offset: number;
}
/** A node of the file, or nothing. */
export type Value = ParsedNode | Nothing;
/** True where a key stands alone. */
export declare const isNothing: (value: Value) => value is Nothing;
/** What `${…}` stands for in the case that is being read; absent in files without axes. */
export type AxisValues = ReadonlyMap<string, string>;
/** `"when"` for messages: quoted, and short whatever stands there. */
export declare const quoted: (text: string) => string;
/** "did you mean …", or the candidates where they are few, or nothing. */
export declare const suggest: (word: string, candidates: readonly string[]) => string | undefined;
/**
 * Reads nodes of one file for one case of it: typed, with every mistake reported at its place. A reader that returns
 * `undefined` has reported why.
 */
export declare class Reader {
    #private;
    readonly source: SourceText;
    constructor(source: SourceText, values?: AxisValues);
    /** Reports at the start of a node, or of the text, or at a character within an exact text. */
    report(at: Value | Text | undefined, code: ProblemCode, message: string, hint?: string, index?: number): void;
    /** The entries of a mapping. With `known`, other keys are reported and left out; duplicate ones always are. */
    mapping(node: Value, what: string, known?: readonly string[]): ReadonlyMap<string, Entry> | undefined;
    /** The nodes of a list. */
    list(node: Value, what: string): readonly ParsedNode[] | undefined;
    /** The nodes of a list, or the one node that stands for a list of one. */
    oneOrMany(node: Value, what: string): readonly ParsedNode[] | undefined;
    /** A text, with the axes of this case put in. */
    text(node: Value, what: string): Text | undefined;
    /** Whether an axis is put in anywhere in what a node spans. */
    hasAxis(node: Value): boolean;
    /** `true` or `false`. A key that stands alone says `true`. */
    flag(node: Value, what: string): boolean | undefined;
}
