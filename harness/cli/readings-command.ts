import { renderInference } from '../../reports/formats/inference.ts';
import { inferReadings } from '../runner/comparison/infer-readings.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import type { Results } from '../runner/results.ts';
import type { Case } from '../scenarios/case.ts';
import type { Io } from './io.ts';
import { loadResults } from './load-results.ts';
import { found, type Found } from './mistake.ts';
import { planRun, type RunCommandOptions } from './plan-run.ts';
import { renderMistake } from './render-mistake.ts';
import { playPlan } from './run-command.ts';
import { selectCases } from './select-cases.ts';
import { settingFor } from './setting.ts';

/** The options of `killspec readings`. */
export interface ReadingsCommandOptions extends Pick<RunCommandOptions, 'adapter' | 'sandbox' | 'color'> {
  readonly json?: boolean;
}

interface Seen {
  readonly results: Results;
  readonly cases: readonly Case[];
}

const fromFile = (file: string, cwd: string): Found<Seen> => {
  const results = loadResults(file, cwd);
  if (!results.ok) return results;
  const selected = selectCases({ operands: [], cwd });
  return selected.ok ? found({ results: results.value, cases: selected.value }) : selected;
};

const fromRun = async (options: ReadingsCommandOptions, io: Io): Promise<Found<Seen>> => {
  const planned = await planRun([], options, io);
  if (!planned.ok) return planned;
  try {
    return found({ results: await playPlan(planned.value, options, io), cases: planned.value.cases });
  } finally {
    await planned.value.player.close();
  }
};

/**
 * Runs `killspec readings`: says which readings of the page an implementation follows, from a file of `run --output`, or
 * by playing all cases. Gives 0, or 2 for a mistake, or 6 where the run was interrupted.
 */
export const readingsCommand = async (
  file: string | undefined,
  options: ReadingsCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const seen = file === undefined ? await fromRun(options, io) : fromFile(file, io.cwd);
  if (!seen.ok) {
    io.writeError(await renderMistake(seen.mistake));
    return exitCodes.usage;
  }
  const { results, cases } = seen.value;
  const inference = inferReadings(results.cases, cases);
  const { name, version } = results.header.implementation;
  const setting = settingFor(io, options.color ?? true);
  io.write(
    options.json === true
      ? `${JSON.stringify(inference)}\n`
      : renderInference(`${name} ${version}`, inference, setting),
  );
  return results.end === 'interrupted' ? exitCodes.incomplete : exitCodes.ok;
};
