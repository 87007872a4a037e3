import { isStrict, renderStrictness } from '../../reports/formats/strictness.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { reference } from '../implementations/reference/reference.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { measureStrictness } from '../perturbation/strictness.ts';
import type { Io } from './io.ts';

/** Runs `killspec strictness`: how much the oracle refuses under `open`. Fails where its floor does not hold. */
export const strictnessCommand = async (options: { readonly json?: boolean }, io: Io): Promise<ExitCode> => {
  const strictness = measureStrictness(
    (world) => recordCaseSync(reference, world, { boundUs: worldBoundUs(world, 0) }).trace,
  );
  const text = options.json === true ? `${JSON.stringify(strictness, undefined, 2)}\n` : renderStrictness(strictness);
  io.write(text);
  return isStrict(strictness) ? exitCodes.ok : exitCodes.nonconformant;
};
