import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecording, type Recording } from '../../harness/recordings/recording.ts';
import { ownCases } from '../../harness/run.ts';
import type { CaseResult } from '../../harness/runner/case-result.ts';
import { findProfile } from '../../harness/cli/find-profile.ts';
import { compareRuns, type Departure } from '../../harness/runner/comparison/compare-runs.ts';
import { followedBy } from '../../harness/runner/comparison/followed-by.ts';
import { recordedPlayer } from '../../harness/runner/recorded-player.ts';
import { runCases } from '../../harness/runner/run-cases.ts';
import { applyImplications } from '../../spec/profiles/implications.ts';
import { open } from '../../spec/profiles/profile.ts';
import { departureTitle } from '../formats/departure-title.ts';
import { type Finding, findingFile, renderFinding } from '../formats/finding.ts';
import { renderComparison } from '../formats/comparison.ts';
import {
  foundBy,
  minimalDepartures,
  minimalRecordings,
  minimalScenarios,
  unrecordedMinimal,
} from './minimal-fixture.ts';

const folder = import.meta.dirname;
const recordings = join(folder, '../../harness/recordings');

const load = (name: string): Recording => {
  const recording = readRecording(readFileSync(join(recordings, name)));
  if (typeof recording === 'string') throw new Error(`${name}: ${recording}`);
  return recording;
};

const recordingFiles = readdirSync(recordings).filter((name) => name.endsWith('.ndjson.gz'));
const recorded = recordingFiles.map(load);
const compared = recorded.map(({ provenance: { name, version, machine } }) => ({
  name,
  about: `${version}, ${machine}`,
}));
const cases = ownCases();

const minimalCases = minimalScenarios().flatMap((scenario) => scenario.cases);

const findingOf = (departure: Departure): Finding => {
  // The newest version that shows it says most to those who read it today.
  const result = departure.shownBy.findLast(({ length }) => length > 0)?.[0];
  const one = [...cases, ...minimalCases].find(({ name }) => name === result?.name);
  if (result?.trace === undefined || result.outcome.status !== 'nonconformant' || one === undefined) {
    throw new Error(`nothing shows ${departure.manner}`);
  }
  const plainest = { name: one.name, world: one.world, trace: result.trace, verdict: result.outcome.verdict };
  if (!minimalCases.includes(one)) return { departure, compared, plainest };
  const path = `reports/findings/${one.name}.yaml`;
  const scenario = { path, recordings: minimalRecordings, foundBy: foundBy(join(folder, `${one.name}.yaml`)) };
  return { departure, compared, plainest: { ...plainest, scenario } };
};

/** How a signal is against the page, in the order in which it matters to the processes. */
const kinds: readonly (readonly [heading: string, ending: RegExp])[] = [
  ['Sent, and asked for by no sentence', /\(unlicensed\)$/],
  ['Asked for, and not sent', / not sent to /],
  ['Sent in another order', /\(out of order\)$/],
];

const listed = (departure: Departure): string => {
  const who = compared.filter((_, at) => (departure.shownBy[at] ?? []).length > 0).map(({ name }) => name);
  return `- ${departure.rule}, [${departureTitle(departure)}](${findingFile(departure)}): ${who.join(', ')}`;
};

const byKind = (departures: readonly Departure[]): readonly string[] => {
  const kindOf = (departure: Departure): number =>
    kinds.findIndex(([, ending]) => ending.test(departureTitle(departure)));
  return [...kinds.map(([heading]) => heading), 'Other'].flatMap((heading, at) => {
    const own = departures.filter((departure) => kindOf(departure) === (at === kinds.length ? -1 : at));
    return own.length === 0 ? [] : [`## ${heading}`, '', ...own.map(listed), ''];
  });
};

const index = (departures: readonly Departure[], further: readonly Departure[], comparison: string): string =>
  [
    '# Findings',
    '',
    'Where real systemd departs from every reading of systemd.kill(5), as far as its recordings of the scenario suite',
    'show. Generated from what was recorded: `npx vitest run reports/findings -u` writes these pages anew.',
    '',
    'A signal is unlicensed where no sentence asks for it: what the page does not ask for is read as forbidden. The pages',
    'say what the rules say of a trace, and a rule may be wrong where systemd is not: read the trace before you report it.',
    'What generated worlds show is listed for [247](generated/systemd-247.md), [252](generated/systemd-252.md),',
    '[254](generated/systemd-254.md), [257](generated/systemd-257.md) and [262](generated/systemd-262.md). What the suite does',
    'not show of it, or not of that version, has a minimal case in `minimal/`, recorded beside the suite, and its page further',
    'down, or on the page of that name. What has no page, or is brought about by something else than the cases of the page of',
    'that name, stands at the end of those lists.',
    '',
    'Processes are called by what they are to the page: *main*; a *control process* runs an Exec command; a *remaining',
    'process* is any other one of the control group. They are played by a helper in a small virtual machine, which does to',
    'each signal what the case says, and sends no WATCHDOG=1 where a watchdog is to expire. Signals, forks and exits are',
    'those that the kernel itself reports; the manager is the unmodified binary of the distribution. Its timers may be late by',
    'as much as systemd lets them be, which is allowed for.',
    '',
    ...byKind(departures),
    '## Shown by generated worlds, and by no case of the suite',
    '',
    ...further.map(listed),
    '',
    '## All that was compared',
    '',
    '```text',
    comparison.trimEnd(),
    '```',
    '',
  ].join('\n');

