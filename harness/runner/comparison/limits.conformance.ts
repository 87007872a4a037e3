import { expect, test } from 'vitest';
import { findProfile } from '../../cli/find-profile.ts';
import { loadRecording } from '../../cli/load-recording.ts';
import type { Found } from '../../cli/mistake.ts';
import { predictionLimits } from '../../implementations/quirks/limits.ts';
import { ownCases } from '../../run.ts';
import { casesNamed } from '../drawn-cases.ts';
import { type PredictionAgreement, predictionAgreement } from './prediction-agreement.ts';
import { recordedPairs } from './recorded-pairs.ts';

const versions = ['systemd-247', 'systemd-252', 'systemd-254', 'systemd-257', 'systemd-262'];

const there = <T>(given: Found<T>): T => {
  if (!given.ok) throw new Error(given.mistake.message);
  return given.value;
};

const agreementOf = async (version: string, place: string): Promise<PredictionAgreement> => {
  const recording = there(loadRecording(place, '.'));
  const { drawn } = recording.provenance;
  const names = recording.cases.map(({ name }) => name);
  const cases = drawn === undefined ? ownCases() : casesNamed(names, drawn);
  const profile = there(await findProfile(version, '.'));
  return predictionAgreement(profile, recordedPairs(recording, cases), { isDrawn: drawn !== undefined });
};

/** What every version's profile does not predict, of the scenarios and of generated worlds. */
const everyAgreement = async (): Promise<readonly PredictionAgreement[]> => {
  const all: PredictionAgreement[] = [];
  for (const version of versions) {
    all.push(await agreementOf(version, version), await agreementOf(version, `drawn/${version}`));
  }
  return all;
};

// All that was recorded of five versions is predicted: half a minute of work, on a machine that may do other things.
const timeout = 300_000;

test('what no profile predicts is in a limit, and no limit is of what every profile predicts', {
  timeout,
}, async () => {
  const all = await everyAgreement();
  expect(all.flatMap(({ profile, unexplained }) => unexplained.map((each) => `${profile.name} ${each}`))).toEqual([]);
  const shown = all.flatMap(({ limits }) => limits);
  const idle = predictionLimits.filter(({ name }) => !shown.some((limit) => limit.name === name));
  expect(idle.map(({ name }) => name)).toEqual([]);
  const cases = new Set(shown.flatMap((limit) => limit.cases));
  expect(predictionLimits.flatMap((limit) => limit.cases).filter((each) => !cases.has(each))).toEqual([]);
});
