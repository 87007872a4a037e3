import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { open } from '../../spec/profiles/profile.ts';
import { ownCases } from '../run.ts';
import { type Recording, readRecording } from '../recordings/recording.ts';
import { recordedPlayer } from './recorded-player.ts';
import { runCases } from './run-cases.ts';

const folder = join(import.meta.dirname, '../recordings');
const names = readdirSync(folder).filter((name) => name.endsWith('.ndjson.gz'));

const load = (name: string): Recording => {
  const recording = readRecording(readFileSync(join(folder, name)));
  if (typeof recording === 'string') throw new Error(`${name}: ${recording}`);
  return recording;
};

// What killspec says of real systemd, case by case. A change here is a change of the rules, of a scenario, or of what was
// recorded: `npx vitest run harness/runner/recordings -u` puts it down, to be read before it is committed.
test.each(names)('%s is judged as it was', async (name) => {
  const recording = load(name);
  const { cases } = await runCases(ownCases(), recordedPlayer(recording), { profile: open, killspec: '0', seed: 1 });
  const told = cases.map(({ name: one, outcome }) => {
    switch (outcome.status) {
      case 'conformant':
        return `conformant      ${one}`;
      case 'nonconformant':
        return `nonconformant   ${one}  ${outcome.verdict.violation.rules[0]}`;
      case 'not-applicable':
        return `not recorded    ${one}`;
      default:
        return `${outcome.status.padEnd(16)}${one}`;
    }
  });
  const { provenance } = recording;
  const heading = `${provenance.name} ${provenance.version} in ${provenance.machine}, late by ${provenance.latenessUs} us`;
  await expect(`${[heading, '', ...told].join('\n')}\n`).toMatchFileSnapshot(
    join(folder, `${provenance.name}.verdicts.txt`),
  );
});

test('there are recordings, and each is of what its name says', () => {
  expect(names.map((name) => `${load(name).provenance.name}.ndjson.gz`)).toEqual(names);
  expect(names).not.toEqual([]);
});
