import { smallBounds } from '../generators/small-scope-bounds.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { huntCommand } from './hunt-command.ts';
import type { Io } from './io.ts';
import { meant, mistake } from './mistake.ts';
import type { HuntCommandOptions } from './prepare-hunt.ts';
import { renderMistake } from './render-mistake.ts';

/** Runs `killspec exhaust`: plays and judges every world up to a bound, and says what was exhausted. */
export const exhaustCommand = async (
  { bound = 'small', ...options }: HuntCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const names = smallBounds.map(({ name }) => name);
  if (!names.includes(bound)) {
    const refused = mistake(
      `there is no bound ${bound}`,
      meant(didYouMean(bound, names)) ?? `one of ${names.join(', ')}`,
    );
    io.writeError(await renderMistake(refused.mistake));
    return exitCodes.usage;
  }
  return huntCommand({ ...options, bound }, io);
};
