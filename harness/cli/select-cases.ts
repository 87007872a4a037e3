import { existsSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import type { Case } from '../scenarios/case.ts';
import { findCases } from '../scenarios/find-cases.ts';
import { judgeExpectation } from '../scenarios/judge-expectation.ts';
import { type Loaded, loadScenarioFile, loadScenarioTree } from '../scenarios/load.ts';
import { loadOwnScenarios, scenariosFolder } from '../scenarios/own-scenarios.ts';
import type { Problem } from '../scenarios/problem.ts';
import { shownFrom } from '../scenarios/shown-from.ts';
import type { Suite } from '../suites/suites.ts';
import { found, type Found, meant, mistake } from './mistake.ts';

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

interface Operands {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly patterns: readonly string[];
}

const isBelow = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
};

const looksLikeFile = (operand: string): boolean => /\.ya?ml$/.test(operand) || /^\.{0,2}\//.test(operand);

/** Tells files, folders and patterns apart. A folder of our own scenarios stands for the cases in it. */
const sort = (operands: readonly string[], cwd: string): Operands => {
  const files: string[] = [];
  const folders: string[] = [];
  const patterns: string[] = [];
  const ourFolder = scenariosFolder();
  for (const operand of operands) {
    const path = resolve(cwd, operand);
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    if (isFolder && isBelow(path, ourFolder)) {
      if (path !== ourFolder) patterns.push(relative(ourFolder, path));
    } else if (isFolder) folders.push(operand);
    else if (looksLikeFile(operand) || existsSync(path)) files.push(operand);
    else patterns.push(operand);
  }
  return { files, folders, patterns };
};

/** Whether operands leave out cases that would be played without them: a folder of the user's adds to ours. */
export const narrows = (operands: readonly string[], cwd: string): boolean => {
  const { files, patterns } = sort(operands, cwd);
  return files.length > 0 || patterns.length > 0;
};

const loadAll = (loads: readonly Loaded[]): Found<readonly Case[]> => {
  const problems = loads.flatMap((load): readonly Problem[] => (load.ok ? [] : load.problems));
  if (problems.length > 0) return { ok: false, mistake: { message: 'a scenario is wrong', problems } };
  const cases = loads.flatMap((load) => (load.ok ? load.scenarios.flatMap((scenario) => scenario.cases) : []));
  const files = new Map<string, string>();
  for (const { name, file } of cases) {
    const other = files.get(name);
    if (other !== undefined && other !== file) {
      return mistake(`two cases are called ${name}: in ${other} and in ${file}`, 'rename one of the files');
    }
    if (other !== undefined) return mistake(`${file} is given twice`);
    files.set(name, file);
  }
  return found(cases);
};

const ofSuite = (loaded: Loaded, { cases: frozen }: Suite): Loaded =>
  loaded.ok
    ? {
        ok: true,
        scenarios: loaded.scenarios.map((scenario) => ({
          ...scenario,
          cases: scenario.cases.filter(({ name }) => Object.hasOwn(frozen, name)),
        })),
      }
    : loaded;

/** The names of the cases that come with killspec, of all of them or of one suite. */
export const ownCaseNames = (suite?: Suite): ReadonlySet<string> => {
  const loaded = suite === undefined ? loadOwnScenarios() : ofSuite(loadOwnScenarios(), suite);
  return new Set(loaded.ok ? loaded.scenarios.flatMap(({ cases }) => cases.map(({ name }) => name)) : []);
};

/** Every case that the operands let in, before patterns: files alone, or ours and those of the user's folders. */
const load = ({ files, folders }: Operands, cwd: string, suite: Suite | undefined): Found<readonly Case[]> => {
  const theirs = [
    ...files.map((file) => loadScenarioFile(resolve(cwd, file), { judgeExpectation })),
    ...folders.map((folder) => loadScenarioTree(resolve(cwd, folder), { judgeExpectation })),
  ].map((loaded) => shownFrom(loaded, cwd));
  if (files.length > 0) return loadAll(theirs);
  return loadAll([suite === undefined ? loadOwnScenarios() : ofSuite(loadOwnScenarios(), suite), ...theirs]);
};

const unknown = (
  what: string,
  unmatched: readonly { readonly pattern: string; readonly hint?: string }[],
): Found<readonly Case[]> | undefined => {
  const [first] = unmatched;
  if (first === undefined) return undefined;
  return mistake(`no case ${what} ${first.pattern}`, first.hint ?? 'npx killspec list shows all');
};

/**
 * Loads and selects cases, in order of their names. A file given runs alone; a folder runs beside our own scenarios; a
 * pattern, a case or a rule that stands for nothing is a mistake. An empty selection is not: that is for the run to say.
 */
export const selectCases = (selection: Selection): Found<readonly Case[]> => {
  const { cwd, rules = [] } = selection;
  const strange = rules.find((rule) => !ruleIds.some((id) => id === rule));
  if (strange !== undefined) {
    return mistake(`there is no rule ${strange}`, meant(didYouMean(strange, ruleIds)) ?? 'npx killspec list --rules');
  }
  const operands = sort(selection.operands, cwd);
  const loaded = load(operands, cwd, selection.suite);
  if (!loaded.ok) return loaded;
  const matching = findCases(operands.patterns, loaded.value);
  const wrongPattern = unknown('matches', matching.unmatched);
  if (wrongPattern !== undefined) return wrongPattern;
  const named = findCases(selection.cases ?? [], loaded.value);
  const wrongName = unknown('is called', named.unmatched);
  if (wrongName !== undefined) return wrongName;
  const names = new Set(named.cases.map(({ name }) => name));
  return found(
    matching.cases
      .filter(({ name }) => names.has(name) && (selection.only?.has(name) ?? true))
      .filter((each) => rules.length === 0 || each.rules.some((rule) => rules.includes(rule)))
      .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  );
};
