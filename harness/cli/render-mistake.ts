import { printable } from '../../reports/formats/printable.ts';
import type { Problem } from '../scenarios/problem.ts';
import type { Mistake } from './mistake.ts';

const inOneLine = ({ message, hint }: Pick<Mistake, 'message' | 'hint'>): string =>
  `killspec: ${printable(message)}${hint === undefined ? '' : `\n  ${printable(hint)}`}`;

const ofProblems = async (problems: readonly Problem[]): Promise<string> => {
  const { formatProblem, formatProblems } = await import('../scenarios/format-problem.ts');
  return formatProblems(problems, (problem) => {
    const { file, message, hint, lineText } = problem;
    if (lineText !== undefined) return formatProblem(problem);
    return inOneLine({ message: `${file} ${message}`, ...(hint === undefined ? {} : { hint }) });
  });
};

/** A mistake as it is shown: the problems of a file with their places, or one line with a hint below it. */
export const renderMistake = async ({ problems, ...mistake }: Mistake): Promise<string> =>
  `${problems === undefined ? inOneLine(mistake) : await ofProblems(problems)}\n`;
