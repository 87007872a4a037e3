import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { unitTypes } from '../../spec/vocabulary/unit.ts';
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
import { findProfile, isProfile, profileNames } from './find-profile.ts';
import type { Io } from './io.ts';
import { loadResults } from './load-results.ts';
import { writeWhole } from './last-run.ts';
import { loadRecording } from './load-recording.ts';
import { found, type Found, meant, mistake } from './mistake.ts';
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

/** How an implementation is named that was named in the place of a file: `killspec:reference`. */
const placeWords: Readonly<Record<string, string>> = {
  killspec: '--adapter killspec:',
  recording: '--recording ',
  machine: '--machine ',
};

const unknownWord = (word: string): Found<never> => {
  const [, kind = '', name = ''] = /^(\w+):(.*)$/su.exec(word) ?? [];
  const place = Object.hasOwn(placeWords, kind) ? placeWords[kind] : undefined;
  const names = [...profileNames(), 'literal', 'open'];
  return mistake(
    `${word === '' ? 'an empty name' : word} is no file, and no profile is called so`,
    place === undefined
      ? (meant(didYouMean(word, names)) ?? `a file of killspec run --output, or one of ${names.join(', ')}`)
      : `npx killspec readings ${place}${name}`,
  );
};

const fromFile = (file: string, cwd: string): Found<Seen> => {
  if (file === '' || !existsSync(resolve(cwd, file))) return unknownWord(file);
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
      results: await playPlan(planned.value, { ...options, traces: true }, io),
      cases: planned.value.cases,
    });
  } finally {
    await planned.value.player.close();
  }
};

/** How far the profile that comes with killspec predicts what was recorded of the same version; absent where none comes. */
const agreementOfRecording = async (place: string, io: Io): Promise<Found<PredictionAgreement> | undefined> => {
  const recording = loadRecording(place, io.cwd);
  if (!recording.ok) return recording;
  if (!profileNames().includes(recording.value.provenance.name)) return undefined;
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

/** Where no case was judged there is nothing to infer from. */
const tellNothing = async ({ cases, header }: Results, io: Io): Promise<ExitCode> => {
  const statuses = [...new Set(cases.map(({ outcome }) => outcome.status))];
  const outcomes = statuses.map((status) => {
    return `${status} ${cases.filter(({ outcome }) => outcome.status === status).length}`;
  });
  const message = `of ${printable(header.implementation.name)} no case was judged: ${outcomes.join(', ')}`;
  io.writeError(await renderMistake({ message, hint: 'npx killspec doctor says what is wrong with an adapter' }));
  return exitCodes.incomplete;
};

/** The quirks, for who reads JSON; absent where they are not known. */
const beyondThePage = (predicted: PredictionAgreement | undefined) =>
  predicted === undefined ? {} : { quirks: predicted.profile.quirks, plays: predicted.profile.plays ?? {} };

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
  const recorded =
    typeof place === 'string' && place.startsWith(recordingPrefix)
      ? await agreementOfRecording(place.slice(recordingPrefix.length), io)
      : undefined;
  if (options.predicted === true && recorded !== undefined) return tellPredicted(recorded, options, io);
  const writable = checkOutput(options.output, io.cwd);
  if (!writable.ok) {
    io.writeError(await renderMistake(writable.mistake));
    return exitCodes.usage;
  }
  if (operand !== undefined && given.adapter !== undefined) {
    const both = mistake(`${operand} and an implementation to be played are both named`, 'name one of them');
    io.writeError(await renderMistake(both.mistake));
    return exitCodes.usage;
  }
  const seen = file === undefined ? await fromRun(options, io) : fromFile(file, io.cwd);
  if (!seen.ok) {
    io.writeError(await renderMistake(seen.mistake));
    return exitCodes.usage;
  }
  const agreement = recorded ?? agreementOfSeen(seen.value);
  const { results } = seen.value;
  if (options.output !== undefined && (agreement.ok || options.predicted !== true)) {
    const followed = agreement.ok
      ? agreement.value.profile
      : followedBy(printable(results.header.implementation.name), results);
    saveProfile(options.output, results, followed, io);
  }
  if (options.predicted === true) return tellPredicted(agreement, options, io);
  const { name, version } = results.header.implementation;
  const label = typeof place === 'string' && place.startsWith(profilePrefix) ? `profile ${name}` : `${name} ${version}`;
  const inference = inferReadings(results.cases);
  const isCut = results.end === 'interrupted';
  if (!isCut && inference.unjudged.length === unitTypes.length) return tellNothing(results, io);
  const predicted = agreement.ok ? agreement.value : undefined;
  io.write(
    options.json === true
      ? `${JSON.stringify({ ...inference, ...beyondThePage(predicted) })}\n`
      : renderInference(label, { ...inference, predicted }, settingFor(io, options.color ?? true)),
  );
  return isCut ? exitCodes.incomplete : exitCodes.ok;
};