const verdictLine = ({ name, outcome }: CaseResult): string => {
  switch (outcome.status) {
    case 'conformant':
      return `conformant      ${name}`;
    case 'nonconformant':
      return `nonconformant   ${name}  ${outcome.verdict.violation.rules[0]}`;
    case 'not-applicable':
      return `not recorded    ${name}`;
    default:
      return `${outcome.status.padEnd(16)}${name}`;
  }
};

const options = { profile: open, killspec: '0', seed: 1 };
const runs = await Promise.all(recorded.map((recording) => runCases(cases, recordedPlayer(recording), options)));
const comparison = compareRuns(runs);
const ofMinimal = await minimalDepartures(compared.map(({ name }) => name));
const isSame = (one: Departure, other: Departure): boolean => findingFile(one) === findingFile(other);

/** A departure with the minimal cases that show it of a version of which no case of the suite does. */
const withMinimal = (departure: Departure): Departure => {
  const minimal = ofMinimal.find((each) => isSame(each, departure));
  const shownBy = departure.shownBy.map((shown, at) => (shown.length > 0 ? shown : (minimal?.shownBy[at] ?? [])));
  return { ...departure, shownBy };
};

const departures = comparison.departures.map(withMinimal);
const further = ofMinimal.filter((minimal) => !departures.some((each) => isSame(each, minimal)));

// What killspec says of real systemd, case by case. A change here is a change of the rules, of a scenario, or of what was
// recorded: `npx vitest run reports/findings -u` puts it down, to be read before it is committed.
test.each(recorded.map(({ provenance }, at) => [provenance.name, at] as const))(
  '%s is judged as it was',
  async (_, at) => {
    const provenance = recorded[at]?.provenance;
    const results = runs[at];
    if (provenance === undefined || results === undefined) throw new Error('there is a recording');
    const { name, version, machine, latenessUs } = provenance;
    const heading = `${name} ${version} in ${machine}, late by ${latenessUs} us`;
    await expect(`${[heading, '', ...results.cases.map(verdictLine)].join('\n')}\n`).toMatchFileSnapshot(
      join(recordings, `${name}.verdicts.txt`),
    );
  },
);

// `npm run profiles` writes them; their quirks, and what they play of what is left open, are made anew in verify:long.
test.each(recorded.map(({ provenance }, at) => [provenance.name, at] as const))(
  'the profile %s allows what was recorded, and nothing else',
  async (name, at) => {
    const results = runs[at];
    const packaged = await findProfile(name, folder);
    if (results === undefined || !packaged.ok) throw new Error(`there is a profile ${name}`);
    const { choices, unitTypes } = packaged.value;
    const followed = followedBy(name, results);
    expect({ choices, unitTypes }).toEqual({
      choices: applyImplications(followed.choices),
      unitTypes: followed.unitTypes,
    });
  },
);

test('there are recordings, and each is of what its name says', () => {
  expect(recorded.map(({ provenance }) => `${provenance.name}.ndjson.gz`)).toEqual(recordingFiles);
  expect(recordingFiles).not.toEqual([]);
});

test.each(compared.map(({ name }) => name))('every minimal case is recorded of %s as it stands', (name) => {
  expect(unrecordedMinimal(name)).toEqual([]);
});

test('every minimal case shows a departure that the suite does not', () => {
  const shown = new Set([...departures, ...further].flatMap(({ shownBy }) => shownBy.flat().map(({ name }) => name)));
  expect(minimalCases.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
});

test.each([...departures, ...further].map((departure) => [findingFile(departure), departure] as const))(
  'the page %s says what was recorded',
  async (file, departure) => {
    await expect(renderFinding(findingOf(departure))).toMatchFileSnapshot(join(folder, file));
  },
);

test('the pages stand in an index, and no other page is there', async () => {
  await expect(index(departures, further, renderComparison(comparison))).toMatchFileSnapshot(join(folder, 'README.md'));
  const files = ['README.md', ...[...departures, ...further].map(findingFile)];
  expect(readdirSync(folder).filter((name) => name.endsWith('.md') && !files.includes(name))).toEqual([]);
});
