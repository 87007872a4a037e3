import { resolve } from 'node:path';
import type { Profile } from '../../spec/profiles/profile.ts';
import { renderInference } from '../../reports/formats/inference.ts';
import { printable } from '../../reports/formats/printable.ts';
import { renderPredictionAgreement } from '../../reports/formats/prediction-agreement.ts';
import { generatorVersion } from '../generators/world-at.ts';
import { casesNamed } from '../runner/drawn-cases.ts';
import type { Recording } from '../recordings/recording.ts';
import { followedBy, linkedChoices } from '../runner/comparison/followed-by.ts';
import { inferReadings } from '../runner/comparison/infer-readings.ts';
import { type PredictionAgreement, predictionAgreement } from '../runner/comparison/prediction-agreement.ts';
import { profileText } from '../runner/comparison/profile-text.ts';
import { pairsOf, recordedPairs } from '../runner/comparison/recorded-pairs.ts';
import { refineProfile } from '../runner/comparison/refine-profile.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import type { PlayableCase } from '../runner/playable-case.ts';
import type { Results } from '../runner/results.ts';
import type { Case } from '../scenarios/case.ts';
import { checkOutput } from './check-output.ts';
import { findProfile, isProfile } from './find-profile.ts';
import type { Io } from './io.ts';
import { loadResults } from './load-results.ts';
import { writeWhole } from './last-run.ts';
import { loadRecording } from './load-recording.ts';
import { found, type Found, mistake } from './mistake.ts';
import { profilePrefix, recordingPrefix } from './open-adapter.ts';
import { planRun, type RunCommandOptions } from './plan-run.ts';
import { renderMistake } from './render-mistake.ts';
import { playPlan } from './play-plan.ts';
import { selectCases } from './select-cases.ts';
import { settingFor } from './setting.ts';

/** The options of `killspec readings`. */
export interface ReadingsCommandOptions extends Pick<RunCommandOptions, 'adapter' | 'sandbox' | 'color'> {
  readonly json?: boolean;
  /** Says how far a profile predicts what is seen: the one of a recording, or what is inferred, quirks included. */
  readonly predicted?: boolean;
  /** Where to write what is followed, as a profile. */
  readonly output?: string;
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
    return found({
      results: await playPlan(planned.value, { ...options, traces: options.predicted === true }, io),
      cases: planned.value.cases,
    });
  } finally {
    await planned.value.player.close();
  }
};

/** How far the profile that comes with killspec predicts what was recorded of the same version. */
const agreementOfRecording = async (place: string, io: Io): Promise<Found<PredictionAgreement>> => {
  const recording = loadRecording(place, io.cwd);
  if (!recording.ok) return recording;
  const profile = await findProfile(recording.value.provenance.name, io.cwd);
  const cases = casesOf(recording.value, io.cwd);
  if (!profile.ok) return profile;
  if (!cases.ok) return cases;
  const isDrawn = recording.value.provenance.drawn !== undefined;
  return found(predictionAgreement(profile.value, recordedPairs(recording.value, cases.value), { isDrawn }));
};

/** How far what is inferred of an implementation, quirks and all, predicts what it was just seen to do. */
const agreementOfSeen = ({ results, cases }: Seen): Found<PredictionAgreement> => {
  if (results.cases.some(({ outcome, trace }) => outcome.status === 'conformant' && trace === undefined)) {
    const hint = 'killspec run --traces --output FILE keeps all traces';
    return mistake('quirks are seen in the traces of all cases, and this file has them of failures only', hint);
  }
  const pairs = pairsOf(results.cases, cases);
  const followed = followedBy(printable(results.header.implementation.name), results);
  const profile = refineProfile(followed, pairs, { linked: linkedChoices(results) });
  return found(predictionAgreement(profile, pairs, { known: [] }));
};

/** The scenarios, or the generated worlds that were recorded in their place. */
const casesOf = ({ provenance: { drawn }, cases }: Recording, cwd: string): Found<readonly PlayableCase[]> => {
  if (drawn === undefined) return selectCases({ operands: [], cwd });
  if (drawn.version !== generatorVersion) {
    return mistake(
      `its worlds were drawn by generator ${drawn.version}, and this is generator ${generatorVersion}`,
      'record it anew',
    );
  }
  return found(
    casesNamed(
      cases.map(({ name }) => name),
      drawn,
    ),
  );
};

const saveProfile = (output: string, { header }: Results, profile: Profile, io: Io): void => {
  const { name, version } = header.implementation;
  const about = `What ${printable(name)} ${printable(version)} was seen to follow.`;
  writeWhole(resolve(io.cwd, output), profileText(profile, about));
};

const tellPredicted = async (
  agreement: Found<PredictionAgreement>,
  { color = true }: ReadingsCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  if (agreement.ok) io.write(renderPredictionAgreement(agreement.value, settingFor(io, color)));
  else io.writeError(await renderMistake(agreement.mistake));
  return agreement.ok ? exitCodes.ok : exitCodes.usage;
};

/** A profile in the place of a file of results is played: whoever does what its readings and quirks say. */
const withPlayed = (operand: string, given: ReadingsCommandOptions, io: Io): ReadingsCommandOptions =>
  given.adapter === undefined && isProfile(operand, io.cwd)
    ? { ...given, adapter: `${profilePrefix}${operand.replace(profilePrefix, '')}` }
    : given;

/**
 * Runs `killspec readings`: says which readings of the page an implementation follows, from a file of `run --output`, or
 * by playing all cases. Gives 0, or 2 for a mistake, or 6 where the run was interrupted.
 */
export const readingsCommand = async (
  operand: string | undefined,
  given: ReadingsCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const options = operand === undefined ? given : withPlayed(operand, given, io);
  const file = options === given ? operand : undefined;
  const { adapter: place } = options;
  if (options.predicted === true && typeof place === 'string' && place.startsWith(recordingPrefix)) {
    return tellPredicted(await agreementOfRecording(place.slice(recordingPrefix.length), io), options, io);
  }
  const writable = checkOutput(options.output, io.cwd);
  if (!writable.ok) {
    io.writeError(await renderMistake(writable.mistake));
    return exitCodes.usage;
  }
  const seen = file === undefined ? await fromRun(options, io) : fromFile(file, io.cwd);
  if (!seen.ok) {
    io.writeError(await renderMistake(seen.mistake));
    return exitCodes.usage;
  }
  if (options.predicted === true) {
    const agreement = agreementOfSeen(seen.value);
    if (agreement.ok && options.output !== undefined) {
      saveProfile(options.output, seen.value.results, agreement.value.profile, io);
    }
    return tellPredicted(agreement, options, io);
  }
  const { results, cases } = seen.value;
  const inference = inferReadings(results.cases, cases);
  const { name, version } = results.header.implementation;
  const setting = settingFor(io, options.color ?? true);
  if (options.output !== undefined) saveProfile(options.output, results, followedBy(printable(name), results), io);
  io.write(
    options.json === true
      ? `${JSON.stringify(inference)}\n`
      : renderInference(
          typeof place === 'string' && place.startsWith(profilePrefix) ? `profile ${name}` : `${name} ${version}`,
          inference,
          setting,
        ),
  );
  return results.end === 'interrupted' ? exitCodes.incomplete : exitCodes.ok;
};
