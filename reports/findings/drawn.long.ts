import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecording, type Recording } from '../../harness/recordings/recording.ts';
import { ownCases } from '../../harness/run.ts';
import type { CaseResult } from '../../harness/runner/case-result.ts';
import { compareRuns, type Departure } from '../../harness/runner/comparison/compare-runs.ts';
import { casesNamed } from '../../harness/runner/drawn-cases.ts';
import { recordedPlayer } from '../../harness/runner/recorded-player.ts';
import { runCases } from '../../harness/runner/run-cases.ts';
import { open } from '../../spec/profiles/profile.ts';
import { departureTitle } from '../formats/departure-title.ts';
import { findingFile } from '../formats/finding.ts';

const recordings = join(import.meta.dirname, '../../harness/recordings');

const load = (file: string): Recording => {
  const recording = readRecording(readFileSync(join(recordings, file)));
  if (typeof recording === 'string') throw new Error(`${file}: ${recording}`);
  return recording;
};

const options = { profile: open, killspec: '0', seed: 1 };
const shownMax = 3;

const again = (name: string, { name: world }: CaseResult): string => {
  const [, seed, index] = /^seed-(\d+)\/world-(\d+)$/.exec(world) ?? [];
  return `npx killspec hunt --machine ${name} --seed ${seed} --from ${index} --runs 1`;
};

const keyOf = ({ unitType, manner }: Departure): string => `${unitType} ${manner}`;

/** A departure as it would be called if the signal were that of one option only, where several options name the same. */
const alternatives = (departure: Departure): readonly Departure[] => {
  const [, named = '', what = ''] = /^((?:\w+= or )*\w+=) (.*)$/.exec(departure.manner) ?? [];
  const each = named.split(' or ').map((option) => ({ ...departure, manner: `${option} ${what}` }));
  return [departure, ...(each.length > 1 ? each : [])];
};

const knownAs = (departure: Departure, known: ReadonlySet<string>): Departure | undefined =>
  alternatives(departure).find((each) => known.has(keyOf(each)));

const section = (name: string, departure: Departure, known: ReadonlySet<string>): readonly string[] => {
  const title = departureTitle(departure);
  const shown = departure.shownBy[0] ?? [];
  const count = shown.length === 1 ? 'one world' : `${shown.length} worlds`;
  const page = knownAs(departure, known);
  const heading = page === undefined ? title : `[${title}](../${findingFile(page)})`;
  return [
    `- ${departure.rule}, ${heading}: ${count}`,
    ...shown.slice(0, shownMax).map((each) => `  - \`${again(name, each)}\``),
  ];
};

const counted = (cases: readonly CaseResult[], status: CaseResult['outcome']['status']): number =>
  cases.filter(({ outcome }) => outcome.status === status).length;

const pageOf = async (name: string): Promise<string> => {
  const suite = await runCases(ownCases(), recordedPlayer(load(`${name}.ndjson.gz`)), options);
  const known = new Set(compareRuns([suite]).departures.map(keyOf));
  const recording = load(`drawn/${name}.ndjson.gz`);
  const { drawn, version, machine } = recording.provenance;
  if (drawn === undefined) throw new Error(`${name} has no generated worlds`);
  const names = recording.cases.map((each) => each.name);
  const cases = casesNamed(names, drawn).map((each) => ({ ...each, rules: [] }));
  const run = await runCases(cases, recordedPlayer(recording), options);
  const { departures } = compareRuns([run]);
  const shown = departures.filter((departure) => knownAs(departure, known) !== undefined);
  const fresh = departures.filter((departure) => knownAs(departure, known) === undefined);
  return [
    `# Generated worlds that ${name} has played`,
    '',
    `${name} ${version} in ${machine}, ${cases.length} worlds drawn from seed ${drawn.seed} by generator ${drawn.version}:`,
    `${counted(run.cases, 'conformant')} conformant, ${counted(run.cases, 'nonconformant')} nonconformant under every reading,`,
    `${counted(run.cases, 'inconclusive')} inconclusive. Written by \`npx vitest run --project long reports/findings -u\`.`,
    '',
    'These are what a hunt finds: they are not reduced to what matters, and not each was read against the page. Each',
    'command plays the world again in the machine, and reduces it.',
    '',
    '## Departures that have a page',
    '',
    ...shown.flatMap((departure) => section(name, departure, known)),
    '',
    '## Others',
    '',
    ...fresh.flatMap((departure) => section(name, departure, known)),
    '',
  ].join('\n');
};

test.each(['systemd-252', 'systemd-254', 'systemd-257', 'systemd-262'])(
  'what generated worlds show of %s stands in its page',
  async (name) => {
    await expect(await pageOf(name)).toMatchFileSnapshot(join(import.meta.dirname, `generated/${name}.md`));
  },
);
