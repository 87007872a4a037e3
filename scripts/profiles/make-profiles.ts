import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reference } from '../../harness/implementations/reference/reference.ts';
import { packageRoot } from '../../harness/package-root.ts';
import { readRecording, type Recording } from '../../harness/recordings/recording.ts';
import { ownCases } from '../../harness/run.ts';
import { followedBy } from '../../harness/runner/comparison/followed-by.ts';
import { profileText } from '../../harness/runner/comparison/profile-text.ts';
import { recordedPairs } from '../../harness/runner/comparison/recorded-pairs.ts';
import { refineProfile } from '../../harness/runner/comparison/refine-profile.ts';
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

const recordings = (): readonly Recording[] => {
  const folder = join(packageRoot(), 'harness/recordings');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ndjson.gz'));
  return files.map((name) => {
    const recording = readRecording(readFileSync(join(folder, name)));
    if (typeof recording === 'string') throw new Error(`${name}: ${recording}`);
    return recording;
  });
};

const ofRecording = async (recording: Recording): Promise<MadeProfile> => {
  const { name, version } = recording.provenance;
  const inferred = followedBy(name, await runCases(cases, recordedPlayer(recording), options));
  const refined = refineProfile(inferred, recordedPairs(recording, cases));
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
  for (const recording of recordings()) yield await ofRecording(recording);
};
