import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reference } from '../../harness/implementations/reference/reference.ts';
import { packageRoot } from '../../harness/package-root.ts';
import { readRecording, type Recording } from '../../harness/recordings/recording.ts';
import { ownCases } from '../../harness/run.ts';
import { followedBy, linkedChoices } from '../../harness/runner/comparison/followed-by.ts';
import { profileText } from '../../harness/runner/comparison/profile-text.ts';
import { type RecordedPair, recordedPairs } from '../../harness/runner/comparison/recorded-pairs.ts';
import { refineProfile } from '../../harness/runner/comparison/refine-profile.ts';
import { casesNamed } from '../../harness/runner/drawn-cases.ts';
import { recordedPlayer } from '../../harness/runner/recorded-player.ts';
import { runCases } from '../../harness/runner/run-cases.ts';
import { trustedPlayer } from '../../harness/runner/trusted-player.ts';
import { open } from '../../spec/profiles/profile.ts';

/** A profile that comes with killspec, as a file. */
export interface MadeProfile {
  readonly name: string;
  readonly text: string;
}

const cases = ownCases();
const options = { profile: open, killspec: '0', seed: 1 };

const recordingsIn = (folder: string): readonly Recording[] => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ndjson.gz'));
  return files.map((name) => {
    const recording = readRecording(readFileSync(join(folder, name)));
    if (typeof recording === 'string') throw new Error(`${name}: ${recording}`);
    return recording;
  });
};

const drawnPairs = (name: string, drawn: readonly Recording[]): readonly RecordedPair[] =>
  drawn.flatMap((recording) => {
    const { provenance, cases: worlds } = recording;
    if (provenance.name !== name || provenance.drawn === undefined) return [];
    const names = worlds.map((each) => each.name);
    return recordedPairs(recording, casesNamed(names, provenance.drawn));
  });

const ofRecording = async (recording: Recording, drawn: readonly Recording[]): Promise<MadeProfile> => {
  const { name, version } = recording.provenance;
  const results = await runCases(cases, recordedPlayer(recording), options);
  const refined = refineProfile(followedBy(name, results), recordedPairs(recording, cases), {
    linked: linkedChoices(results),
    others: drawnPairs(name, drawn),
  });
  return {
    name,
    text: profileText(refined, `What was recorded of ${name} ${version} follows. Made by npm run profiles.`),
  };
};

const ofReference = async (): Promise<MadeProfile> => {
  const { name } = reference;
  const inferred = followedBy(name, await runCases(cases, trustedPlayer(reference), options));
  return { name, text: profileText(inferred, 'What the reference follows. Made by npm run profiles.') };
};

/** The profiles of what was recorded, and of the reference, one after the other. */
export const makeProfiles = async function* (): AsyncGenerator<MadeProfile> {
  yield await ofReference();
  const folder = join(packageRoot(), 'harness/recordings');
  const drawn = recordingsIn(join(folder, 'drawn'));
  for (const recording of recordingsIn(folder)) yield await ofRecording(recording, drawn);
};
