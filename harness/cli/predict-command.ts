import { open, type Profile } from '../../spec/profiles/profile.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import { renderPrediction } from '../../reports/formats/prediction.ts';
import { predictionJson, type PredictionResult } from '../../reports/formats/prediction-json.ts';
import { printable } from '../../reports/formats/printable.ts';
import { findUnit, type FoundUnit } from '../predict/find-unit.ts';
import { predict } from '../predict/predict.ts';
import type { StopTrigger } from '../predict/telling-worlds.ts';
import { unitPath } from '../predict/unit-path.ts';
import { openUnitTree } from '../predict/unit-tree.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { findProfile } from './find-profile.ts';
import type { Io } from './io.ts';
import { found, type Found, mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';
import { settingFor } from './setting.ts';

/** The options of `killspec predict`. */
export interface PredictCommandOptions {
  /** Paths and names of units. */
  readonly units: readonly string[];
  readonly profile?: string;
  readonly json?: boolean;
  /** The unit is restarted, not only stopped. */
  readonly restart?: boolean;
  /** Its watchdog timeout expires. */
  readonly watchdog?: boolean;
  readonly color?: boolean;
}

const triggerOf = ({ restart, watchdog }: PredictCommandOptions): Found<StopTrigger> => {
  if (restart === true && watchdog === true) return mistake('--restart and --watchdog exclude each other');
  return found(restart === true ? 'restart' : watchdog === true ? 'watchdog' : 'stop');
};

/** The readings that are allowed: `literal` is what is predicted by anyway, with the others told as open. */
const profileOf = async (name: string | undefined, cwd: string): Promise<Found<Profile>> => {
  if (name === undefined || name === 'literal') return found(open);
  if (name === 'open') {
    const hint = 'literal is what is predicted by otherwise, and it tells what other readings change';
    return mistake('the profile open cannot be played: it does not say which readings to act by', hint);
  }
  return findProfile(name, cwd);
};

const resultOf = (asked: string, unit: FoundUnit, trigger: StopTrigger, profile: Profile): PredictionResult => {
  switch (unit.status) {
    case 'found': {
      const prediction = predict(parseUnit(unit.name, unit.sources), { trigger, profile });
      return { status: 'predicted', asked, prediction };
    }
    case 'masked':
    case 'template':
      return { status: unit.status, asked, name: unit.name, file: unit.file };
    case 'mistake':
      return { status: 'mistake', asked, code: unit.code, message: unit.message };
  }
};

const masks = { empty: 'its file is empty', link: 'its file is a link to /dev/null' } as const;

/** What is said of a unit that is there and has no stop. */
const noteOn = (unit: Extract<FoundUnit, { status: 'masked' | 'template' }>): string => {
  const { name, file } = unit;
  if (unit.status === 'masked')
    return `${name} is masked: ${masks[unit.why]} (${file}), so that it is never started, or stopped`;
  return `${name} is a template (${file}): name an instance of it, such as ${name.replace('@.', '@NAME.')}`;
};

/**
 * Runs `killspec predict`: how each unit is stopped by the page. Gives 0, also for masked units and templates; 2 for
 * what cannot be read, is not there or is of another type, after the others have been predicted.
 */
export const runPredictCommand = async (options: PredictCommandOptions, io: Io): Promise<ExitCode> => {
  const trigger = triggerOf(options);
  const profile = await profileOf(options.profile, io.cwd);
  for (const wrong of [trigger, profile]) if (!wrong.ok) io.writeError(await renderMistake(wrong.mistake));
  if (!trigger.ok || !profile.ok) return exitCodes.usage;

  const setting = settingFor(io, options.color !== false);
  const tree = openUnitTree(unitPath(io.env));
  const results: PredictionResult[] = [];
  let hasMistake = false;
  let isFirst = true;
  for (const asked of options.units) {
    const unit = findUnit(asked, { tree, cwd: io.cwd });
    const result = resultOf(asked, unit, trigger.value, profile.value);
    results.push(result);
    if (unit.status === 'mistake') {
      hasMistake = true;
      io.writeError(await renderMistake(unit));
    } else if (options.json !== true) {
      const text = result.status === 'predicted' ? renderPrediction(result.prediction, setting) : '';
      const note = unit.status === 'found' ? text : printable(noteOn(unit));
      io.write(`${isFirst ? '' : '\n\n'}${note}\n`);
      isFirst = false;
    }
  }
  if (options.json === true) io.write(predictionJson(results));
  return hasMistake ? exitCodes.usage : exitCodes.ok;
};
