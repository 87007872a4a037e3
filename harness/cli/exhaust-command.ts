import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { checkBound } from './check-bound.ts';
import { huntCommand } from './hunt-command.ts';
import type { Io } from './io.ts';
import type { HuntCommandOptions } from './prepare-hunt.ts';
import { renderMistake } from './render-mistake.ts';

/** Runs `killspec exhaust`: plays and judges every world up to a bound, and says what was exhausted. */
export const exhaustCommand = async (options: HuntCommandOptions, io: Io): Promise<ExitCode> => {
  const bound = checkBound(options.bound);
  if (bound.ok) return huntCommand({ ...options, bound: bound.value }, io);
  io.writeError(await renderMistake(bound.mistake));
  return exitCodes.usage;
};
