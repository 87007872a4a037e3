import type { Case } from '../../../harness/scenarios/case.ts';
import type { Problem } from '../../../harness/scenarios/problem.ts';
import { readScenario } from '../../../harness/scenarios/read-scenario.ts';
import { SourceText } from '../../../harness/scenarios/source-text.ts';
import type { Attempt } from './attempt.ts';
import { attemptYaml } from './attempt-yaml.ts';

/** The name of the file that a scenario is copied as. */
export const scenarioFile = 'tried.yaml';

/** A problem, and where in the unit file it is, if it is there. Line and column count from 1. */
export interface FoundProblem {
  readonly problem: Problem;
  readonly inUnit?: { readonly line: number; readonly column: number };
}

/** What a scenario came to when it was read: its cases, or what is wrong with it. */
export type CheckedText =
  | { readonly ok: true; readonly cases: readonly Case[] }
  | { readonly ok: false; readonly problems: readonly FoundProblem[] };

const unitKey = /^unit: \|[-+]?$/m;
const indent = 2;

/** Where a place in the scenario is in the unit file that it holds as a block; absent where it is elsewhere. */
const placeInUnit = (text: string, { line, column }: Problem): FoundProblem['inUnit'] => {
  const key = unitKey.exec(text);
  if (key === null) return undefined;
  const lines = text.split('\n');
  const keyLine = text.slice(0, key.index).split('\n').length;
  const length = lines.slice(keyLine).findIndex((each) => each !== '' && !each.startsWith(' '));
  const lastLine = length === -1 ? lines.length : keyLine + length;
  if (line <= keyLine || line > lastLine) return undefined;
  return { line: line - keyLine, column: Math.max(1, column - indent) };
};

/** Reads a scenario as the command line does. */
export const checkText = (text: string): CheckedText => {
  const source = new SourceText(scenarioFile, text);
  const scenario = readScenario(source, 'tried');
  if (scenario !== undefined && source.problems.length === 0) return { ok: true, cases: scenario.cases };
  const problems = source.problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return {
    ok: false,
    problems: problems.map((problem) => {
      const inUnit = placeInUnit(text, problem);
      return { problem, ...(inUnit === undefined ? {} : { inUnit }) };
    }),
  };
};

/** Reads what is tried as the command line would read it. */
export const checkAttempt = (attempt: Attempt): CheckedText => checkText(attemptYaml(attempt));
