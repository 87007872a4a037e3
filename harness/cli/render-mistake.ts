import { printable } from '../../reports/formats/printable.ts';
import type { Mistake } from './mistake.ts';

/** A mistake as it is shown: the problems of a file with their places, or one line with a hint below it. */
export const renderMistake = async ({ message, hint, problems }: Mistake): Promise<string> => {
  if (problems !== undefined) {
    const { formatProblems } = await import('../scenarios/format-problem.ts');
    return `${formatProblems(problems)}\n`;
  }
  return `killspec: ${printable(message)}\n${hint === undefined ? '' : `  ${printable(hint)}\n`}`;
};
