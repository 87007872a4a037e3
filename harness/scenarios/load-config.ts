import { statSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import type { Us } from '../../spec/vocabulary/time.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { readTextFile } from './read-text-file.ts';
import { type Entry, quoted, Reader } from './reader.ts';
import { Words } from './words.ts';

/** The name of the file that holds what `killspec run` would otherwise be told by flags. */
export const configFileName = 'killspec.config.yaml';

/** The most lateness that an adapter may declare (AMB-62). */
export const latenessMaxUs: Us = 250_000;

/** The settings of a user's repository; what is absent was not set. Paths are as written, from `folder`. */
export interface Config {
  readonly folder: string;
  /** A place as after `--adapter`, or the words of a command. */
  readonly adapter?: string | readonly string[];
  readonly profile?: string;
  readonly baseline?: string;
  /** Which cases are run: files, folders, patterns of names. */
  readonly patterns?: readonly string[];
  readonly latenessUs?: Us;
  /** The version of the frozen set of rules and cases that is judged by. */
  readonly suite?: number;
  /** What reports point at where it fails: a file, below `folder`, and its line, from 1. */
  readonly source?: { readonly file: string; readonly line: number };
}

/** The settings, or what is wrong with their file. */
export type LoadedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The keys of the file. */
export const configKeys = ['adapter', 'profile', 'baseline', 'patterns', 'lateness', 'suite', 'source'] as const;

type Entries = ReadonlyMap<string, Entry>;

const readPatterns = (reader: Reader, entry: Entry | undefined): Pick<Config, 'patterns'> => {
  if (entry === undefined) return {};
  const nodes = reader.oneOrMany(entry.value, '"patterns"') ?? [];
  return { patterns: nodes.flatMap((node) => reader.text(node, 'a pattern')?.value ?? []) };
};

const readLateness = (reader: Reader, entry: Entry | undefined): Pick<Config, 'latenessUs'> => {
  const text = entry === undefined ? undefined : reader.text(entry.value, '"lateness"');
  if (text === undefined) return {};
  const words = new Words(reader, text);
  const latenessUs = words.takeSpan();
  if (latenessUs === undefined || !words.end()) return {};
  if (latenessUs > latenessMaxUs) {
    const isBare = /^[\d.]+$/.test(text.value);
    const asWritten = isBare ? `${quoted(text.value)} has no unit, which makes it seconds; ` : '';
    const hint = isBare && Number(text.value) * 1000 <= latenessMaxUs ? `did you mean ${text.value}ms?` : undefined;
    reader.report(text, 'bad-time', `${asWritten}a lateness is at most 250ms`, hint);
  }
  return { latenessUs };
};

const readSuite = (reader: Reader, entry: Entry | undefined): Pick<Config, 'suite'> => {
  const text = entry === undefined ? undefined : reader.text(entry.value, '"suite"');
  if (text === undefined) return {};
  if (/^[1-9]\d{0,5}$/.test(text.value)) return { suite: Number(text.value) };
  reader.report(text, 'bad-words', `${quoted(text.value)} is no version of a suite`, 'a whole number, as in suite: 1');
  return {};
};

const isFileBelow = (folder: string, file: string): boolean =>
  !isAbsolute(file) &&
  !normalize(file).startsWith('..') &&
  statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() === true;

/** `src/kill.c:120`: a file of the user's and, if it is said, its line. */
const readSource = (reader: Reader, entry: Entry | undefined, folder: string): Pick<Config, 'source'> => {
  const text = entry === undefined ? undefined : reader.text(entry.value, '"source"');
  if (text === undefined) return {};
  const [, file = '', line = '1'] = /^(.+?)(?::([1-9]\d{0,8}))?$/.exec(text.value) ?? [];
  if (isFileBelow(folder, file)) return { source: { file: normalize(file).split(sep).join('/'), line: Number(line) } };
  const hint = 'a file in this folder or below it, with its line if you like, as in source: src/kill.c:120';
  reader.report(text, 'unknown-name', `there is no file ${quoted(file)} here`, hint);
  return {};
};

/** One text is a place, several are a command. */
const readAdapter = (reader: Reader, entry: Entry | undefined): Pick<Config, 'adapter'> => {
  if (entry === undefined) return {};
  const nodes = reader.oneOrMany(entry.value, '"adapter"') ?? [];
  const words = nodes.flatMap((node) => reader.text(node, nodes.length === 1 ? '"adapter"' : 'a word')?.value ?? []);
  const isList = nodes.length !== 1 || nodes[0] !== entry.value;
  if (words[0] === undefined || words[0] === '') reader.report(entry.value, 'missing-key', '"adapter" is empty');
  return { adapter: isList ? words : (words[0] ?? '') };
};

const readTexts = (reader: Reader, entries: Entries): Pick<Config, 'profile' | 'baseline'> => {
  const texts: { -readonly [K in 'profile' | 'baseline']?: string } = {};
  for (const key of ['profile', 'baseline'] as const) {
    const entry = entries.get(key);
    const text = entry === undefined ? undefined : reader.text(entry.value, `"${key}"`);
    if (text === undefined) continue;
    if (text.value === '') reader.report(text, 'missing-key', `"${key}" is empty`);
    texts[key] = text.value;
  }
  return texts;
};

/** Loads a `killspec.config.yaml`. Never throws on what the file is. */
export const loadConfig = (path: string): LoadedConfig => {
  const read = readTextFile(path, path);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { source } = read;
  const root = parseYaml(source);
  const reader = new Reader(source);
  const entries =
    root === undefined || source.problems.length > 0
      ? undefined
      : reader.mapping(root, 'the configuration', configKeys);
  if (entries === undefined) return { ok: false, problems: source.problems };
  const config: Config = {
    folder: dirname(path),
    ...readAdapter(reader, entries.get('adapter')),
    ...readTexts(reader, entries),
    ...readPatterns(reader, entries.get('patterns')),
    ...readLateness(reader, entries.get('lateness')),
    ...readSuite(reader, entries.get('suite')),
    ...readSource(reader, entries.get('source'), dirname(path)),
  };
  return source.problems.length > 0 ? { ok: false, problems: source.problems } : { ok: true, config };
};
