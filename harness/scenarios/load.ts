import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Case, Scenario } from './case.ts';
import { configFileName } from './load-config.ts';
import type { Problem } from './problem.ts';
import type { ExpectedLine } from './read-expect.ts';
import { readScenario } from './read-scenario.ts';
import { readTextFile } from './read-text-file.ts';
import type { SourceText } from './source-text.ts';

/** What became of files that a user named: all of them good, or everything that is wrong with any. */
export type Loaded =
  | { readonly ok: true; readonly scenarios: readonly Scenario[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

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
export const filesMax = 10_000;
const foldersDeepMax = 16;

const isScenarioFile = (name: string): boolean => /\.ya?ml$/.test(name) && name !== configFileName;

const stem = (path: string): string => basename(path, extname(path));

const checkExpectations = (source: SourceText, scenario: Scenario, judge: JudgeExpectation): void => {
  for (const each of scenario.cases) {
    if (each.expect === undefined) continue;
    const refusal = judge(each);
    if (refusal === undefined) continue;
    const offset = refusal.line?.offset ?? each.expect[0]?.offset ?? 0;
    const message = 'the page, read literally, refuses this expectation';
    const which = scenario.cases.length > 1 ? [`in the case ${each.name}:`] : [];
    source.report(offset, 'refused-expectation', message, ['', ...which, ...refusal.because].join('\n').trimStart());
  }
};

const loadNamed = (path: string, name: string, options: LoadOptions): Loaded => {
  const read = readTextFile(path, path);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { source } = read;
  const scenario = readScenario(source, name);
  if (scenario !== undefined && source.problems.length === 0 && options.judgeExpectation !== undefined) {
    checkExpectations(source, scenario, options.judgeExpectation);
  }
  if (scenario === undefined || source.problems.length > 0) {
    return { ok: false, problems: source.problems.toSorted((a, b) => a.line - b.line || a.column - b.column) };
  }
  return { ok: true, scenarios: [scenario] };
};

/** Loads one scenario file. Its cases are named by its folder and its own name. Never throws on what the file is. */
export const loadScenarioFile = (path: string, options: LoadOptions = {}): Loaded =>
  loadNamed(path, `${basename(dirname(resolve(path)))}/${stem(path)}`, options);

const wholeFile = (file: string, code: Problem['code'], message: string): Problem => ({
  code,
  file,
  line: 1,
  column: 1,
  message,
});

/** Every scenario file below a folder, in order of name; hidden folders and `node_modules` are left out. */
const filesBelow = (folder: string, deep: number, problems: Problem[]): readonly string[] => {
  if (deep > foldersDeepMax) {
    problems.push(wholeFile(folder, 'too-much', `lies more than ${foldersDeepMax} folders deep`));
    return [];
  }
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return isScenarioFile(entry.name) ? [path] : [];
    return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : filesBelow(path, deep + 1, problems);
  });
};

/** The scenario files below a folder, in order, or why it cannot be read. */
export const listFiles = (
  root: string,
): { readonly files: readonly string[]; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  try {
    const files = filesBelow(root, 1, problems);
    if (files.length === 0) problems.push(wholeFile(root, 'empty', 'holds no scenario (*.yaml)'));
    if (files.length > filesMax) problems.push(wholeFile(root, 'too-much', `holds more than ${filesMax} scenarios`));
    return { files, problems };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return { files: [], problems: [wholeFile(root, 'unreadable', `cannot be read as a folder (${code})`)] };
  }
};

/** Loads every scenario file below a folder. Cases are named by their path from it. */
export const loadScenarioTree = (root: string, options: LoadOptions = {}): Loaded => {
  const { files, problems } = listFiles(root);
  if (problems.length > 0) return { ok: false, problems };
  const loaded = files.map((path) => {
    const name = relative(root, path)
      .split(sep)
      .join('/')
      .replace(/\.ya?ml$/, '');
    return loadNamed(path, name, options);
  });
  const wrong = loaded.flatMap((each) => (each.ok ? [] : each.problems));
  if (wrong.length > 0) return { ok: false, problems: wrong };
  return { ok: true, scenarios: loaded.flatMap((each) => (each.ok ? each.scenarios : [])) };
};
