import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfWorld, readRecording, type Recording } from '../../harness/recordings/recording.ts';
import { compareRuns, type Departure } from '../../harness/runner/comparison/compare-runs.ts';
import { recordedPlayer } from '../../harness/runner/recorded-player.ts';
import { runCases } from '../../harness/runner/run-cases.ts';
import type { Scenario } from '../../harness/scenarios/case.ts';
import { loadScenarioTree } from '../../harness/scenarios/load.ts';
import { open } from '../../spec/profiles/profile.ts';

const root = join(import.meta.dirname, '../..');

/** Where the recordings are of the cases that are no cases of the suite, by the names of the machines. */
export const minimalRecordings = 'harness/recordings/minimal';

/** What only generated worlds have shown, each made as small as it goes. */
export const minimalScenarios = (): readonly Scenario[] => {
  const loaded = loadScenarioTree(join(root, 'reports/findings'));
  if (!loaded.ok) throw new Error(`the minimal cases cannot be read: ${loaded.problems[0]?.message}`);
  return loaded.scenarios;
};

const load = (name: string): Recording => {
  const recording = readRecording(readFileSync(join(root, minimalRecordings, `${name}.ndjson.gz`)));
  if (typeof recording === 'string') throw new Error(`${name}: ${recording}`);
  return recording;
};

/** The minimal cases that a machine has not played, or that were others then. */
export const unrecordedMinimal = (name: string): readonly string[] => {
  const recorded = new Set(load(name).cases.map(({ world }) => world));
  const cases = minimalScenarios().flatMap((scenario) => scenario.cases);
  return cases.filter(({ world }) => !recorded.has(hashOfWorld(world))).map((each) => each.name);
};

/** The command that found what a minimal case was made of, as its file has it. */
export const foundBy = (file: string): string => {
  const found = /^found_by: (.*)$/m.exec(readFileSync(file, 'utf8'))?.[1];
  if (found === undefined) throw new Error(`${file} does not say what found it`);
  return found;
};

/** How machines depart from the page in the minimal cases. */
export const minimalDepartures = async (names: readonly string[]): Promise<readonly Departure[]> => {
  const cases = minimalScenarios().flatMap((scenario) => scenario.cases);
  const options = { profile: open, killspec: '0', seed: 1 };
  const runs = await Promise.all(names.map((name) => runCases(cases, recordedPlayer(load(name)), options)));
  return compareRuns(runs).departures;
};
