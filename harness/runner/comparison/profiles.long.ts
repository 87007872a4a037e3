import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeProfiles } from '../../../scripts/profiles/make-profiles.ts';
import { open } from '../../../spec/profiles/profile.ts';
import { findProfile } from '../../cli/find-profile.ts';
import { loadRecording } from '../../cli/load-recording.ts';
import { predictionLimits } from '../../implementations/quirks/limits.ts';
import { packageRoot } from '../../package-root.ts';
import { ownCases } from '../../run.ts';
import type { Found } from '../../cli/mistake.ts';
import { recordedPlayer } from '../recorded-player.ts';
import { runCases } from '../run-cases.ts';
import { predictionAgreement } from './prediction-agreement.ts';
import { recordedPairs } from './recorded-pairs.ts';

const names = ['systemd-247', 'systemd-252', 'systemd-254', 'systemd-257', 'systemd-262'];

const there = <T>(given: Found<T>): T => {
  if (!given.ok) throw new Error(given.mistake.message);
  return given.value;
};

test('the profiles are as npm run profiles makes them', async () => {
  for await (const { name, text } of makeProfiles()) {
    expect(readFileSync(join(packageRoot(), 'spec/profiles', `${name}.yaml`), 'utf8')).toBe(text);
  }
});

test('what a profile does not predict of its recording is a limit that is listed, and no limit is of nothing', async () => {
  const cases = ownCases();
  const shown = new Set<string>();
  for (const name of names) {
    const pairs = recordedPairs(there(loadRecording(name, '.')), cases);
    const { limits, unexplained } = predictionAgreement(there(await findProfile(name, '.')), pairs);
    expect([name, unexplained]).toEqual([name, []]);
    for (const each of limits.flatMap((limit) => limit.cases)) shown.add(each);
  }
  expect(predictionLimits.flatMap((limit) => limit.cases).filter((name) => !shown.has(name))).toEqual([]);
});

test('what conforms under open conforms under the profile', async () => {
  const cases = ownCases();
  for (const name of names) {
    const recording = there(loadRecording(name, '.'));
    const conformantUnder = async (profile: typeof open): Promise<readonly string[]> => {
      const results = await runCases(cases, recordedPlayer(recording), { profile, killspec: '0', seed: 1 });
      return results.cases.flatMap((each) => (each.outcome.status === 'conformant' ? [each.name] : []));
    };
    expect(await conformantUnder(there(await findProfile(name, '.')))).toEqual(await conformantUnder(open));
  }
});
