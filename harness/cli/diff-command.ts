import { renderDiff } from '../../reports/formats/diff.ts';
import { diffResults } from '../runner/diff/diff-results.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import type { Io } from './io.ts';
import { loadResults } from './load-results.ts';
import type { Mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';
import { settingFor } from './setting.ts';

/** The options of `killspec diff`. */
export interface DiffCommandOptions {
  /** What is compared are two versions of the page. */
  readonly page?: boolean;
  readonly profile?: string;
  readonly json?: boolean;
  readonly color?: boolean;
}

const withoutPage: Mistake = {
  message: 'results were judged by a profile already, which --profile does not change',
  hint: 'leave it out, or judge them again: npx killspec judge RESULTS --profile NAME',
};

/** Runs `killspec diff`: compares two results files. Gives 1 where something that conformed does not any more. */
export const diffCommand = async (
  before: string,
  after: string,
  options: DiffCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  if (options.page === true) return (await import('./diff-pages.ts')).diffPages([before, after], options, io);
  if (options.profile !== undefined) {
    io.writeError(await renderMistake(withoutPage));
    return exitCodes.usage;
  }
  const [old, later] = [loadResults(before, io.cwd), loadResults(after, io.cwd)];
  for (const each of [old, later]) if (!each.ok) io.writeError(await renderMistake(each.mistake));
  if (!old.ok || !later.ok) return exitCodes.usage;
  const diff = diffResults(old.value, later.value);
  io.write(
    options.json === true ? `${JSON.stringify(diff)}\n` : renderDiff(diff, settingFor(io, options.color ?? true)),
  );
  return diff.regressions.length > 0 ? exitCodes.nonconformant : exitCodes.ok;
};
