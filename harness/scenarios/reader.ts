import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode } from 'yaml';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import type { ProblemCode } from './problem.ts';
import type { SourceText } from './source-text.ts';
import { bareData } from './write-scalar.ts';

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
export const isNothing = (value: Value): value is Nothing => 'kind' in value;

/** What `${…}` stands for in the case that is being read; absent in files without axes. */
export type AxisValues = ReadonlyMap<string, string>;

const axisPattern = /\$\{([^{}\s]*)\}/g;

/** Variables of the unit file's own command lines, which are no axes. */
const serviceVariables: ReadonlySet<string> = new Set(['MAINPID']);

/** `"when"` for messages: quoted, and short whatever stands there. */
export const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** "did you mean …", or the candidates where they are few, or nothing. */
export const suggest = (word: string, candidates: readonly string[]): string | undefined => {
  const near = didYouMean(word, candidates);
  if (near !== undefined) return `did you mean ${near}?`;
  return candidates.length > 0 && candidates.length <= 16 ? `known here: ${candidates.join(', ')}` : undefined;
};

/**
 * Reads nodes of one file for one case of it: typed, with every mistake reported at its place. A reader that returns
 * `undefined` has reported why.
 */
export class Reader {
  readonly source: SourceText;
  readonly #values: AxisValues | undefined;

  constructor(source: SourceText, values?: AxisValues) {
    this.source = source;
    this.#values = values;
  }

  /** Reports at the start of a node, or of the text, or at a character within an exact text. */
  report(at: Value | Text | undefined, code: ProblemCode, message: string, hint?: string, index = 0): void {
    this.source.report(offsetOf(at, index), code, message, hint);
  }

  /** The entries of a mapping. With `known`, other keys are reported and left out; duplicate ones always are. */
  mapping(node: Value, what: string, known?: readonly string[]): ReadonlyMap<string, Entry> | undefined {
    if (!isMap<ParsedNode, ParsedNode | null>(node)) return this.#mistyped(node, what, 'a mapping (key: value)');
    this.#refuseExtras(node);
    const entries = new Map<string, Entry>();
    for (const pair of node.items) {
      const key = this.text(pair.key, `a key of ${what}`);
      if (key === undefined) continue;
      const before = entries.get(key.value);
      if (before !== undefined) {
        const line = this.source.place(before.key.offset).line;
        this.report(key, 'duplicate-key', `${quoted(key.value)} stands twice in ${what}`, `first on line ${line}`);
      } else if (known !== undefined && !known.includes(key.value)) {
        this.report(key, 'unknown-key', `unknown key ${quoted(key.value)} in ${what}`, suggest(key.value, known));
      } else {
        entries.set(key.value, {
          key,
          value: isEmpty(pair.value) ? { kind: 'nothing', offset: key.offset } : pair.value,
        });
      }
    }
    return entries;
  }

  /** The nodes of a list. */
  list(node: Value, what: string): readonly ParsedNode[] | undefined {
    if (!isSeq<ParsedNode>(node)) return this.#mistyped(node, what, 'a list');
    this.#refuseExtras(node);
    return node.items;
  }

  /** The nodes of a list, or the one node that stands for a list of one. */
  oneOrMany(node: Value, what: string): readonly ParsedNode[] | undefined {
    if (!isNothing(node) && !isSeq(node)) return [node];
    return this.list(node, what);
  }

  /** A text, with the axes of this case put in. */
  text(node: Value, what: string): Text | undefined {
    if (!isScalar<string>(node)) return this.#mistyped(node, what, 'a text');
    this.#refuseExtras(node);
    const written = node.value;
    const value = this.#values === undefined ? written : this.#substitute(written, node);
    const [from, to] = node.range ?? [0, 0];
    const quotes = node.type === 'PLAIN' ? 0 : 1;
    // A block text, one with escapes and one with an axis put in do not stand in the file as they are.
    const exact = value === written && to - from - 2 * quotes === written.length;
    return { value, offset: exact ? from + quotes : from, exact };
  }

  /** A text for people to read: a bare number or `true` is a slip. */
  prose(node: Value, what: string): Text | undefined {
    const text = this.text(node, what);
    const isBare = text !== undefined && isScalar(node) && node.type === 'PLAIN' && bareData.test(text.value);
    if (!isBare) return text;
    this.report(text, 'wrong-type', `${what} must say something, not ${text.value}`, `if it is meant: "${text.value}"`);
    return undefined;
  }

  /** Whether an axis is put in anywhere in what a node spans. */
  hasAxis(node: Value): boolean {
    return !isNothing(node) && this.source.text.slice(node.range[0], node.range[2]).includes('${');
  }

  /** `true` or `false`. A key that stands alone says `true`. */
  flag(node: Value, what: string): boolean | undefined {
    if (isNothing(node)) return true;
    const text = this.text(node, what);
    if (text === undefined) return undefined;
    if (text.value === 'true' || text.value === 'false') return text.value === 'true';
    this.report(text, 'wrong-type', `${what} must be true or false, not ${quoted(text.value)}`);
    return undefined;
  }

  #substitute(written: string, node: Node): string {
    if (!written.includes('${')) return written;
    return written.replace(axisPattern, (whole, name: string) => {
      const value = this.#values?.get(name);
      if (value !== undefined) return value;
      if (!serviceVariables.has(name)) {
        const axes = [...(this.#values?.keys() ?? [])];
        this.report(node as ParsedNode, 'unknown-name', `${quoted(whole)} names no axis`, suggest(name, axes));
      }
      return whole;
    });
  }

  #mistyped(node: Value, what: string, needed: string): undefined {
    if (isAlias(node)) {
      this.report(node, 'yaml', 'an alias (*name) stands here', 'write the value out: these files use no anchors');
    } else {
      this.report(node, 'wrong-type', `${what} must be ${needed}, not ${described(node)}`);
    }
    return undefined;
  }

  #refuseExtras(node: Node & { anchor?: string }): void {
    if (node.anchor !== undefined) {
      this.report(node as ParsedNode, 'yaml', 'an anchor (&name) stands here', 'these files use no anchors: remove it');
    }
  }
}

const offsetOf = (at: Value | Text | undefined, index: number): number => {
  if (at === undefined) return 0;
  if ('exact' in at) return at.offset + (at.exact ? index : 0);
  return isNothing(at) ? at.offset : at.range[0];
};

/** True for a key without a value, in block and in flow style. */
const isEmpty = (node: ParsedNode | null): node is null =>
  node === null || (isScalar(node) && node.type === 'PLAIN' && node.value === '');

const described = (node: Value): string => {
  if (isNothing(node)) return 'nothing';
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  return `the text ${quoted(String((node as { value?: unknown }).value))}`;
};
