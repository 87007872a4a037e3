import type { Setting } from '../../reports/formats/console.ts';
import { renderPerturbedChange } from '../../reports/formats/perturbed-change.ts';
import { changeAt } from '../perturbation/change-at.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import type { Io } from './io.ts';
import { mistake } from './mistake.ts';
import type { PreparedPerturb } from './prepare-perturb.ts';
import { renderMistake } from './render-mistake.ts';

/** Shows one change of one trace: what it was, what it is now, and what refuses or excuses it. */
export const showChange = async (
  { cell, world, maker, change }: NonNullable<PreparedPerturb['shown']>,
  setting: Setting,
  io: Io,
): Promise<ExitCode> => {
  const told = changeAt({ cell, world, maker: maker.name, change });
  if ('changeCount' in told) {
    const hint = told.changeCount === 0 ? undefined : `a number from 0 to ${told.changeCount - 1}`;
    io.writeError(await renderMistake(mistake(`there is no change ${change} of this trace`, hint).mistake));
    return exitCodes.usage;
  }
  io.write(renderPerturbedChange(`${cell}, world ${world}, change ${change}`, told, setting));
  return told.fate.status === 'unexplained' ? exitCodes.nonconformant : exitCodes.ok;
};
