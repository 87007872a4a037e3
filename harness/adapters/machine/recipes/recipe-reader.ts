import type { ProblemCode } from '../../../scenarios/problem.ts';
import { type Entry, quoted, Reader, suggest, type Text, type Value } from '../../../scenarios/reader.ts';
import type { SourceText } from '../../../scenarios/source-text.ts';
import { guestHelpers } from '../guest-sources.ts';

/** The entries of a mapping of a recipe, by their keys. */
export type Entries = ReadonlyMap<string, Entry>;

/** So much may stand in one list or mapping of a recipe. */
const entriesMax = 1000;

/** The file that tells the guest's program what to start. */
export const bootFile = 'killspec-boot';

/** What killspec itself puts into every machine. */
const ownPaths: readonly string[] = ['killspec', bootFile, 'killspec-exact.so', 'init', 'etc/boot-id', ...guestHelpers];

/** Reads the parts that recipes are made of; what is wrong is reported where it stands. */
export class RecipeReader {
  readonly #reader: Reader;

  constructor(source: SourceText) {
    this.#reader = new Reader(source);
  }

  report(at: Value | Text | undefined, code: ProblemCode, message: string, hint?: string): void {
    this.#reader.report(at, code, message, hint);
  }

  /** The entries of a mapping; none where it is absent or wrong. */
  entries(value: Value | undefined, what: string, known?: readonly string[]): Entries {
    const entries = value === undefined ? undefined : this.#reader.mapping(value, what, known);
    if (entries === undefined) return new Map();
    if (entries.size > entriesMax) this.report(value, 'too-much', `${what} has more than ${entriesMax} entries`);
    return entries;
  }

  /** Reports what is missing in a mapping; a mistyped key was reported, and is probably what is missing. */
  require(at: Value | Text | undefined, entries: Entries, what: string, hints: Readonly<Record<string, string>>): void {
    if (this.#reader.source.problems.some(({ code }) => code === 'unknown-key')) return;
    for (const [key, hint] of Object.entries(hints)) {
      if (!entries.has(key)) this.report(at, 'missing-key', `"${key}" is missing in ${what}`, hint);
    }
  }

  text(entry: Entry | undefined): Text | undefined {
    const text = entry === undefined ? undefined : this.#reader.text(entry.value, `"${entry.key.value}"`);
    if (text?.value !== '') return text;
    this.report(text, 'missing-key', `"${entry?.key.value}" is empty`);
    return undefined;
  }

  /** The texts of a list, or the one text that stands for a list of one. */
  texts(entry: Entry | undefined): readonly Text[] {
    if (entry === undefined) return [];
    const nodes = this.#reader.oneOrMany(entry.value, `"${entry.key.value}"`) ?? [];
    if (nodes.length > entriesMax)
      this.report(entry.key, 'too-much', `"${entry.key.value}" has more than ${entriesMax} entries`);
    return nodes.flatMap((node) => this.#reader.text(node, `an entry of "${entry.key.value}"`) ?? []);
  }

  /** One of the words that are known; `undefined` where it is absent or another. */
  oneOf<W extends string>(text: Text | undefined, known: readonly W[], what: string): W | undefined {
    const word = known.find((each) => each === text?.value);
    if (text !== undefined && word === undefined) {
      this.report(text, 'unknown-name', `${quoted(text.value)} is no ${what}`, suggest(text.value, known));
    }
    return word;
  }

  someOf<W extends string>(entry: Entry | undefined, known: readonly W[], what: string): readonly W[] | undefined {
    if (entry === undefined) return undefined;
    return this.texts(entry).flatMap((text) => this.oneOf(text, known, what) ?? []);
  }

  /** What matches a pattern. */
  matching(text: Text | undefined, pattern: RegExp, what: string, hint: string): string {
    if (text === undefined) return '';
    if (!pattern.test(text.value)) this.report(text, 'bad-words', `${quoted(text.value)} is no ${what}`, hint);
    return text.value;
  }

  flag(entry: Entry | undefined, otherwise: boolean): boolean {
    return entry === undefined ? otherwise : (this.#reader.flag(entry.value, `"${entry.key.value}"`) ?? otherwise);
  }

  /** A path in the root of the machine, which is written without a slash before it. */
  rootPath(text: Text | undefined): string {
    if (text === undefined) return '';
    const path = text.value;
    const parts = path.split('/');
    if (path.startsWith('/')) {
      this.report(text, 'bad-words', `${quoted(path)} begins with a slash`, `write ${path.replace(/^\/+/, '')}`);
    } else if (parts.some((part) => part === '' || part === '.' || part === '..') || /[^\x21-\x7e]/.test(path)) {
      this.report(text, 'bad-words', `${quoted(path)} is no path of a file`, 'as in usr/sbin/my-init');
    } else if (ownPaths.includes(path) || parts[0] === 'cases') {
      this.report(text, 'inconsistent', `${path} is killspec’s own file in every machine`, 'take another name');
    }
    return path;
  }
}
