import { renderDiagnostic } from '../../spec/vocabulary/render-diagnostic.ts';
import type { Problem } from './problem.ts';

/** How many problems are shown of one lot, the first ones. */
export const shownProblemsMax = 20;

const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');

/**
 * A problem as it is shown: `FILE:LINE:COLUMN message`, the line with a caret under the column and the hint beside it;
 * a hint's further lines follow below. A problem of the file as a whole is one line.
 */
export const formatProblem = (problem: Problem): string => {
  const { lineText, hint } = problem;
  if (lineText === undefined) {
    return oneLine(`${problem.file} ${problem.message}${hint === undefined ? '' : ` (${hint})`}`);
  }
  const [beside, ...below] = hint?.split('\n') ?? [];
  const { hint: _, ...rest } = problem;
  const shown = renderDiagnostic({
    ...rest,
    lineText,
    severity: 'error',
    ...(beside === undefined ? {} : { hint: beside }),
  });
  return [shown, ...below.map((line) => `    ${oneLine(line)}`)].join('\n');
};

/** Several problems, one below the other; beyond the first `shownProblemsMax` only their number. */
export const formatProblems = (
  problems: readonly Problem[],
  format: (problem: Problem) => string = formatProblem,
): string => {
  const shown = problems.slice(0, shownProblemsMax).map((problem) => format(problem));
  const rest = problems.length - shown.length;
  return [...shown, ...(rest > 0 ? [`… and ${rest} more ${rest === 1 ? 'problem' : 'problems'}`] : [])].join('\n');
};
